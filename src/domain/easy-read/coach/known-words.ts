import { daleChall } from 'dale-chall';
import { spache } from 'spache';
import { KNOWN_HERE } from './words/known-here.ts';

const KNOWN: ReadonlySet<string> = new Set([...daleChall, ...spache, ...KNOWN_HERE].map((word) => word.toLowerCase()));

/** Endings with what the word may have had before them. Each is tried. */
const ENDINGS: readonly (readonly [ending: string, before: readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ier', ['y']],
  ['iest', ['y']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['', 'le']],
  ['ful', ['']],
  ['less', ['']],
  ['ness', ['']],
  ['al', ['']],
];
const SHORTEST_STEM = 3;

function stemsOf(word: string): string[] {
  return ENDINGS.filter(
    ([ending]) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM - 1,
  ).flatMap(([ending, before]) => {
    const stem = word.slice(0, word.length - ending.length);
    const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
    return [...before.map((letters) => stem + letters), ...single];
  });
}

/** Whether most people know a word, in small letters: it or what it is made from is in the lists. */
export function isKnownWord(lower: string): boolean {
  if (KNOWN.has(lower)) return true;
  const bare = lower.replace(/^(?:un|re)(?=\p{L}{3})/u, '');
  return [lower, ...(bare === lower ? [] : [bare])].some(
    (word) => KNOWN.has(word) || stemsOf(word).some((stem) => KNOWN.has(stem)),
  );
}
