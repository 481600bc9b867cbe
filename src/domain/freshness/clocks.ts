import type { FactGroup } from '../listing/facts/fact-row.ts';
import { FACTS, type FactId } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import { CLOCK_IDS, type ClockId } from './check.ts';

interface Clock {
  /** How long what it covers can be believed after somebody checked it. */
  readonly months: number;
  /** What it covers, as it is said to people. */
  readonly label: string;
  /** The fields of a listing that it covers. */
  readonly fields: readonly (keyof Listing)[];
  /** The groups of facts that it covers: of the listing, and of the buildings where it happens. */
  readonly facts: readonly FactGroup[];
}

/** How long each kind of fact stays believable: the one table. What changes most often has the shortest clock. */
export const CLOCKS: Readonly<Record<ClockId, Clock>> = {
  times: {
    months: 3,
    label: 'Days, times and places',
    fields: [
      'ways',
      'venues',
      'coverage',
      'sessions',
      'length',
      'lengthWords',
      'intakes',
      'rolling',
      'places',
      'placesAt',
      'alert',
      'alertUntil',
    ],
    facts: [],
  },
  contact: {
    months: 6,
    label: 'Price, contact and how to join',
    fields: ['contacts', 'website', 'joining', 'prices', 'extras', 'costWords', 'work'],
    facts: ['paying', 'joining'],
  },
  access: {
    months: 12,
    label: 'Access, help and who it is for',
    fields: [
      'audiences',
      'ages',
      'eligibility',
      'notFor',
      'supportLevels',
      'ratios',
      'groupSize',
      'supportReduces',
      'movesOnTo',
      'languages',
      'transportWords',
      'quality',
    ],
    facts: ['access', 'communication', 'feel', 'help', 'quality', 'who', 'work'],
  },
};

/** Those of some facts that a clock covers. */
export const factsUnder = (clock: ClockId, ids: readonly FactId[]): FactId[] =>
  ids.filter((id) => CLOCKS[clock].facts.includes(FACTS[id].group));

/** The clocks over what differs between two states of a listing. */
export function clocksBetween(before: Listing, after: Listing): ClockId[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const ids = Object.keys({ ...before.facts, ...after.facts }) as (keyof Listing['facts'])[];
  const changed = ids.filter((id) => differ(before.facts[id], after.facts[id]));
  return CLOCK_IDS.filter(
    (clock) =>
      factsUnder(clock, changed).length > 0 ||
      CLOCKS[clock].fields.some((field) => differ(before[field], after[field])),
  );
}
