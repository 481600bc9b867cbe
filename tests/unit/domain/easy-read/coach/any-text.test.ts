import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoachMessage, checkText } from '#domain/easy-read/coach/check-text.ts';
import { RULES } from '#domain/easy-read/coach/rules.ts';
import { SAMPLES } from '../../../../support/easy-read-samples.ts';

/** Words that rules look for, so that random texts meet them. */
const PIECES = [
  'You can come',
  'on Mon-Fri',
  '9.00am-5pm',
  '14:30',
  'e.g.',
  'etc.',
  "can't",
  'prior to',
  'EHCP',
  'COME ALONG',
  'two hundred',
  '70%',
  '£5.00',
  '06/08/26',
  '01632960001',
  'and/or',
  'must be completed',
  'not without',
  'suffer from',
  'horticulture',
  'https://a.example/x?y=1',
  'a@b.example',
  'St. John',
  'Dr. Smith',
  '\n',
  '\r\n',
  '. ',
  '! ',
  '(',
  ')',
  ' – ',
  '“',
  '’',
  '&',
  '18+',
  '*',
  'İ',
  'ß',
  '𝒜',
  '👩‍🦽',
  '\u0301',
  '\u2028',
  '\ud800',
  'M6 5IV',
  'Kelvin K',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
);

const cross = (a: CoachMessage, b: CoachMessage): boolean => a.start < b.start && b.start < a.end && a.end < b.end;
/** Rules about words. What is said of a whole sentence or of a passive may hold others. */
const ofWords = ({ rule }: CoachMessage): boolean => !/^(?:S\d|P1)$/u.test(rule);

describe('any text', () => {
  it('has messages that stand where they say, in the order of the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('easy-read' as const, 'plain' as const), (text, view) => {
        const messages = checkText(text, { view, names: ['St. John', 'Kelvin'] });
        for (const { start, end, found, rule, message } of messages) {
          expect(text.slice(start, end)).toBe(found);
          expect(start).toBeLessThan(end);
          expect(rule in RULES).toBe(true);
          expect(message).not.toBe('');
        }
        expect(messages.map(({ start }) => start)).toEqual(messages.map(({ start }) => start).sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('has no two messages about the same words, and none that cut another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const messages = checkText(text);
        const words = messages.filter(ofWords);
        expect(words.filter((one, at) => at > 0 && one.start < (words[at - 1]?.end ?? 0))).toEqual([]);
        const inner = messages.filter((one) => ofWords(one) || one.rule === 'S3');
        expect(inner.filter((one) => inner.some((other) => cross(one, other)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('says the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkText(text)).toEqual(checkText(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(100_000)],
    ['capitals', 'A'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['new lines', '\n'.repeat(100_000)],
    ['full stops', '. '.repeat(50_000)],
    ['digits', '1'.repeat(100_000)],
    ['digits and dashes', '1-'.repeat(50_000)],
    ['dots and letters', 'a.'.repeat(50_000)],
    ['at signs', 'a@'.repeat(50_000)],
    ['brackets', '('.repeat(100_000)],
    ['one sentence of small words', 'not to be and '.repeat(8_000)],
    ['commas', 'a, '.repeat(33_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['names', 'Ada Bell '.repeat(11_000)],
    ['a hard text many times', `${SAMPLES.hardDaycentre}\n`.repeat(160)],
  ])('of 100,000 letters is read to its end: %s', (_what, text) => {
    expect(Array.isArray(checkText(text))).toBe(true);
  });
});
