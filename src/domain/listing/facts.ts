import { ACCESS_FACTS } from './facts/access.ts';
import type { FactGroup, FactRow } from './facts/fact-row.ts';
import { FEEL_AND_TALK_FACTS } from './facts/feel-and-talk.ts';
import { HELP_FACTS } from './facts/help.ts';
import { MONEY_AND_WORK_FACTS } from './facts/money-and-work.ts';

/** Every statement that is yes, no or not told us, once. Adding one touches its row and nothing else. */
export const FACTS = { ...ACCESS_FACTS, ...FEEL_AND_TALK_FACTS, ...HELP_FACTS, ...MONEY_AND_WORK_FACTS };

type Table = typeof FACTS;
export type FactId = keyof Table;
export type VenueFactId = { [id in FactId]: Table[id]['about'] extends 'venue' ? id : never }[FactId];
export type ListingFactId = { [id in FactId]: Table[id]['about'] extends 'listing' ? id : never }[FactId];

const idsWhere = (keep: (row: FactRow) => boolean) => (Object.keys(FACTS) as FactId[]).filter((id) => keep(FACTS[id]));

export const FACT_IDS = idsWhere(() => true);
export const VENUE_FACT_IDS = idsWhere((row) => row.about === 'venue') as [VenueFactId, ...VenueFactId[]];
export const LISTING_FACT_IDS = idsWhere((row) => row.about === 'listing') as [ListingFactId, ...ListingFactId[]];

/** The facts asked for under one facet, in the order of the table. */
export const factsInGroup = (group: FactGroup): FactId[] => idsWhere((row) => row.group === group);

/** What to say where a fact does not apply and that is as good as a yes; null where it is not. */
export function notNeeded(id: FactId): NonNullable<FactRow['notNeeded']> | null {
  const row: FactRow = FACTS[id];
  return row.notNeeded ?? null;
}
