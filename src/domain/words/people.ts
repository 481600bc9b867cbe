import type { Listing } from '../listing/listing.ts';
import { NOT_TOLD } from './not-told.ts';

type Range = Listing['ages'];

/** "18 or over", "16 to 24", "Up to 25". */
export function agesInWords(ages: Range): string {
  if (ages === null || (ages.from === null && ages.to === null)) return NOT_TOLD;
  const from = ages.from === 0 ? null : ages.from;
  if (from === null) return ages.to === null ? 'Any age' : `Up to ${ages.to}`;
  if (ages.to === null) return `${from} or over`;
  return from === ages.to ? `${from}` : `${from} to ${ages.to}`;
}

/** "4 to 8 people", "Up to 8 people". */
export function groupSizeInWords(size: Listing['groupSize']): string {
  if (size === null || (size.from === null && size.to === null)) return NOT_TOLD;
  if (size.from === null || size.from === size.to) {
    const words = size.to === 1 ? '1 person' : `${size.to} people`;
    return size.from === null ? `Up to ${words}` : words;
  }
  return size.to === null ? `${size.from} people or more` : `${size.from} to ${size.to} people`;
}

/** "1 worker for 3 people". */
export const ratioInWords = ({ staff, people }: Listing['ratios'][number]): string =>
  `${staff === 1 ? '1 worker' : `${staff} workers`} for ${people === 1 ? '1 person' : `${people} people`}`;
