import { expect, test } from 'vitest';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';
import { OUTCOME_SETS, OUTCOMES, outcomesOf, PHRASE_IDS, PHRASES } from '#domain/packing/phrases.ts';

test('every outcome of the Care Act and of Preparing for Adulthood has a reason to pick', () => {
  const ids = Object.keys(OUTCOMES);
  const inSet = (set: string) => Object.values(OUTCOMES).filter((row) => row.set === set).length;
  expect(Object.keys(OUTCOME_SETS).map(inSet)).toEqual([10, 4]);
  expect(ids.filter((id) => !PHRASE_IDS.some((phrase) => PHRASES[phrase].outcome === id))).toEqual([]);
});

test('reasons are easy to read, are all different, and have a picture that exists', () => {
  const texts = PHRASE_IDS.map((id) => PHRASES[id].says);
  expect(texts.flatMap((text) => checkText(text).filter(({ level }) => level === 'error'))).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(PHRASE_IDS.filter((id) => !isPictureId(PHRASES[id].picture))).toEqual([]);
});

test('a record names each outcome once, under its name in law', () => {
  expect(outcomesOf(['volunteer', 'get_job', 'make_friends', 'same_age'])).toEqual([
    'Care Act 2014: Developing and maintaining family or other personal relationships; Accessing and engaging in work, training, education or volunteering',
    'Preparing for Adulthood: Participating in society',
  ]);
});
