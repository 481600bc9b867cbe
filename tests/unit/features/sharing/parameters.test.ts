import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Invalid } from '#domain/errors.ts';
import { PARAMETERS } from '#features/sharing/parameters.ts';
import { type Address, ASKABLE, readParameters } from '#features/sharing/read-parameters.ts';
import { thrownBy } from '../../../support/thrown-by.ts';

const read = (text: string, address: Address = '/services') => readParameters(address, new URLSearchParams(text));

describe('parameters', () => {
  test.each([
    ['page=0', 'page', 'a whole number from 1'],
    ['page=1e3', 'page', 'a whole number from 1'],
    ['per_page=501', 'per_page', 'from 1 to 500'],
    ['per_page=-1', 'per_page', 'from 1 to 500'],
    ['format=xml', 'format', 'json or ndjson'],
    ['day=someday', 'day', 'a day of the week'],
    ['start_time=9am', 'start_time', 'as in 09:30'],
    ['end_time=24:00', 'end_time', 'as in 16:00'],
    ['minimum_age=old', 'minimum_age', 'years'],
    ['modified_after=yesterday', 'modified_after', 'a date'],
    ['modified_after=2026-02-30', 'modified_after', 'a date'],
    ['organization_id=123', 'organization_id', '/api/v3/organizations'],
    ['taxonomy_id=123', 'taxonomy_id', '/api/v3/taxonomies'],
    ['proximity=500', 'proximity', 'Give a postcode as well'],
    ['proximity=0&postcode=M5', 'proximity', 'metres'],
    ['full=yes', 'full', 'true or false'],
    ['page=1&page=2', 'page', 'Give it once'],
    ['taxonomy_term=1', 'taxonomy_term', 'This address takes page'],
    [`search=${'x'.repeat(201)}`, 'search', 'no longer than 200'],
    ['search=☃', 'search', 'words of letters or numbers'],
    ['search=%22*%22', 'search', 'words of letters or numbers'],
    ['after=../../etc', 'after', 'Link header'],
  ])('%s is refused, and it is said what would do', (text, name, words) => {
    expect(thrownBy(Invalid, () => read(text))).toMatchObject({
      name: 'Invalid',
      fields: { [name]: [expect.stringContaining(words)] },
    });
  });

  test('all that is wrong is told at once', () => {
    expect(Object.keys(thrownBy(Invalid, () => read('page=0&foo=1&day=x')).fields)).toHaveLength(3);
  });

  test('each example is one that is taken, at every address that takes it', () => {
    for (const [address, names] of Object.entries(ASKABLE))
      for (const name of names) {
        const more = name === 'proximity' ? '&postcode=M5' : '';
        const text = `${name}=${encodeURIComponent(PARAMETERS[name].example)}${more}`;
        expect(read(text, address as Address)).toHaveProperty(name);
      }
  });

  test('nothing that somebody types does more than be refused', () => {
    const names = [...Object.keys(PARAMETERS), 'x', '__proto__', 'constructor'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        const { asked, refused } = answered(new URLSearchParams([[name, value]]));
        expect(asked || refused).toBe(true);
        if (!Object.hasOwn(PARAMETERS, name)) expect(refused).toBe(true);
      }),
    );
  });
});

function answered(params: URLSearchParams): { asked: boolean; refused: boolean } {
  try {
    readParameters('/services', params);
    return { asked: true, refused: false };
  } catch (error) {
    if (error instanceof Invalid) return { asked: false, refused: Object.keys(error.fields).length > 0 };
    throw error;
  }
}
