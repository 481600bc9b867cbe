import { describe, expect, it } from 'vitest';
import { resultCard } from '#components/listing/result-card.ts';
import { screenText } from '#content/screen-text/screen-text.ts';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { toFoundChoice } from '#features/finding/found-choice.ts';
import { aChoiceSource, aListing, anId, aVenue, weekly } from '../../../support/a-listing.ts';

const HALL = anId('hall');

/** The words of a card as they are read, without pictures. */
function wordsOf(body: Parameters<typeof aListing>[0]): string[] {
  const source = aChoiceSource({ listing: aListing({ venues: [HALL], ...body }), venues: { [HALL]: aVenue() } });
  const setting = { screen: screenText('en-GB'), withPictures: false, from: '/find' };
  const { html } = resultCard(toFoundChoice(source, EMPTY_QUERY, []), setting, false);
  return html
    .replaceAll(/<svg.*?<\/svg>/gsu, '')
    .split(/<\/?(?:li|p|h2|form)\b[^>]*>/u)
    .map((part) => part.replaceAll(/<[^>]*>/gu, '').trim())
    .filter((part) => part !== '');
}

describe('a search result', () => {
  const sessions = [weekly(['mon'], '10:00', '12:00', { venue: HALL })];

  it('says when somebody can start and ask by, and not when those who have started meet', () => {
    const words = wordsOf({ sessions, intakes: [{ starts: '2099-01-12', closes: '2098-11-24' }] });
    expect(words).toContain('Start: Monday 12 January 2099. Ask by Monday 24 November 2098');
    expect(words.filter((part) => part.startsWith('Next:'))).toEqual([]);
    expect(wordsOf({ sessions }).filter((part) => part.startsWith('Next: Monday '))).toHaveLength(1);
  });

  it('says what it is that nobody told, once, to eyes and to ears', () => {
    const words = wordsOf({});
    for (const said of ['When: not told us', 'Cost: not told us', 'Places: not told us']) expect(words).toContain(said);
  });
});
