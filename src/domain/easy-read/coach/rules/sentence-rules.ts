import type { Finding } from '../message.ts';
import type { Check, Reading } from '../reading.ts';
import { MOST_WORDS_A_SENTENCE, type Sentence, wordsIn } from '../sentences.ts';

/** Words a sentence: how many are good, and how many are the most. */
const LENGTHS = {
  'easy-read': { good: 12, most: MOST_WORDS_A_SENTENCE },
  plain: { good: 20, most: 25 },
} as const;

const LINKS =
  /(?<![\p{L}\p{N}])(?:and|but|or|because|so that|although|while|whereas|unless|(?<=, )which)(?![\p{L}\p{N}])/giu;
/** “films and photos”, “blind or deaf”: two words of one thought, not two thoughts. */
const PAIR =
  /(?<=\d) or \d|(?<!,) (?:and|or) [\p{L}\p{N}'’-]{1,30}(?=[.,;:!?]|$| (?:and|or|but|of|at|in|with|for|on|from|to|by|aged|near|are|is|can)(?![\p{L}]))/giu;
/** A sentence of its own after a linking word: “…, and we help you …”. */
const NEW_START = /,? (?:and|but|so) (?=(?:we|you|they|it|he|she|there)\s)/giu;
const STOP = /,|;| (?:and|but|or|because|which|who|so|when|if|where)(?= )/giu;
const FEWEST_WORDS_A_PART = 3;
const MOST_WORDS_TOLD = 3;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The break nearest to the middle that leaves some words on each side. */
function breakOf(text: string, breaks: RegExp): { readonly before: string; readonly after: string } | undefined {
  const parts = [...text.matchAll(breaks)]
    .map(({ index, 0: found }) => ({ before: text.slice(0, index), after: text.slice(index + found.length), index }))
    .sort((a, b) => Math.abs(a.index - text.length / 2) - Math.abs(b.index - text.length / 2));
  return parts
    .slice(0, 4)
    .find(({ before, after }) => wordsIn(before) >= FEWEST_WORDS_A_PART && wordsIn(after) >= FEWEST_WORDS_A_PART);
}

function tooLong(sentence: Sentence, count: number, most: number): Finding {
  const { text, start, end } = sentence;
  const clean = breakOf(text, NEW_START);
  const stop = clean ?? breakOf(text, STOP);
  const last = stop?.before
    .split(/\s+/u)
    .slice(-MOST_WORDS_TOLD)
    .join(' ')
    ?.replace(/[^\p{L}\p{N}]+$/u, '');
  return {
    rule: 'S1',
    level: 'error',
    start,
    end,
    say: last === undefined ? 'S1' : 'S1-stop',
    values: { count, most, stop: last ?? '' },
    instead: clean === undefined ? [] : [`${clean.before}. ${capital(clean.after)}`],
  };
}

export const checkLength: Check = ({ sentences, view }) =>
  sentences.flatMap((sentence): Finding[] => {
    const { good, most } = LENGTHS[view];
    const count = wordsIn(sentence.text);
    if (count > most) return [tooLong(sentence, count, most)];
    const { start, end } = sentence;
    return count > good
      ? [{ rule: 'S1', level: 'warning', start, end, say: 'S1-near', values: { count }, instead: [] }]
      : [];
  });

const ONE_IDEA = { 'easy-read': 8, plain: 20 } as const;
const BRACKETS = /\([^()]{6,}/u;
const LETTERS_IN_BRACKETS = /^\(\p{Lu}{2,6}\)?$/u;
const DASH = /\s[–—-]\s(?!\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|£)|—/u;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u;
/** A comma between the parts of an address or between names is none between ideas. */
const COMMA = /,(?=\s+(?!\p{Lu}|\d))/gu;

function moreThanOneIdea({ text }: Sentence): Pick<Finding, 'say' | 'values'> | undefined {
  const dash = DASH.exec(text);
  if (dash !== null && !/\d\s*$/u.test(text.slice(0, dash.index)))
    return { say: 'S2-dash', values: { sign: dash[0].trim() } };
  if (text.includes(';')) return { say: 'S2-dash', values: { sign: ';' } };
  const brackets = BRACKETS.exec(text);
  if (brackets !== null && !LETTERS_IN_BRACKETS.test(brackets[0])) return { say: 'S2-brackets' };
  const commas = POSTCODE.test(text) ? 0 : [...text.matchAll(COMMA)].length;
  const links = [...text.matchAll(LINKS)].length - [...text.matchAll(PAIR)].length;
  if (commas >= 2) return { say: links >= 3 ? 'S2' : 'S2-list' };
  return links >= 2 ? { say: 'S2' } : undefined;
}

export const checkOneIdea: Check = ({ sentences, view }) =>
  sentences.flatMap((sentence): Finding[] => {
    if (wordsIn(sentence.text) <= ONE_IDEA[view]) return [];
    const found = moreThanOneIdea(sentence);
    const { start, end } = sentence;
    return found === undefined ? [] : [{ rule: 'S2', level: 'warning', start, end, instead: [], ...found }];
  });

const NOT_UN =
  /(?<![\p{L}\p{N}])not (?:at all )?(?:un(?!der|til|less|ion|it|iform|ivers|cle|ique|iversal)\p{L}{3,}|in(?:adequate|appropriate|convenient|eligible|accessible|expensive|flexible|secure|visible|significant|sensitive|frequent|effective|capable)|im(?:possible|polite|patient|proper)|without)(?![\p{L}])/giu;
/** “no” twice in one thought, or “no … unless”. A word that begins another thought between them makes two, and “no this and no that” is a list. */
const NO = "(?:not|never|nobody|nothing|nowhere|neither|cannot|\\p{L}{2,7}n['’]t)";
const OTHER_THOUGHT = '(?!(?:and|but|or|because|so|if|when|who|that|which|means|is|are|what|how)(?![\\p{L}]))';
const TWICE = new RegExp(
  `(?<![\\p{L}\\p{N}])${NO}(?: ${OTHER_THOUGHT}[\\p{L}\\p{N}'’-]{1,20}){0,4}? (?:not|never|no|nobody|nothing|without|unless)(?![\\p{L}\\p{N}])`,
  'giu',
);
const NO_UNLESS = /(?<![\p{L}\p{N}])no(?: [\p{L}\p{N}'’-]{1,20}){1,8}? unless(?![\p{L}\p{N}])/giu;

const doubleNo = ({ text, start }: Sentence): Pick<Finding, 'start' | 'end'>[] =>
  [NOT_UN, TWICE, NO_UNLESS]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .slice(0, 1)
    .map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }));

export const checkDoubleNo: Check = (reading: Reading) =>
  reading.sentences
    .flatMap(doubleNo)
    .filter((span) => !reading.given(span))
    .map((span) => ({ ...span, rule: 'S4', level: 'warning', say: 'S4', instead: [] }));
