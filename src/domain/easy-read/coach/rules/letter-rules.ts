import { isKnownWord } from '../known-words.ts';
import type { Finding } from '../message.ts';
import type { Check, Reading } from '../reading.ts';
import type { Word } from '../sentences.ts';
import { KNOWN_LETTERS, LETTERS_TO_EXPLAIN, SECTOR_LETTERS } from '../words/letters.ts';
import { SHORT_ENDINGS, SHORT_FORMS } from '../words/short-forms.ts';
import { SHORTENED } from '../words/shortened.ts';

const FEWEST_OF_A_KNOWN_WORD = 3;
const MOST_LETTERS = 6;
/** Words of two letters that people write loud. Others of two letters stand for words. */
const SHORT_LOUD = new Set('NO DO GO WE ON IF MY BY SO UP OR'.split(' '));

const inCapitals = (word: Word): boolean => /^\p{Lu}{2,}s?$/u.test(word.text) && /^\p{Lu}{2}/u.test(word.text);
const lettersOf = (word: Word): string => word.text.replace(/s$/u, '');

/** A word that somebody wrote in capitals to be loud, not letters that stand for words. */
const isLoud = (word: Word): boolean =>
  inCapitals(word) &&
  !KNOWN_LETTERS.has(word.text) &&
  !SECTOR_LETTERS.has(lettersOf(word)) &&
  !LETTERS_TO_EXPLAIN.has(lettersOf(word)) &&
  (word.text.length > MOST_LETTERS ||
    (word.text.length >= FEWEST_OF_A_KNOWN_WORD && isKnownWord(word.lower)) ||
    SHORT_LOUD.has(word.text));

const capitalAsBefore = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

/** Words in capitals, a run of them told once. */
export const checkCapitals: Check = ({ text, words, given }) => {
  const found: Finding[] = [];
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined && last.sentence === word.sentence && /^\s{1,3}$/u.test(text.slice(last.end, word.start));
    const small = /^\p{Lu}{1,2}$/u.test(word.text) && !KNOWN_LETTERS.has(word.text) && isKnownWord(word.lower);
    if (given(word) || !(isLoud(word) || (goesOn && small))) {
      runs.push([]);
      continue;
    }
    if (goesOn) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  for (const run of runs) {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const whole = text.slice(first.start, last.end);
    const instead = first.first ? capitalAsBefore(whole) : whole.toLowerCase();
    found.push({ rule: 'T1', level: 'error', start: first.start, end: last.end, say: 'T1', instead: [instead] });
  }
  return found;
};

/** Letters that stand for words and are explained nowhere. */
export const checkLetters: Check = (reading: Reading) => {
  const seen = new Set<string>();
  return reading.words.flatMap((word): Finding[] => {
    const letters = lettersOf(word);
    if (!inCapitals(word) || letters.length > MOST_LETTERS || isLoud(word) || KNOWN_LETTERS.has(letters)) return [];
    if (reading.given(word) || reading.explained(letters) || seen.has(letters) || ofANumber(reading, word)) return [];
    const meaning = LETTERS_TO_EXPLAIN.get(letters);
    if (meaning !== undefined) {
      seen.add(letters);
      return [
        { rule: 'W3', level: 'warning', start: word.start, end: word.end, say: 'W3-explain', instead: [meaning] },
      ];
    }
    const words = SECTOR_LETTERS.get(letters);
    return [
      {
        rule: 'W3',
        level: 'error',
        start: word.start,
        end: word.end,
        say: 'W3',
        instead: words === undefined ? [] : [words],
      },
    ];
  });
};

/** Parts of a postcode or a model number: “M6 5IV”. */
const ofANumber = ({ text }: Reading, { start, end }: Word): boolean =>
  /\d[ -]?$/u.test(text.slice(Math.max(0, start - 2), start)) && /^[ -]?\d/u.test(text.slice(end, end + 2));

/** “don't”, “we're”, “it's”. */
export const checkShortForms: Check = ({ words, given }) =>
  words.flatMap((word): Finding[] => {
    const lower = word.lower.replace('’', "'");
    if (!lower.includes("'") || given(word)) return [];
    const [, stem = '', ending = ''] = /^(.+?)('\p{L}+)$/u.exec(lower) ?? [];
    const not = /^(\p{L}+)n't$/u.exec(lower)?.[1];
    const long = SHORT_ENDINGS.get(ending);
    const whole =
      SHORT_FORMS.get(lower) ??
      (not === undefined ? (long === undefined ? undefined : `${stem} ${long}`) : `${not} not`);
    if (whole === undefined) return [];
    const instead = /^\p{Lu}/u.test(word.text) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
    const level = lower.endsWith("n't") ? 'error' : 'warning';
    return [{ rule: 'W7', level, start: word.start, end: word.end, say: 'W7', instead: [instead] }];
  });

const shortened = SHORTENED.map(({ words, instead, afterNumber }) => ({
  instead,
  pattern: new RegExp(
    `${afterNumber ? '(?<=\\d[ -]?)' : '(?<![\\p{L}\\p{N}.@/])'}(?:${words})(?![\\p{L}\\p{N}@/]|['’-]\\p{L})`,
    'gu',
  ),
}));

/** Shortened words. A full stop that ends the sentence is no part of one. */
export const checkShortened: Check = ({ text, given, sentenceAt }) =>
  shortened.flatMap(({ pattern, instead }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: found }): Finding[] => {
      const sentence = sentenceAt(index);
      const whole = index + found.length;
      const end = found.endsWith('.') && sentence?.end === whole && !/\..*\./u.test(found) ? whole - 1 : whole;
      const span = { start: index, end };
      return given(span) ? [] : [{ rule: 'W4', level: 'error', ...span, say: 'W4', instead: [instead] }];
    }),
  );
