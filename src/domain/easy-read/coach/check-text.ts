import { capital } from '../../words/lists.ts';
import type { CheckOptions, CoachMessage, Finding } from './message.ts';
import { messageInWords } from './message-words.ts';
import { type Check, type Reading, readText } from './reading.ts';
import { checkCalendar } from './rules/calendar-rule.ts';
import { checkCapitals, checkLetters, checkShortened, checkShortForms } from './rules/letter-rules.ts';
import { checkDates, checkMoney, checkNumberWords, checkPerCent, checkPhones } from './rules/number-rules.ts';
import { checkPassive } from './rules/passive-rule.ts';
import { checkAvoided, checkHurtful, checkSayings } from './rules/phrase-rules.ts';
import { checkReader } from './rules/reader-rule.ts';
import { checkDoubleNo, checkLength, checkOneIdea } from './rules/sentence-rules.ts';
import { checkExclamations, checkLinkWords, checkSigns } from './rules/sign-rules.ts';
import { checkRanges, checkTimes } from './rules/time-rules.ts';
import { checkLongWords, checkSpelling } from './rules/word-rules.ts';
import { settled } from './settle.ts';

export type { CheckOptions, CoachMessage, Level, Spelling, View } from './message.ts';

const CHECKS: readonly Check[] = [
  checkLength,
  checkOneIdea,
  checkPassive,
  checkDoubleNo,
  checkAvoided,
  checkSayings,
  checkHurtful,
  checkLongWords,
  checkLetters,
  checkShortened,
  checkShortForms,
  checkNumberWords,
  checkTimes,
  checkRanges,
  checkCalendar,
  checkPerCent,
  checkMoney,
  checkDates,
  checkPhones,
  checkCapitals,
  checkSigns,
  checkExclamations,
  checkLinkWords,
  checkReader,
  checkSpelling,
];

/** A finding in words, with what stands there. */
export function toMessage({ text }: Pick<Reading, 'text'>, finding: Finding): CoachMessage {
  const { rule, level, start, end, say, values, instead } = finding;
  const found = text.slice(start, end);
  return { rule, level, start, end, found, message: messageInWords(say, { found, ...values }), instead };
}

/** What begins a sentence is written with a capital. */
const withCapital = (finding: Finding, { sentenceAt }: Reading): Finding =>
  sentenceAt(finding.start)?.start === finding.start ? { ...finding, instead: finding.instead.map(capital) } : finding;

/**
 * What to write better in a text, in the order of the text, by the rules of `RULES` that need a text alone. Any text will do, and the time
 * grows with its length only. Short forms like “we’re” are for easy read: plain English may have them.
 */
export function checkText(text: string, options: CheckOptions = {}): CoachMessage[] {
  const reading = readText(text, options);
  const findings = CHECKS.flatMap((check) => check(reading));
  return settled(findings)
    .filter(({ rule, level }) => !(reading.view === 'plain' && rule === 'W7' && level === 'warning'))
    .map((finding) => toMessage(reading, withCapital(finding, reading)));
}
