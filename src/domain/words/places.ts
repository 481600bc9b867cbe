import type { Places } from '../listing/listing.ts';
import { counted } from './lists.ts';
import { NOT_TOLD } from './not-told.ts';

const wait = (weeks: number): string => `The wait is about ${counted(weeks, 'week')}`;

/** Whether there are places: "3 places free", "Waiting list. The wait is about 6 weeks", "Full". */
export function placesInWords(places: Places | null): string {
  if (places === null) return NOT_TOLD;
  const waiting = places.waitWeeks === null || places.waitWeeks === 0 ? [] : [wait(places.waitWeeks)];
  if (places.state === 'full') return ['Full', ...waiting].join('. ');
  if (places.state === 'waiting_list') return ['Waiting list', ...waiting].join('. ');
  if (places.free === 0) return 'Ask them if there is a place';
  return places.free === null ? 'Places free' : `${counted(places.free, 'place')} free`;
}
