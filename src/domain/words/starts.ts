import type { Intake } from '../listing/listing.ts';
import { sentenceDate } from './dates.ts';

const askBy = (closes: string | null): string => (closes === null ? '' : `. Ask by ${sentenceDate(closes)}`);

/** "Start: Monday 11 January 2027. Ask by Monday 30 November 2026". */
export const startInWords = ({ starts, closes }: Intake): string => `Start: ${sentenceDate(starts)}${askBy(closes)}`;

/** "You can start on Monday 11 January 2027. Ask by Monday 30 November 2026": of a day before it, when it is not on for somebody new. */
export const canStartInWords = ({ starts, closes }: Intake): string =>
  `You can start on ${sentenceDate(starts)}${askBy(closes)}`;
