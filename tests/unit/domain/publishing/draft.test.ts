import { describe, expect, test } from 'vitest';
import { Invalid } from '#domain/errors.ts';
import { ListingShape } from '#domain/listing/listing.ts';
import { applyPatch } from '#domain/publishing/apply-patch.ts';
import { type Draft, parseDraft, parsePatch } from '#domain/publishing/draft.ts';
import { problemsOf } from '#domain/publishing/problems.ts';
import { aListing, anId, told, weekly } from '../../../support/a-listing.ts';
import { ENOUGH } from '../../../support/publishing.ts';

const fieldsOf = (work: () => unknown): Readonly<Record<string, readonly string[]>> => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  throw new Error('It was taken');
};

describe('a draft', () => {
  test('keeps what it lacks missing: nothing is filled in', () => {
    expect(parseDraft('listing', {})).toEqual({});
    expect(parseDraft('listing', { name: 'Art' })).toEqual({ name: 'Art' });
    expect(parsePatch('listing', { work: { pay: '£12 an hour' } }).work).toMatchObject({
      pay: '£12 an hour',
      team: null,
    });
  });

  test('takes the whole body of everything that can be published', () => {
    const body = aListing({ name: 'Art', facts: told({ taster: 'yes' }) });
    expect(parseDraft('listing', body)).toEqual(body);
  });

  test('refuses a field that does not hold, by name', () => {
    expect(fieldsOf(() => parseDraft('listing', { kind: 'circus' }))).toHaveProperty('kind');
    expect(fieldsOf(() => parsePatch('listing', { contacts: [{ email: 'nobody' }] }))).toHaveProperty(
      'contacts.0.email',
    );
  });

  test.each(['provider', 'checked', 'checks', 'alert', 'alertUntil', 'goneFromSource', 'example'])(
    'nobody writes %s in a form',
    (field) => {
      const body: Readonly<Record<string, unknown>> = {
        ...aListing(),
        checks: {},
        alertUntil: '2026-01-01',
        goneFromSource: '2026-01-01',
      };
      expect(fieldsOf(() => parsePatch('listing', { [field]: body[field] }))).toHaveProperty(field);
    },
  );

  test.each(['{"__proto__": {"name": "x"}}', '{"constructor": {"prototype": {"polluted": 1}}}', '{"prototype": 1}'])(
    'a key that would reach into all objects is refused: %s',
    (text) => {
      expect(() => parsePatch('listing', JSON.parse(text))).toThrow(Invalid);
      expect(() => parseDraft('listing', JSON.parse(text))).toThrow(Invalid);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test.each([
    '{"facts": {"__proto__": {"state": "yes"}}}',
    '{"placesAt": {"__proto__": {"state": "full", "on": "2026-01-01"}}}',
    '{"contacts": [{"__proto__": {"phone": "1"}}]}',
    '{"work": {"__proto__": {"pay": "x"}}}',
  ])('nor does one deeper down get through: %s', (text) => {
    const saved = (): string => {
      try {
        return JSON.stringify(
          applyPatch<'listing'>({}, parsePatch('listing', JSON.parse(text)), { by: 'provider', on: '2026-03-02' }),
        );
      } catch (error) {
        if (error instanceof Invalid) return 'refused';
        throw error;
      }
    };
    expect(saved()).not.toContain('__proto__');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('what is said', () => {
  const said = { by: 'provider', on: '2026-03-02' } as const;
  const before: Draft<'listing'> = {
    facts: {
      taster: { state: 'yes', source: 'council', on: '2025-01-01' },
      bsl: { state: 'no', source: 'feed', on: '2024-01-01' },
    },
  };

  test('a fact whose answer changes is said by who changes it, today; the others stay who said them', () => {
    const { facts } = applyPatch<'listing'>(
      before,
      { facts: { taster: { state: 'yes' }, bsl: { state: 'yes' } } },
      said,
    );
    expect(facts).toEqual({
      taster: { state: 'yes', source: 'council', on: '2025-01-01' },
      bsl: { state: 'yes', source: 'provider', on: '2026-03-02' },
    });
  });

  test('who says something cannot be said by who says it', () => {
    const patch = parsePatch('listing', {
      facts: { nurse: { state: 'yes', source: 'lived_experience', on: '2020-01-01' } },
    });
    expect(applyPatch<'listing'>({}, patch, said).facts).toEqual({
      nurse: { state: 'yes', source: 'provider', on: '2026-03-02' },
    });
  });

  test('not knowing what nobody told adds nothing, and not knowing any more is kept', () => {
    const { facts } = applyPatch<'listing'>(
      before,
      { facts: { nurse: { state: 'unknown' }, bsl: { state: 'unknown' } } },
      said,
    );
    expect(facts?.nurse).toBeUndefined();
    expect(facts?.bsl).toEqual({ state: 'unknown', source: 'provider', on: '2026-03-02' });
  });

  test('a check by a panel is theirs: nobody writes one, and nobody takes it away', () => {
    const check = { on: '2026-01-01', by: 'The Readers', digest: '0123456789abcdef' };
    const forged = parsePatch('listing', { easyRead: { own: [], check } });
    expect(applyPatch<'listing'>({}, forged, said).easyRead).toEqual({ own: [], check: null });
    const without = parsePatch('listing', { easyRead: { own: [] } });
    expect(applyPatch<'listing'>({ easyRead: { own: [], check } }, without, said).easyRead?.check).toEqual(check);
  });
});

describe('what a listing must have to be sent', () => {
  const enough = parseDraft('listing', { provider: anId('Open Gate'), ...ENOUGH });

  test('is little, and everything else may be not told us', () => {
    expect(problemsOf('listing', enough)).toEqual([]);
    const optional = Object.keys(ListingShape.shape).filter((field) => !(field in enough));
    expect(optional.length).toBeGreaterThan(25);
  });

  test.each([
    ['name', 'name'],
    ['kind', 'kind'],
    ['summary', 'summary'],
    ['contacts', 'contacts'],
    ['venues', 'venues'],
  ])('without %s it says what to do', (without, field) => {
    const draft = Object.fromEntries(Object.entries(enough).filter(([name]) => name !== without)) as Draft<'listing'>;
    expect(problemsOf('listing', draft)).toEqual([
      { field, message: expect.stringMatching(/^(?:Write|Choose|Give|Add) /u) },
    ]);
  });

  test('a contact with nothing to call or write to is no way to get in touch', () => {
    const contacts = [{ name: 'Jo', role: null, phone: null, email: null, website: null, for: 'questions' as const }];
    expect(problemsOf('listing', { ...enough, contacts }).map(({ field }) => field)).toEqual(['contacts']);
  });

  test('its provider telling how to get in touch is enough, as is a website', () => {
    const { contacts: _contacts, ...without } = enough;
    expect(problemsOf('listing', without, { isReached: true })).toEqual([]);
    expect(problemsOf('listing', { ...without, website: 'https://open.example' })).toEqual([]);
  });

  test.each(['online', 'home'] as const)('what happens %s needs no place', (way) => {
    expect(problemsOf('listing', { ...enough, venues: [], ways: [way] })).toEqual([]);
    expect(
      problemsOf('listing', { ...enough, venues: [], sessions: [weekly(['tue'], '10:00', '12:00', { way })] }),
    ).toEqual([]);
  });

  test('the rules between fields hold for a draft that lacks a name', () => {
    const { name: _name, ...unnamed } = enough;
    const problems = problemsOf('listing', { ...unnamed, ages: { from: 30, to: 20 } });
    expect(problems.map(({ field }) => field)).toEqual(['name', 'ages.to']);
  });

  test('a venue needs a name and where it is, a provider a name and a way to get in touch', () => {
    expect(problemsOf('venue', {}).map(({ field }) => field)).toEqual(['name', 'town']);
    expect(problemsOf('venue', { name: 'Hall', postcode: 'M5 4WT' })).toEqual([]);
    expect(problemsOf('provider', {}).map(({ field }) => field)).toEqual(['name', 'contacts']);
    expect(problemsOf('provider', { name: 'Open Gate', website: 'https://open.example' })).toEqual([]);
  });
});
