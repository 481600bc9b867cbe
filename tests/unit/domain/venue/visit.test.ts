import { expect, test } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { visitSteps } from '#domain/venue/visit.ts';
import { aVenue } from '../../../support/a-listing.ts';

const ORDER = ['gettingThere', 'door', 'whoMeetsYou', 'room', 'toilet', 'quiet', 'goingHome'];

test('a visit is told from the way there to the way home, whatever was told', () => {
  const steps = visitSteps(aVenue({ visit: { toilet: 'It is by the door.' } }));
  expect(steps.map(({ part }) => part)).toEqual(ORDER);
  expect(steps.filter(({ text }) => text !== null)).toMatchObject([{ part: 'toilet', text: 'It is by the door.' }]);
});

test('every fact of a venue stands in one part of the visit, so none goes unsaid', () => {
  const placed = visitSteps(aVenue()).flatMap(({ facts }) => facts);
  expect([...placed].sort()).toEqual([...VENUE_FACT_IDS].sort());
});

test('for each part there are words to ask about it when nobody told us', () => {
  expect(Object.keys(EN_GB.listing.visitAsk)).toEqual(ORDER);
  expect(Object.keys(EN_GB.listing.visitNames)).toEqual(ORDER);
});
