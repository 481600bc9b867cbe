import { syllable } from 'syllable';
import { GLOSSARY } from '../../glossary.ts';
import { isKnownWord } from '../known-words.ts';
import type { Finding } from '../message.ts';
import type { Check } from '../reading.ts';
import type { Word } from '../sentences.ts';
import { EASIER } from '../words/easier.ts';
import { MISSPELLINGS } from '../words/misspellings.ts';
import { SITE_WORDS } from '../words/site-words.ts';
import { glossaryWordsIn } from './phrase-rules.ts';

const LONG = { letters: 9, syllables: 3 } as const;
/** A longer run of letters is no word. */
const LONGEST_WORD = 40;

const withoutOwner = (lower: string): string => lower.replace(/['’]s?$/u, '');

/** A word that begins a sentence has a capital like a name has. It is taken for a word by an ending that names seldom have. */
const WORD_ENDING =
  /(?:tions?|sions?|ments?|ness|ity|ities|ing|able|ible|ive|ical|ally|ously|ous|ance|ence|ances|ences|ful|less|ists?|isms?|ologies|ology)$/u;

const mayBeName = (word: Word): boolean => word.first && /^\p{Lu}/u.test(word.text) && !WORD_ENDING.test(word.lower);

const isLong = (lower: string): boolean => lower.length >= LONG.letters || syllable(lower) >= LONG.syllables;

/** Long words that few people know, once each. */
export const checkLongWords: Check = (reading) => {
  const seen = new Set<string>();
  const inGlossary = glossaryWordsIn(reading).map(({ start, end, found }): Finding[] => {
    const meaning = meaningOf(found);
    const key = withoutOwner(found.toLowerCase());
    const easy = found.split(/[\s-]+/u).every((part) => !isLong(part.toLowerCase()) || isKnownWord(part.toLowerCase()));
    if (easy || seen.has(key) || reading.named({ start, end }) || reading.explained(found)) return [];
    seen.add(key);
    return [
      { rule: 'W2', level: 'warning', start, end, say: 'W2-glossary', instead: meaning === undefined ? [] : [meaning] },
    ];
  });
  const long = reading.words.flatMap((word): Finding[] => {
    const lower = withoutOwner(word.lower);
    if (lower.length < 5 || lower.length > LONGEST_WORD || !/^\p{L}+$/u.test(lower) || seen.has(lower)) return [];
    if (/^\p{Lu}{2,}$/u.test(word.text) || isKnownWord(lower) || reading.named(word) || mayBeName(word)) return [];
    const easier = EASIER.get(lower) ?? EASIER.get(lower.replace(/s$/u, ''));
    if (easier === undefined && !isLong(lower)) return [];
    if (reading.explained(lower)) return [];
    seen.add(lower);
    return [
      {
        rule: 'W2',
        level: 'warning',
        start: word.start,
        end: word.end,
        say: 'W2',
        instead: easier === undefined ? [] : [easier],
      },
    ];
  });
  return [...inGlossary.flat(), ...long];
};

const byWord = new Map(Object.values(GLOSSARY).map(([word, ...meaning]) => [word.toLowerCase(), meaning.join(' ')]));
const meaningOf = (found: string): string | undefined =>
  byWord.get(found.toLowerCase()) ?? byWord.get(found.toLowerCase().replace(/s$/u, ''));

const FEWEST_LETTERS = 3;

/** Spelling: common mistakes always, other words when something that knows spelling is given. Names are not looked at. */
export const checkSpelling: Check = (reading) => {
  const small = new Set(reading.words.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
  const { spelling } = reading;
  const seen = new Map<string, boolean>();
  const isWrong = (word: Word): boolean => {
    if (spelling === undefined) return false;
    const known = seen.get(word.text);
    if (known !== undefined) return known;
    const bare = word.text.replace(/['’]s?$/u, '').replace('’', "'");
    const lower = bare.toLowerCase();
    const wrong = !(
      SITE_WORDS.has(lower) ||
      SITE_WORDS.has(lower.replace(/s$/u, '')) ||
      spelling.correct(bare) ||
      spelling.correct(lower)
    );
    seen.set(word.text, wrong);
    return wrong;
  };
  return reading.words.flatMap((word): Finding[] => {
    if (word.lower.length < FEWEST_LETTERS || word.lower.length > LONGEST_WORD || /\d/u.test(word.text)) return [];
    if (/^\p{Lu}{2,}s?$/u.test(word.text) || reading.named(word)) return [];
    const right = MISSPELLINGS.get(word.lower);
    const wrong =
      right !== undefined || ((!word.first || word.text === word.lower || small.has(word.lower)) && isWrong(word));
    if (!wrong) return [];
    const capital =
      right !== undefined && word.text !== word.lower ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    return [
      {
        rule: 'X1',
        level: 'warning',
        start: word.start,
        end: word.end,
        say: 'X1',
        instead: capital === undefined ? [] : [capital],
      },
    ];
  });
};
