import type { Freshness } from '../listing/freshness.ts';
import type { Listing } from '../listing/listing.ts';
import { FACT_SOURCES } from '../listing/truth.ts';
import { sentenceDate } from './dates.ts';

/** "Checked on Thursday 6 August 2026 by the provider", or that nobody has. */
export const checkedInWords = (checked: Listing['checked']): string =>
  checked === null
    ? 'Nobody has checked this yet'
    : `Checked on ${sentenceDate(checked.on)} by ${FACT_SOURCES[checked.by]}`;

/** What a reader should know about the age of what they read; null when it is fresh. */
export const FRESHNESS_WARNING: Readonly<Record<Freshness, string | null>> = {
  fresh: null,
  ageing: 'Nobody has checked this for 6 months. Some things may have changed. Ask them before you go.',
  stale: 'Nobody has checked this for a year. It may be wrong. Ask them before you go.',
  never: 'Nobody has checked this yet. Ask them before you go.',
};
