import type { ScreenText } from '#content/screen-text/shape.ts';
import { believedUntil } from '#domain/freshness/asking.ts';
import { levelOf } from '#domain/freshness/ladder.ts';
import { standingOf } from '#domain/freshness/standing.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import type { OpenDraft } from '#features/publishing/open-draft.ts';
import { isThrownAway } from '#features/publishing/thrown-away.ts';

/** How a listing stands, in the few words that a list is filtered by. */
export const STANDINGS = ['draft', 'submitted', 'returned', 'published', 'late', 'withdrawn'] as const;
/** What was thrown away stands by itself. */
export type StandingId = (typeof STANDINGS)[number] | 'thrown';

/** How a record stands for those who keep it, and until when it is believed. */
export interface ShownStanding {
  readonly id: StandingId;
  readonly isLive: boolean;
  readonly isLate: boolean;
  /** In words; null when nobody has checked it, and for what does not grow old. */
  readonly until: string | null;
}

/** How a record stands on a date (`YYYY-MM-DD`). */
export function shownStanding(open: OpenDraft, today: string): ShownStanding {
  const listing = open.subject === 'listing' ? (open as OpenDraft<'listing'>).published : null;
  const isLive = open.published !== null && !open.isWithdrawn;
  const isLate = isLive && listing !== null && levelOf(standingOf(listing, today).step) >= levelOf('late');
  const until = listing === null ? null : believedUntil(listing, today);
  const standing = open.state === 'new' ? 'draft' : open.state;
  const down = isThrownAway(open) ? 'thrown' : 'withdrawn';
  const id = open.isWithdrawn ? down : standing === 'published' && isLate ? 'late' : standing;
  return { id, isLive, isLate, until: until === null || isLate ? null : sentenceDate(until) };
}

/** The same in words, as it stands in a list. */
export function standingInWords(
  { id, isLive, until }: ShownStanding,
  { states, liveUntil }: ScreenText['provider'],
): string {
  if (id === 'published') return until === null ? states.published : liveUntil(until);
  if (!isLive || id === 'late' || id === 'withdrawn' || id === 'thrown') return states[id];
  return states[`${id}Over`];
}
