import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { reasonsFor } from '#domain/query/reasons.ts';
import { aChoiceSource, aListing, anId, aProvider, aVenue, told } from '../../../support/a-listing.ts';

const why = (
  word: string,
  given: Parameters<typeof aListing>[0],
  meanings: readonly string[] = [],
  provider = aProvider({ name: 'Open Gate' }),
) =>
  reasonsFor(
    { ...EMPTY_QUERY, words: word },
    aChoiceSource({ listing: aListing({ name: 'Tuesday group', summary: null, ...given }), provider }),
    [word],
    () => meanings,
  ).map(({ text }) => text);

describe('why a word found a choice', () => {
  test.each([
    ['garden', { name: 'Gardening on Tuesday' }, '“garden” is in the name'],
    ['gardening', { summary: 'We keep the gardens of the church.' }, '“gardening” is in the text'],
    ['swimming', { summary: 'You can swim.' }, '“swimming” is in the text'],
    ['swimm', { name: 'Swimming club' }, '“swimm” is in the name'],
  ])('%s in another form', (word, given, text) => {
    expect(why(word, given)).toEqual([text]);
  });

  test('another word for it is named as it stands there, not as it was typed', () => {
    expect(why('swimming', { summary: 'A night of pool and pizza.' }, ['pool'])).toEqual(['“pool” is in the text']);
  });

  test('a phrase of the same meaning is there as a whole or not at all', () => {
    const respite = ['short break', 'carers break'];
    expect(why('respite', { name: 'Supper for carers' }, respite)).toEqual(['Close to “respite”']);
    expect(why('respite', { name: 'Short breaks at the mill' }, respite)).toEqual(['“short break” is in the name']);
  });

  test.each([
    ['bus', { name: 'The building club' }],
    ['deaf', { summary: 'You are met off the train.' }],
  ])('%s is not in words that only begin alike', (word, given) => {
    expect(why(word, given, ['hard of hearing'])).toEqual([`Close to “${word}”`]);
  });
});

test('who needs a lift reads that none is needed where all is on one floor, and not that there is one', () => {
  const hall = anId('hall');
  const source = aChoiceSource({
    listing: aListing({ venues: [hall] }),
    venues: { [hall]: aVenue({ facts: told({ lift: 'not_applicable', hoist: 'yes' }) }) },
  });
  const query = { ...EMPTY_QUERY, chosen: { access: ['lift', 'hoist'] } };
  expect(reasonsFor(query, source, [], () => []).map(({ text }) => text)).toEqual(['No lift needed', 'Hoist']);
});
