import { expect } from 'vitest';
import { aDocument, anId, aProvider, aVenue, told } from '../../support/a-listing.ts';
import type { Claim, ClaimGroup, Held } from './search-contract.ts';

const POOL = anId('pool');
const things = {
  gardening: aDocument({ name: 'Green Fingers', activities: ['gardening'], summary: 'You grow food and flowers.' }),
  nursery: aDocument({ name: 'Horticulture project', summary: 'You learn to grow plants.' }),
  swimming: aDocument(
    { name: 'Splash', summary: 'Swimming for everybody.' },
    { venues: { [POOL]: aVenue({ name: 'Baths', town: 'Pellbridge' }) } },
  ),
  internship: aDocument({ name: 'Start Out', kind: 'internship', facts: told({ ehc_plan: 'yes' }) }),
  employment: aDocument({ name: 'Employment Plus', kind: 'advice' }),
  job: aDocument({ name: 'My First Job', kind: 'advice' }),
  cafe: aDocument({ name: 'Crème Café', kind: 'meet' }, { provider: aProvider({ name: 'Stepping On' }) }),
  walks: aDocument({ name: 'Walks for women', kind: 'meet' }),
  tennis: aDocument({ name: 'Tennis', kind: 'join-in', description: 'Not near the x" OR "1"="1 shop.' }),
  school: aDocument({ name: 'After school club', kind: 'meet', summary: 'For children with SEN.' }),
  senses: aDocument({ name: 'Sensory room', kind: 'meet' }),
  autism: aDocument({ name: 'Autistic adults together', kind: 'meet' }),
  dayCentre: aDocument({ name: 'Hartlow Day Centre', kind: 'advice' }),
} as const;
type Thing = keyof typeof things;

const nameOf = new Map<string, Thing>(Object.entries(things).map(([name, { id }]) => [id, name as Thing]));
const find = async ({ ask }: Held, words: string) => (await ask({ words })).ids.map((id) => nameOf.get(id));

/** A claim that these words find these things, and maybe others. */
const finds = (name: string, cases: readonly (readonly [words: string, ...found: Thing[]])[]): Claim => ({
  name,
  holds: async (held) => {
    for (const [words, ...found] of cases) {
      const names = await find(held, words);
      expect(names, `"${words}"`).toEqual(expect.arrayContaining(found));
    }
  },
});

/** A claim that these words find exactly these things. */
const findsOnly = (name: string, cases: readonly (readonly [words: string, ...found: Thing[]])[]): Claim => ({
  name,
  holds: async (held) => {
    for (const [words, ...found] of cases) expect((await find(held, words)).sort(), `"${words}"`).toEqual(found.sort());
  },
});

const HOSTILE = [
  'x" OR "1"="1',
  '"',
  '""',
  '"tennis',
  "'",
  '*',
  'ten*',
  '-tennis',
  'NOT tennis',
  'NEAR(a b)',
  'a NEAR/2 b',
  'AND',
  'tennis AND',
  'OR',
  '^tennis',
  'name:tennis',
  '{name} : tennis',
  '(tennis',
  ')',
  'tennis + walks',
  '%',
  '_',
  '\\',
  '\u0000',
  'a\u0000b',
  ';--',
  '$1',
  '?',
  ':id',
  '🎾',
  '🎾 tennis',
  '🏳️‍🌈',
  '\u202e',
  'ﬁt',
  '名前',
  'x'.repeat(200),
  `${'ab '.repeat(66)}zz`,
  '!'.repeat(200),
  '\n\t',
  '<b>tennis</b>',
  'type = "day"',
] as const;

