import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument } from '#domain/query/search-document.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { aRequest } from '../../support/a-query.ts';
import { CONDITION_CLAIMS } from './condition-claims.ts';
import { KEEPING_CLAIMS } from './keeping-claims.ts';
import { ORDER_CLAIMS } from './order-claims.ts';
import { WORD_CLAIMS } from './word-claims.ts';

/** What a claim may use: an engine of its own group of claims, and a short way to ask it. */
export interface Held {
  readonly engine: SearchEngine;
  readonly ask: (request?: Partial<SearchRequest>) => Promise<SearchAnswer>;
}

/** Something that is true of every search engine. Its name is what an engine's `cannot` refers to. */
export interface Claim {
  readonly name: string;
  readonly holds: (held: Held) => Promise<void>;
}

/** Claims about one set of documents. `fresh` gives each claim an engine of its own, because it changes what the engine holds. */
export interface ClaimGroup {
  readonly name: string;
  readonly documents: () => readonly SearchDocument[];
  readonly fresh: boolean;
  readonly claims: readonly Claim[];
}

export interface EngineUnderTest {
  readonly name: string;
  /** An empty engine. A kept promise of its `put` means that the documents are found. */
  readonly create: () => Promise<{ readonly engine: SearchEngine; readonly stop: () => Promise<void> }>;
  /** Claims that this engine cannot keep, by name, with the reason. They are shown as skipped. */
  readonly cannot: Readonly<Record<string, string>>;
}

const GROUPS: readonly ClaimGroup[] = [...KEEPING_CLAIMS, ...CONDITION_CLAIMS, ...ORDER_CLAIMS, ...WORD_CLAIMS];

async function holding(tested: EngineUnderTest, documents: readonly SearchDocument[]) {
  const { engine, stop } = await tested.create();
  await engine.setSynonyms(SYNONYMS);
  if (documents.length > 0) await engine.put(documents);
  const ask: Held['ask'] = (request = {}) => engine.search(aRequest(request));
  return { held: { engine, ask }, stop };
}

function describeGroup(tested: EngineUnderTest, group: ClaimGroup): void {
  let shared: Awaited<ReturnType<typeof holding>> | undefined;
  if (!group.fresh) {
    beforeAll(async () => {
      shared = await holding(tested, group.documents());
    });
    afterAll(() => shared?.stop());
  }
  for (const { name, holds } of group.claims) {
    const reason = tested.cannot[name];
    test.skipIf(reason !== undefined)(reason === undefined ? name : `${name} (cannot: ${reason})`, async () => {
      const own = shared ?? (await holding(tested, group.documents()));
      await holds(own.held).finally(() => (own === shared ? undefined : own.stop()));
    });
  }
}

/** The contract suite: every search engine is run through the same claims. */
export function describeSearchEngine(tested: EngineUnderTest): void {
  describe(tested.name, () => {
    for (const group of GROUPS) describe(group.name, () => describeGroup(tested, group));
    test('says only of claims that there are that it cannot keep them', () => {
      const names = GROUPS.flatMap(({ claims }) => claims.map(({ name }) => name));
      expect(names).toEqual(expect.arrayContaining(Object.keys(tested.cannot)));
      expect(new Set(names).size).toBe(names.length);
    });
  });
}
