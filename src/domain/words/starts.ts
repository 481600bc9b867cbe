import type { Intake } from '../listing/listing.ts';
import { sentenceDate } from './dates.ts';

/** "Start: Monday 11 January 2027. Ask by Monday 30 November 2026". */
export const startInWords = ({ starts, closes }: Intake): string =>
  `Start: ${sentenceDate(starts)}${closes === null ? '' : `. Ask by ${sentenceDate(closes)}`}`;
