import type { Intake, Listing } from './listing.ts';

/** The starts that somebody can still ask for on a date (`YYYY-MM-DD`), soonest first. */
export const openIntakes = ({ intakes }: Pick<Listing, 'intakes'>, today: string): Intake[] =>
  intakes
    .filter(({ starts, closes }) => starts >= today && (closes === null || closes >= today))
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));