const claims: Claim[] = [
  findsOnly('words find what has all of them, wherever they are', [
    ['green fingers', 'gardening'],
    ['splash pellbridge', 'swimming'],
    ['stepping on', 'cafe'],
    ['tennis walks'],
    ['zzyzx'],
  ]),
  finds('typing mistakes are forgiven', [
    ['gardning', 'gardening'],
    ['gradening', 'gardening'],
    ['swiming', 'swimming'],
    ['internshp', 'internship'],
    ['internhsip', 'internship'],
    ['employmnt', 'employment'],
    ['tenis', 'tennis'],
    ['autsitic', 'autism'],
    ['horticulure projct', 'nursery'],
  ]),
  findsOnly('short words and numbers are taken as they are typed', [['tex'], ['9q'], ['swm']]),
  finds('the last word may be unfinished', [
    ['gar', 'gardening'],
    ['gardeni', 'gardening'],
    ['swimmi', 'swimming'],
    ['supported inter', 'internship'],
    ['employme', 'employment'],
    ['hart', 'dayCentre'],
  ]),
  findsOnly('short letters that stand for a phrase are no unfinished word', [
    ['SEN', 'internship', 'school'],
    ['children with sen', 'school'],
    ['senso', 'senses'],
  ]),
  finds('plain words find sector words, and the other way round', [
    ['job', 'job', 'employment'],
    ['employment', 'job', 'employment'],
    ['horticulture', 'gardening', 'nursery'],
    ['gardening', 'gardening', 'nursery'],
    ['pool', 'swimming'],
    ['asd', 'autism'],
    ['ehcp', 'internship'],
    ['ehc plan', 'internship'],
    ['day opportunities', 'dayCentre'],
    ['coffee shop', 'cafe'],
  ]),
  finds('a synonym stands beside other words', [
    ['day service hartlow', 'dayCentre'],
    ['horticulture green fingers', 'gardening'],
  ]),
  finds('accents and capitals make no difference', [
    ['cafe', 'cafe'],
    ['café', 'cafe'],
    ['CAFÉ', 'cafe'],
    ['creme', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['TENNIS', 'tennis'],
  ]),
  finds('one and many are the same', [
    ['garden', 'gardening'],
    ['walk', 'walks'],
    ['woman walk', 'walks'],
    ['jobs', 'job'],
    ['internships', 'internship'],
    ['day centres', 'dayCentre'],
  ]),
  finds('words that say nothing are not asked for', [
    ['I want to go swimming near me', 'swimming'],
    ['some food for me', 'gardening'],
    ['walks for the women', 'walks'],
    ['looking for a job', 'job'],
  ]),
  {
    name: 'words that say nothing at all find everything, as no words do',
    holds: async ({ ask }) => {
      for (const words of ['', '   ', 'for the', 'near me', '🎾', '"', '- *'])
        expect((await ask({ words })).total, `"${words}"`).toBe(nameOf.size);
    },
  },
  {
    name: 'nothing that looks like query syntax is syntax',
    holds: async (held) => {
      for (const words of HOSTILE) {
        const { total, ids } = await held.ask({ words });
        expect(ids.length, JSON.stringify(words)).toBe(total);
      }
      const tennis = [
        '"tennis',
        '-tennis',
        '^tennis',
        '(tennis',
        '🎾 tennis',
        'tennis"',
        '*tennis*',
        'tennis -',
        '"tennis" *',
      ];
      for (const words of tennis) expect(await find(held, words), words).toEqual(['tennis']);
      expect(await find(held, 'NOT tennis')).not.toContain('walks');
      expect(await find(held, 'tennis OR walks')).not.toContain('walks');
      expect(await find(held, 'walks -women')).toEqual(['walks']);
    },
  },
  {
    name: 'hostile values in a condition are values and nothing else',
    holds: async ({ ask }) => {
      for (const value of ['x" OR kind = "day', "x' OR 1=1 --", '\\', '"', '*', ']', 'a,b'])
        expect(await ask({ condition: { is: 'yes', facet: 'kind', anyOf: [value] } }), value).toMatchObject({
          total: 0,
          ids: [],
        });
    },
  },
  {
    name: 'synonyms can be changed, and what was said before is forgotten',
    holds: async ({ engine, ask }) => {
      const totalOf = async (words: string) => (await ask({ words })).total;
      expect(await totalOf('racquets')).toBe(0);
      await engine.setSynonyms([['racquets', 'tennis', 'bat and ball']]);
      expect(await totalOf('racquets')).toBe(1);
      expect(await totalOf('bat and ball')).toBe(1);
      expect(await totalOf('asd')).toBe(0);
    },
  },
];

const inSharedIndex = claims.slice(0, -1);
const changingSynonyms = claims.slice(-1);

export const WORD_CLAIMS: readonly ClaimGroup[] = [
  { name: 'words', documents: () => Object.values(things), fresh: false, claims: inSharedIndex },
  { name: 'words that mean the same', documents: () => Object.values(things), fresh: true, claims: changingSynonyms },
];
