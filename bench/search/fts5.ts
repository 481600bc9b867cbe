import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '#db/client.ts';
import { FACET_IDS } from '#domain/listing/facets.ts';
import { chosenFacets, EMPTY_QUERY, type Query } from '#domain/query/query.ts';
import { conditionOf, notToldCondition } from '#domain/query/query-condition.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import type { SearchEngine, SearchRequest } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { manyDocuments } from './directory.ts';

const TIMES = 200;
const near = { label: 'Brackwell', point: { lat: 53.48, lng: -2.29 }, guess: false };
const WORDS = [
  'gardening',
  'swiming',
  'art club',
  'job',
  'cafe work',
  'music',
  'supported internship',
  'walking',
  'dra',
  'support',
];
/** Words that people and the sector use, each asked once. */
const FIRST_WORDS = [...new Set(SYNONYMS.flat())].slice(0, TIMES);
const KINDS = ['day', 'meet', 'internship', 'advice', 'find-job'];

/** The request that a page of results makes: all counts, each chosen facet's without itself, totals of what is not told. */
function requestOf(given: Partial<Query>): SearchRequest {
  const query: Query = { ...EMPTY_QUERY, ...given };
  const chosen = chosenFacets(query);
  return {
    words: query.words,
    match: 'all',
    condition: conditionOf(query),
    sort: query.sort,
    from: query.near?.point ?? null,
    page: query.page,
    size: 20,
    counts: [
      { facets: FACET_IDS.filter((facet) => !chosen.includes(facet)), condition: conditionOf(query) },
      ...chosen.map((facet) => ({ facets: [facet], condition: conditionOf(query, [facet]) })),
    ],
    totals: chosen.map((facet) => notToldCondition(facet, query.chosen[facet] ?? [])),
  };
}

const SHAPES: Readonly<Record<string, (time: number) => SearchRequest>> = {
  'words asked the first time': (time) => requestOf({ words: FIRST_WORDS[time] ?? '' }),
  'one word, after a change': (time) => requestOf({ words: WORDS[time % WORDS.length] ?? '' }),
  'one word, all counts': (time) => requestOf({ words: WORDS[time % WORDS.length] ?? '' }),
  'four facets': (time) =>
    requestOf({
      chosen: {
        kind: [KINDS[time % KINDS.length] ?? ''],
        when: ['tue', 'morning'],
        support: ['low'],
        access: ['step_free'],
      },
    }),
  'word and four facets': (time) =>
    requestOf({
      words: WORDS[time % WORDS.length] ?? '',
      chosen: { kind: ['day', 'meet'], when: ['tue'], support: ['low'], access: ['step_free'] },
    }),
  'place and facets, nearest': (time) =>
    requestOf({
      near,
      miles: 10,
      sort: 'nearest',
      chosen: { kind: [KINDS[time % KINDS.length] ?? ''], access: ['step_free'] },
    }),
  'nothing asked for': () => requestOf({}),
  'page 100': () => requestOf({ page: 100 }),
};

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2).padStart(8);

async function measure(
  engine: SearchEngine,
  shape: (time: number) => SearchRequest,
  before: () => Promise<void>,
): Promise<string> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await before();
    const started = performance.now();
    await engine.search(shape(time));
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return `p50 ${at(times, 0.5)}  p99 ${at(times, 0.99)}  most ${at(times, 1)}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;

async function bench(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dayways-fts5-'));
  const db = openDatabase(join(folder, 'bench.db'));
  const engine = openFts5Engine(db.sqlite);
  await engine.setSynonyms(SYNONYMS);
  console.log(`\n${size.toLocaleString('en-GB')} choices`);

  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const rebuilt = performance.now();
  await engine.replaceAll(manyDocuments(size));
  console.log(`  rebuild                     ${seconds(rebuilt)}, longest turn ${(delay.max / 1e6).toFixed(0)} ms`);

  globalThis.gc?.();
  const memory = process.memoryUsage();
  delay.reset();
  const loaded = performance.now();
  const other = openFts5Engine(db.sqlite);
  await other.setSynonyms(SYNONYMS);
  await other.state();
  const took = seconds(loaded);
  globalThis.gc?.();
  const now = process.memoryUsage();
  const more = now.heapUsed + now.arrayBuffers - memory.heapUsed - memory.arrayBuffers;
  console.log(
    `  load                        ${took}, longest turn ${(delay.max / 1e6).toFixed(0)} ms, holds ${megabytes(more)}`,
  );

  const [some] = [...manyDocuments(1, 9)];
  if (some === undefined) throw new Error('There is nothing to put');
  for (const [name, shape] of Object.entries(SHAPES)) {
    // Everything that is remembered of words is mended then.
    const before = name.endsWith('a change') ? () => engine.put([some]) : async () => {};
    console.log(`  ${name.padEnd(27)} ${await measure(engine, shape, before)} ms`);
  }
  const putting = performance.now();
  const changed = [...manyDocuments(Math.min(size, 1000))].map((document) => ({ ...document, version: 'changed' }));
  await engine.put(changed);
  console.log(`  put ${changed.length} changed            ${seconds(putting)}`);
  db.close();
  rmSync(folder, { recursive: true });
}

for (const size of process.argv
  .slice(2)
  .map(Number)
  .concat(process.argv.length > 2 ? [] : [1000, 10_000, 100_000]))
  await bench(size);
