import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersOf,
  canonicalLooksCookie,
  LOOK_IDS,
  LOOKS,
  LOOKS_VARIANTS,
  type Looks,
  LooksSchema,
  looksAttributes,
  readLooksCookie,
  USUAL_LOOKS,
  writeLooksCookie,
} from '#domain/looks/looks.ts';
import { LANGUAGE_IDS } from '#domain/words/languages.ts';

const anyLooks: fc.Arbitrary<Looks> = fc
  .record(Object.fromEntries(LOOK_IDS.map((id) => [id, fc.constantFrom(...answersOf(id))])))
  .map((chosen) => LooksSchema.parse(chosen));
const codes = LOOK_IDS.flatMap((id) => Object.values(LOOKS[id])).filter((code) => code !== '');
/** Text of any kind, and text that is nearly a cookie of ours. */
const anyCookie = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...codes), fc.string())).map((parts) => parts.join('.')),
);

describe('the table of looks', () => {
  test('says the usual answer first, as nothing, and every other in a writing of its own', () => {
    for (const id of LOOK_IDS) expect([id, Object.values<string>(LOOKS[id])[0]]).toEqual([id, '']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z]+$/u.test(code))).toEqual([]);
  });

  test('has every language of the site, and never more than five answers', () => {
    expect([...answersOf('language')].sort()).toEqual([...LANGUAGE_IDS].sort());
    expect(LOOK_IDS.filter((id) => answersOf(id).length > 5)).toEqual([]);
  });
});

describe('the cookie', () => {
  test('brings back what was chosen', () => {
    fc.assert(
      fc.property(anyLooks, (looks) => {
        expect(readLooksCookie(writeLooksCookie(looks))).toEqual(looks);
      }),
    );
  });

  test('says nothing where all is as usual', () => {
    expect(writeLooksCookie(USUAL_LOOKS)).toBe('');
    expect(readLooksCookie(undefined)).toEqual(USUAL_LOOKS);
  });

  test('of any text is read, and never refused', () => {
    fc.assert(
      fc.property(anyCookie, (cookie) => {
        const looks = readLooksCookie(cookie);
        for (const id of LOOK_IDS) expect(Object.keys(LOOKS[id])).toContain(looks[id]);
      }),
      { numRuns: 300 },
    );
  });

  test('of any text has one canonical writing, which means the same and stays as it is', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(anyCookie, (cookie) => {
        const canonical = canonicalLooksCookie(cookie);
        expect(readLooksCookie(canonical)).toEqual(readLooksCookie(cookie));
        expect(canonicalLooksCookie(canonical)).toBe(canonical);
        expect(canonical).toMatch(/^[a-z.]{0,64}$/u);
        known.add(canonical);
      }),
      { numRuns: 300 },
    );
    expect(known.size).toBeLessThanOrEqual(LOOKS_VARIANTS);
  });

  test.each([
    ['in another order', 'cc.wb', 'wb.cc'],
    ['with one answer twice', 'wb.wb', 'wb'],
    ['with two answers to one question: the first counts', 'wb.wh', 'wb'],
    ['with what is nothing beside it', 'zz.cc.<script>', 'cc'],
    ['with the name of something every object has', '__proto__.constructor.toString', ''],
    ['too long to be ours', `${'x'.repeat(64)}.cc`, ''],
  ])('%s is written the one way', (_how, cookie, canonical) => {
    expect(canonicalLooksCookie(cookie)).toBe(canonical);
  });

  test('has a bounded number of writings', () => {
    expect(LOOKS_VARIANTS).toBe(720);
  });
});

test('a form of any shape is read: what is no answer is as usual', () => {
  const form = fc.dictionary(
    fc.oneof(fc.constantFrom<string>(...LOOK_IDS), fc.string()),
    fc.oneof(fc.constantFrom('cream', 'bigger', 'all'), fc.string()),
  );
  fc.assert(
    fc.property(form, (given) => {
      const looks = LooksSchema.parse(given);
      for (const id of LOOK_IDS) expect(Object.keys(LOOKS[id])).toContain(looks[id]);
    }),
  );
});

test('the root element says only what is not as usual', () => {
  expect(looksAttributes(USUAL_LOOKS)).toEqual({});
  expect(looksAttributes(readLooksCookie('wb.cc.va.lcy'))).toEqual({ 'data-words': 'bigger', 'data-colours': 'cream' });
});
