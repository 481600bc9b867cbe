import { describe, expect, it } from 'vitest';
import { publishAll } from '#db/publish/publish.ts';
import { NotFound } from '#domain/errors.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startVenue } from '#features/publishing/start.ts';
import { findVenues, openVenues, venuesOfProvider, writtenVenues } from '#features/publishing/venue-choices.ts';
import { anId, aVenue } from '../../../support/a-listing.ts';
import { AT, aDesk, EDITOR, LIBRARY, OPEN_GATE, publishedListing, STRANGER } from '../../../support/publishing.ts';

const names = (found: readonly { readonly name: string | null }[]) => found.map(({ name }) => name);

describe('the places that a listing can be at', () => {
  it('are those that its provider brought in, and those that its listings use', () => {
    const desk = aDesk();
    expect(venuesOfProvider(desk, EDITOR, OPEN_GATE)).toEqual([]);
    publishedListing(desk);
    const barn = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    saveDraft(desk, EDITOR, { subject: 'venue', id: barn.id, version: barn.version, patch: { name: 'Kite Barn' } });
    expect(names(venuesOfProvider(desk, EDITOR, OPEN_GATE))).toEqual(['Kite Barn', 'The Old Library']);
    expect(() => venuesOfProvider(desk, STRANGER, OPEN_GATE)).toThrow(NotFound);
  });

  it('are found by a part of the name or by postcode, as the public knows them', () => {
    const desk = aDesk();
    const refuge = anId('refuge');
    publishAll(
      desk.db,
      [
        { subject: 'venue', id: anId('pool'), body: aVenue({ name: '100% Pool_1', postcode: 'M5 4WT' }) },
        {
          subject: 'venue',
          id: refuge,
          body: aVenue({ name: 'A safe house', lines: ['1 Hidden Road'], postcode: 'M5 4WX', hideAddress: true }),
        },
      ],
      'system:test',
      AT,
    );
    const find = (typed: string) => findVenues(desk, EDITOR, OPEN_GATE, typed);
    expect(names(find('old libr'))).toEqual(['The Old Library']);
    expect(names(find('m54wt'))).toEqual(['100% Pool_1']);
    expect(names(find('M5'))).toEqual(['100% Pool_1']);
    expect(names(find('0% pool_'))).toEqual(['100% Pool_1']);
    expect(find('%')).toHaveLength(1);
    expect(find('  ')).toEqual([]);
    expect(find('safe house')[0]?.address.join(' ')).not.toMatch(/Hidden Road|4WX/u);
  });

  it('are not what another provider is still writing', () => {
    const desk = aDesk();
    const barn = startVenue(desk, EDITOR, { provider: OPEN_GATE });
    saveDraft(desk, EDITOR, { subject: 'venue', id: barn.id, version: barn.version, patch: { name: 'Kite Barn' } });
    expect(findVenues(desk, EDITOR, OPEN_GATE, 'Kite')).toEqual([]);
    expect(names(openVenues(desk, [barn.id, LIBRARY]))).toEqual(['Kite Barn', 'The Old Library']);
    expect(writtenVenues(desk, [LIBRARY, barn.id, anId('nothing')]).map(({ body }) => body.name)).toEqual([
      'The Old Library',
      'Kite Barn',
    ]);
  });
});
