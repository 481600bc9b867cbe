// Times the Meilisearch engine on 1,000, 10,000 and 100,000 choices:  node bench/search/meilisearch.ts [sizes...]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACET_IDS } from '#domain/listing/facets.ts';
import type { Point } from '#domain/place/point.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { chosenFacets, EMPTY_QUERY, type Query } from '#domain/query/query.ts';
import { conditionOf } from '#domain/query/query-condition.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { type MeilisearchServer, type StartOptions, startMeilisearch } from '#search/meilisearch/start-meilisearch.ts';
import type { PlacesIn } from '#search/meilisearch/within.ts';
import type { SearchEngine, SearchRequest } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { STOP_WORDS } from '#search/words.ts';
import { TOWNS } from '../../tests/support/a-directory.ts';
import { manyDocuments } from './directory.ts';

const ROUNDS = 200;
const PUTS = 30;
const NO_WORDS = {
  words: '',
  match: 'all',
  sort: 'best',
  from: null,
  page: 1,
  size: 20,
  counts: [],
  totals: [],
} as const;
const SHOWN = FACET_IDS.slice(0, 8);

/** What a page of results asks: its own counts, and one count for each chosen facet without itself. */
function pageOf(query: Query, sort: SearchRequest['sort'] = 'best'): SearchRequest {
  const chosen = chosenFacets(query);
  return {
    ...NO_WORDS,
    words: query.words,
    condition: conditionOf(query),
    sort,
    from: query.near?.point ?? null,
    counts: [
      { facets: SHOWN.filter((facet) => !chosen.includes(facet)), condition: conditionOf(query) },
      ...chosen.map((facet) => ({ facets: [facet], condition: conditionOf(query, [facet]) })),
    ],
  };
}

const here = { lat: TOWNS[0].lat, lng: TOWNS[0].lng };
const near = { near: { label: 'here', point: here, guess: false }, miles: 10 };
const four = { when: ['tue'], access: ['step_free'], kind: ['day', 'meet'], support: ['medium'] };
const words = ['art', 'gardening', 'music', 'cooking', 'swiming', 'job'];

const withWord = (round: number): string => words[round % words.length] ?? '';
const SHAPES: Readonly<Record<string, (round: number) => SearchRequest>> = {
  'everything, no facets': () => ({ ...NO_WORDS, condition: EVERYTHING }),
  'keyword + 8 facets': (round) => pageOf({ ...EMPTY_QUERY, words: withWord(round) }),
  'four facets, disjunctive': () => pageOf({ ...EMPTY_QUERY, chosen: four }),
  'keyword + four facets': (round) => pageOf({ ...EMPTY_QUERY, words: withWord(round), chosen: four }),
  'near 10 miles + 8 facets': () => pageOf({ ...EMPTY_QUERY, ...near }),
  'near + keyword + 8 facets': (round) => pageOf({ ...EMPTY_QUERY, ...near, words: withWord(round) }),
  'near + 8 facets, nearest first': () => pageOf({ ...EMPTY_QUERY, ...near }, 'nearest'),
};

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2).padStart(7);

/** Times the shapes in turn, so that what else the machine does falls on all alike; the fastest tenth tells what it does when left alone. */
async function time(engines: Readonly<Record<string, SearchEngine>>): Promise<void> {
  const runs = Object.entries(SHAPES).flatMap(([shape, request]) =>
    Object.entries(engines).map(([name, engine]) => ({
      label: `${shape} (${name})`,
      request,
      engine,
      took: [] as number[],
    })),
  );
  for (let round = -20; round < ROUNDS; round += 1)
    for (const run of runs) {
      const request = run.request(round + 20);
      const began = performance.now();
      await run.engine.search(request);
      if (round >= 0) run.took.push(performance.now() - began);
    }
  for (const { label, took } of runs) {
    took.sort((a, b) => a - b);
    console.log(`  ${label.padEnd(44)} p10 ${at(took, 0.1)} ms   p50 ${at(took, 0.5)} ms   p99 ${at(took, 0.99)} ms`);
  }
}

/** Where there are choices, kept as the FTS5 engine keeps it. */
function placesOf(documents: readonly SearchDocument[]): PlacesIn {
  const points = documents.flatMap(({ point }) => (point === null ? [] : [point]));
  const lat = Float64Array.from(points, (point) => point.lat);
  const lng = Float64Array.from(points, (point) => point.lng);
  return ({ south, north, west, east }) => {
    const found: Point[] = [];
    for (let at = 0; at < lat.length; at += 1) {
      const [here, there] = [lat[at] ?? Number.NaN, lng[at] ?? Number.NaN];
      if (here >= south && here <= north && there >= west && there <= east) found.push({ lat: here, lng: there });
    }
    return found;
  };
}

async function benchOf(size: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dayways-bench-'));
  const documents = [...manyDocuments(size)];
  const placesIn = placesOf(documents);
  const engineOn = (server: MeilisearchServer, placesIn?: PlacesIn) =>
    meilisearchEngine({
      ...{ ...server, synonyms: SYNONYMS, stopWords: [...STOP_WORDS], timeoutMs: 30_000 },
      ...(placesIn === undefined ? {} : { placesIn }),
    });
  const during = async (indexing: StartOptions['indexing'], use: (server: MeilisearchServer) => Promise<void>) => {
    const server = await startMeilisearch({ dataDir, ...(indexing === undefined ? {} : { indexing }) });
    await use(server).finally(() => server.stop());
  };

  await during({ memory: '2GiB', threads: 2 }, async (server) => {
    const began = performance.now();
    await engineOn(server).replaceAll(documents);
    const seconds = (performance.now() - began) / 1000;
    console.log(`${size} choices: rebuilt in ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} a second`);
  });
  await during(undefined, async (server) => {
    const radius = engineOn(server);
    const box = engineOn(server, placesIn);
    await time({ radius, box });
    const puts: number[] = [];
    for (const document of documents.slice(0, PUTS)) {
      const sent = performance.now();
      await radius.put([{ ...document, version: `${document.version}+` }]);
      puts.push(performance.now() - sent);
    }
    puts.sort((a, b) => a - b);
    console.log(`  ${'one changed choice searchable'.padEnd(44)} p50 ${at(puts, 0.5)} ms   p99 ${at(puts, 0.99)} ms`);
  });
  await rm(dataDir, { recursive: true, force: true });
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) await benchOf(size);
