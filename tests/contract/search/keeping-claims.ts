import { setImmediate as breathe } from 'node:timers/promises';
import { expect } from 'vitest';
import { FACET_IDS } from '#domain/listing/facets.ts';
import { VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { type Condition, EVERYTHING } from '#domain/query/condition.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { aDirectory } from '../../support/a-directory.ts';
import { aDocument } from '../../support/a-listing.ts';
import { bruteCounts, bruteTotal, saidOnly } from '../../support/brute-force.ts';
import type { Claim, ClaimGroup } from './search-contract.ts';

const gardening = aDocument({ name: 'Gardening', kind: 'day' });
const pottery = aDocument({ name: 'Pottery', kind: 'meet' });
const changed: SearchDocument = {
  ...pottery,
  version: 'changed',
  words: { ...pottery.words, name: 'Drumming' },
  yes: { kind: ['advice'] },
};
const isKind = (kind: string) => ({ is: 'yes', facet: 'kind', anyOf: [kind] }) as const;

const empty: Claim[] = [
  {
    name: 'an empty index answers with nothing',
    holds: async ({ engine, ask }) => {
      const answer = await ask({
        words: 'gardening',
        totals: [isKind('day')],
        counts: [{ facets: ['kind'], condition: isKind('day') }],
      });
      expect(answer).toMatchObject({ engine: engine.name, total: 0, ids: [], totals: [0] });
      expect(Object.values(answer.counts.kind ?? {}).filter((count) => count > 0)).toEqual([]);
      expect((await engine.versions()).size).toBe(0);
    },
  },
  {
    name: 'one document is found, counted and told of',
    holds: async ({ engine, ask }) => {
      await engine.put([gardening]);
      const answer = await ask({ words: 'gardening', counts: [{ facets: ['kind'], condition: isKind('day') }] });
      expect(answer).toMatchObject({ total: 1, ids: [gardening.id], counts: { kind: { day: 1 } } });
      expect(await engine.versions()).toEqual(new Map([[gardening.id, gardening.version]]));
      expect(await engine.state()).toMatchObject({ documents: 1 });
    },
  },
  {
    name: 'a document that is put twice is one document',
    holds: async ({ engine, ask }) => {
      await engine.put([gardening, gardening]);
      await engine.put([gardening]);
      expect(await ask()).toMatchObject({ total: 1, ids: [gardening.id] });
      expect(await ask({ words: 'gardening' })).toMatchObject({ total: 1, ids: [gardening.id] });
    },
  },
  {
    name: 'a document that is put again is what it is now and no longer what it was',
    holds: async ({ engine, ask }) => {
      await engine.put([gardening, pottery]);
      expect(await ask({ words: 'pottery' })).toMatchObject({ total: 1 });
      await engine.put([changed]);
      expect(await ask({ words: 'drumming' })).toMatchObject({ total: 1, ids: [pottery.id] });
      expect(await ask({ words: 'pottery' })).toMatchObject({ total: 0 });
      expect(await ask({ condition: isKind('advice'), totals: [isKind('meet')] })).toMatchObject({
        total: 1,
        totals: [0],
      });
      expect((await engine.versions()).get(pottery.id)).toBe('changed');
    },
  },
  {
    name: 'what is removed is not found any more, and removing what is not there does nothing',
    holds: async ({ engine, ask }) => {
      await engine.put([gardening, pottery]);
      await engine.remove([pottery.id, 'never-there']);
      expect(await ask({ totals: [isKind('meet')] })).toMatchObject({ total: 1, ids: [gardening.id], totals: [0] });
      expect(await ask({ words: 'pottery' })).toMatchObject({ total: 0 });
      await engine.put([pottery]);
      expect(await ask({ words: 'pottery' })).toMatchObject({ total: 1, ids: [pottery.id] });
    },
  },
  {
    name: 'after many changes nothing of what documents were is left in any condition or count',
    holds: async ({ engine, ask }) => {
      const before = aDirectory(60, 6);
      const after = before.flatMap((document, at): SearchDocument[] => {
        const other = before[(at + 7) % before.length] ?? document;
        if (at % 3 === 0) return [];
        return [at % 3 === 1 ? document : { ...other, id: document.id, version: `changed ${at}` }];
      });
      await engine.put(before);
      expect((await ask()).total).toBe(before.length);
      await engine.put(after);
      await engine.remove(before.filter((_, at) => at % 3 === 0).map(({ id }) => id));
      await engine.put([gardening]);
      const now = [...after, gardening];
      const cells = [...new Set(before.flatMap((document) => document.cells))];
      const totals: Condition[] = [
        ...FACET_IDS.map((facet) => ({ is: 'untold', facet }) as const),
        ...VENUE_FACT_IDS.map((fact) => ({ is: 'no', facet: 'access', anyOf: [fact] }) as const),
        ...cells.map((cell) => ({ is: 'covering', cells: [cell] }) as const),
        ...[10, 17, 30, 70].map((years) => ({ is: 'of_age', years }) as const),
      ];
      const counts = [{ facets: FACET_IDS, condition: EVERYTHING }];
      const answer = await ask({ totals, counts });
      expect(answer.totals).toEqual(totals.map((condition) => bruteTotal(now, condition)));
      expect(saidOnly(answer.counts)).toEqual(saidOnly(bruteCounts(now, counts)));
    },
  },
  {
    name: 'a rebuild leaves exactly what it was given',
    holds: async ({ engine, ask }) => {
      await engine.put([gardening]);
      const others = aDirectory(40, 3);
      await engine.replaceAll(others);
      expect([...(await ask()).ids].sort()).toEqual(others.map(({ id }) => id).sort());
      expect(await engine.versions()).toEqual(new Map(others.map(({ id, version }) => [id, version])));
      await engine.put([gardening]);
      expect(await ask()).toMatchObject({ total: others.length + 1 });
      await engine.replaceAll([]);
      expect(await ask()).toMatchObject({ total: 0, ids: [] });
    },
  },
  {
    name: 'a search during a rebuild sees the old documents or the new ones, never a mixture',
    holds: async ({ engine, ask }) => {
      await engine.put(aDirectory(150, 4));
      const words = ['', 'project', 'open gate', 'brackwell', 'support'];
      const askAll = async () => {
        const answers = new Map<string, string>();
        for (const word of words) answers.set(word, [...(await ask({ words: word })).ids].sort().join());
        return answers;
      };
      const before = await askAll();
      const during: Map<string, string>[] = [];
      let done = false;
      const rebuilding = engine.replaceAll(aDirectory(210, 5)).finally(() => {
        done = true;
      });
      do {
        during.push(await askAll());
        await breathe();
      } while (!done);
      await rebuilding;
      const after = await askAll();
      for (const answers of during)
        for (const [word, ids] of answers) expect([before.get(word), after.get(word)], word).toContain(ids);
      expect(after.get('')).not.toBe(before.get(''));
    },
  },
];

export const KEEPING_CLAIMS: readonly ClaimGroup[] = [
  { name: 'keeping documents', documents: () => [], fresh: true, claims: empty },
];
