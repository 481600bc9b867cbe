import type { Finding } from '../message.ts';
import type { Check } from '../reading.ts';

const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);
/** Words for the reader that are not “you”. */
const OTHERS = new Set(
  'people individuals participants clients customers attendees members adults learners trainees interns students residents users they them their themselves everyone'.split(
    ' ',
  ),
);
const FEWEST_SENTENCES = 4;
const MANY_WORDS = 40;
/** Sentences about other people for each that speaks to the reader. */
const MOST_ABOUT_OTHERS = 2;

/** A whole text that talks about its readers. One sentence says too little to tell. */
export const checkReader: Check = ({ sentences, words }) => {
  if (sentences.length < FEWEST_SENTENCES && words.length < MANY_WORDS) return [];
  const toReader = new Set(
    words.filter(({ lower }) => YOU.has(lower.split(/['’]/u)[0] ?? '')).map(({ sentence }) => sentence),
  );
  const others = words.filter(({ lower, sentence }) => OTHERS.has(lower) && !toReader.has(sentence));
  const about = new Set(others.map(({ sentence }) => sentence)).size;
  const [first] = others.length > 0 ? others : words;
  if (first === undefined) return [];
  if (toReader.size > 0 && (about < 3 || about <= toReader.size * MOST_ABOUT_OTHERS)) return [];
  const finding: Finding = {
    rule: 'P1',
    level: 'warning',
    start: first.start,
    end: first.end,
    say: 'P1',
    instead: ['you'],
  };
  return [finding];
};
