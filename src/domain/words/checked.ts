import { type Check, CLOCK_IDS } from '../freshness/check.ts';
import { checkOf } from '../freshness/checks.ts';
import { CLOCKS } from '../freshness/clocks.ts';
import type { Freshness } from '../freshness/standing.ts';
import type { Listing } from '../listing/listing.ts';
import { FACT_SOURCES } from '../listing/truth.ts';
import { sentenceDate } from './dates.ts';

/** "Checked on Thursday 6 August 2026 by the provider", or that nobody has. */
export const checkedInWords = (check: Check | null): string =>
  check === null ? 'Nobody has checked this yet' : `Checked on ${sentenceDate(check.on)} by ${FACT_SOURCES[check.by]}`;

const withSmallFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** When a listing was last checked and by whom, in whole sentences: one for all of it, or one for each kind of fact where they differ. */
export function checksInWords(listing: Pick<Listing, 'checked' | 'checks'>): string[] {
  if (listing.checks === undefined) return [`${checkedInWords(listing.checked)}.`];
  return CLOCK_IDS.map(
    (clock) => `${CLOCKS[clock].label}: ${withSmallFirst(checkedInWords(checkOf(listing, clock)))}.`,
  );
}

/** What a reader should know about the age of what they read; null while it is believed. */
export const FRESHNESS_WARNING: Readonly<Record<Freshness, string | null>> = {
  fresh: null,
  soon: null,
  late: 'Nobody has checked this lately. Some things may have changed.',
  lower: 'Nobody has checked this lately. It may be wrong.',
  hidden: 'Nobody has checked this for a long time. It is not in our search now. It may be wrong.',
  never: 'Nobody has checked this yet.',
};

/** The same beside a search result, in a few words. */
export const FRESHNESS_NOTE: Readonly<Record<Freshness, string | null>> = {
  fresh: null,
  soon: null,
  late: 'Not checked lately',
  lower: 'Not checked lately',
  hidden: 'Not checked for a long time',
  never: 'Nobody has checked this yet',
};
