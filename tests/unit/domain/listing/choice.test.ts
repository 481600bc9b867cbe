import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf } from '#domain/listing/choice.ts';
import { aListing, anId, weekly } from '../../../support/a-listing.ts';
import { anyListing } from '../../../support/any-listing.ts';

const HALL = anId('The hall');

describe('the choices of a listing', () => {
  test('every session of any listing is in one of them, so that nothing that happens is beyond a search for its day', () => {
    fc.assert(
      fc.property(anyListing, ({ listing }) => {
        const inChoices = choicesOf(listing).flatMap(({ sessions }) => sessions);
        expect(inChoices).toHaveLength(listing.sessions.length);
        expect(new Set(inChoices)).toEqual(new Set(listing.sessions));
      }),
    );
  });

  test('work at an employer is no session of the college, whose doors it is not behind', () => {
    const atWork = weekly(['mon'], '09:30', '15:00', { way: 'out' });
    const inCollege = weekly(['fri'], '09:30', '15:00', { venue: HALL });
    const choices = choicesOf(aListing({ ways: ['venue', 'out'], venues: [HALL], sessions: [atWork, inCollege] }));
    expect(choices).toMatchObject([
      { venue: HALL, sessions: [{ days: ['fri'] }] },
      { venue: null, way: 'out', sessions: [{ days: ['mon'] }] },
    ]);
  });

  test('going out from a venue, at no times of its own, is no choice besides the venue', () => {
    const choices = choicesOf(aListing({ ways: ['venue', 'out'], venues: [HALL] }));
    expect(choices.map(({ venue }) => venue)).toEqual([HALL]);
  });
});
