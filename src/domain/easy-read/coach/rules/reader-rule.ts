import type { Check } from '../reading.ts';

const YOU = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);
/** Words for the reader that are not “you”. */
const OTHERS = new Set(
  'people person individuals participants clients customers attendees members adults learners trainees interns students residents users'.split(
    ' ',
  ),
);
const FEWEST_SENTENCES = 4;
const MANY_WORDS = 40;
/** Sentences about other people for each that speaks to the reader. */
const FEWEST_ABOUT_OTHERS = 3;
const MOST_ABOUT_OTHERS = 2;

/** A whole text that talks about its readers. One sentence says too little to tell. */
export const checkReader: Check = ({ sentences, words }) => {
  if (sentences.length < FEWEST_SENTENCES && words.length < MANY_WORDS) return [];
  const toReader = new Set(
    words.filter(({ lower }) => YOU.has(lower.split(/['’]/u)[0] ?? '')).map(({ sentence }) => sentence),
  );
  const others = words.filter(({ lower, sentence }) => OTHERS.has(lower) && !toReader.has(sentence));
  const about = new Set(others.map(({ sentence }) => sentence)).size;
  if (toReader.size > 0 && (about < FEWEST_ABOUT_OTHERS || about <= toReader.size * MOST_ABOUT_OTHERS)) return [];
  const [other] = others;
  const where = other ?? sentences[0];
  if (where === undefined) return [];
  const instead = other === undefined ? [] : ['you'];
  return [{ rule: 'P1', level: 'warning', start: where.start, end: where.end, say: 'P1', instead }];
};
