import { sentenceDate } from '../words/dates.ts';
import { sessionInWords } from '../words/sessions.ts';
import type { Session } from './session.ts';
import { nextDates, type WallMoment } from './session-dates.ts';

/** A session said back, so that a mistake is seen: its pattern in words, and the next dates. */
export interface SessionSaid {
  readonly words: string;
  readonly dates: readonly string[];
}

export const MOST_DATES_SAID = 6;

export const sayBack = (session: Session, now: WallMoment): SessionSaid => ({
  words: sessionInWords(session),
  dates: nextDates(session, now, MOST_DATES_SAID).map((date) => sentenceDate(date)),
});
