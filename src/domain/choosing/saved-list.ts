import { compactDay, compactId, dayFromCompact, idFromCompact } from './compact-id.ts';

/** One listing on somebody's list: which, and on what day it was put there. Nothing of the listing itself. */
export interface Saved {
  /** The listing's id. */
  readonly listing: string;
  /** `YYYY-MM-DD`: what has changed since then is said. */
  readonly on: string;
}

/** A cookie holds 4,096 bytes; this many take 2,800. */
export const MOST_SAVED = 100;

const VERSION = '1';
const BETWEEN = '.';

/** The list as one short text: only letters, digits, `.`, `_` and `-`. An empty list is ''. */
export const writeSaved = (saved: readonly Saved[]): string =>
  saved.length === 0
    ? ''
    : [VERSION, ...saved.map(({ listing, on }) => `${compactId(listing)}${compactDay(on)}`)].join(BETWEEN);

const ID_LENGTH = 22;

/**
 * Reads such a text, of any make: what it does not know is left out, each listing once, no more than `MOST_SAVED`. `damaged` says that
 * something was left out, so that a person can be told.
 */
export function readSaved(text: string | undefined): { readonly saved: readonly Saved[]; readonly damaged: boolean } {
  if (text === undefined || text === '') return { saved: [], damaged: false };
  const [version, ...entries] = text.split(BETWEEN);
  if (version !== VERSION) return { saved: [], damaged: true };
  const byId = new Map<string, Saved>();
  for (const entry of entries) {
    const listing = idFromCompact(entry.slice(0, ID_LENGTH));
    const on = dayFromCompact(entry.slice(ID_LENGTH));
    if (listing !== null && on !== null && byId.size < MOST_SAVED) byId.set(listing, { listing, on });
  }
  return { saved: [...byId.values()], damaged: byId.size !== entries.length };
}

export const withoutSaved = (saved: readonly Saved[], listing: string): readonly Saved[] =>
  saved.filter((one) => one.listing !== listing);
