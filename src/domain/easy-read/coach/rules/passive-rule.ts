import type { Finding } from '../message.ts';
import type { Check, Reading } from '../reading.ts';
import type { Word } from '../sentences.ts';
import { ACTIVE, IRREGULAR_PARTICIPLES, NOT_PASSIVE } from '../words/passives.ts';

const BE = new Set(
  "is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t you're we're they're it's".split(
    ' ',
  ),
);
const BETWEEN = new Set(
  'not also often always still just never only now all both being been then usually sometimes fully well so too very'.split(
    ' ',
  ),
);
const MOST_BETWEEN = 3;

const isParticiple = (word: string): boolean =>
  !NOT_PASSIVE.has(word) && (IRREGULAR_PARTICIPLES.has(word) || /^\p{L}{2,}ed$/u.test(word)) && !/eed$/u.test(word);

/** The participle that goes with the form of “be” at this place, if it stands in the same sentence with only small words between. */
function participleAfter({ text, words, named }: Reading, at: number): Word | undefined {
  for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (word === undefined || before === undefined || word.sentence !== before.sentence) return undefined;
    if (/[^\s]/u.test(text.slice(before.end, word.start)) || named(word)) return undefined;
    if (isParticiple(word.lower)) return word;
    if (!BETWEEN.has(word.lower) && !/ly$/u.test(word.lower)) return undefined;
  }
  return undefined;
}

/** “is included”, “must be completed”, “are fully supported”. */
export const checkPassive: Check = (reading) =>
  reading.words.flatMap((be, at): Finding[] => {
    const participle = BE.has(be.lower) ? participleAfter(reading, at) : undefined;
    if (participle === undefined) return [];
    const active = ACTIVE.get(participle.lower);
    const instead = active === undefined ? [] : [active];
    return [{ rule: 'S3', level: 'warning', start: be.start, end: participle.end, say: 'S3', instead }];
  });
