import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openDatabase } from '#db/client.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { startMeilisearch } from '#search/meilisearch/start-meilisearch.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { openClient } from '../asking/client.ts';
import type { Report } from '../figures/report.ts';
import { startSite } from '../site/start-site.ts';
import { makeDirectory } from './directory.ts';
import { measureFreshness } from './freshness.ts';
import { measureMemory, measureMemoryAtFirst } from './memory.ts';
import { measureKeptPage, measureNewPage, measureSearchRate } from './pages.ts';
import { measureRebuild } from './rebuild.ts';
import { measureCounts, measureSearch, measureSearchAlone } from './search.ts';
import type { Effort, Stage } from './stage.ts';
import { measureWeight } from './weight.ts';

export const PARTS = ['search', 'pages', 'freshness', 'rebuild', 'weight', 'import'] as const;
export type Part = (typeof PARTS)[number];

export interface SizeOptions {
  readonly choices: number;
  readonly folder: string;
  readonly dist: string;
  readonly report: Report;
  readonly effort: Effort;
  readonly wanted: ReadonlySet<Part>;
  /** Whether what does not need every size is measured at this one. */
  readonly isUsual: boolean;
  /** What has to be ended, whatever happens; the last that began first. */
  readonly endings: (() => Promise<unknown>)[];
}

/** While it fills the index the site may be too busy to say how it is. */
const ReadySchema = z.object({
  search: z
    .object({
      fts5: z.object({ documents: z.number() }),
      meilisearch: z.object({ fresh: z.boolean(), documents: z.number().optional() }).nullable(),
    })
    .optional(),
});
const FILLED_WITHIN_MS = 20 * 60_000;

async function stateOf({ site }: Pick<Stage, 'site'>) {
  const answer = await fetch(`${site.origin}/readyz`);
  return ReadySchema.parse(await answer.json()).search;
}

/** Waits until Meilisearch holds all that is published, and says how fast it came to. */
async function whenFilled(stage: Stage, since: number): Promise<void> {
  for (const end = since + FILLED_WITHIN_MS; performance.now() < end; await pause(50)) {
    const state = await stateOf(stage);
    if (state?.meilisearch?.fresh !== true || state.meilisearch.documents !== state.fts5.documents) continue;
    const seconds = (performance.now() - since) / 1000;
    const line = { part: 'Filling', choices: stage.choices, unit: 'choices/s' };
    stage.report.add({ ...line, name: 'Meilisearch, from nothing', rounds: [state.fts5.documents / seconds] });
    return;
  }
  throw new Error('Meilisearch was not filled in time');
}

/** All that is asked for at one size: a directory is made, the site runs on it without and then with Meilisearch, and everything is ended and removed. */
export async function measureSize(options: SizeOptions): Promise<void> {
  const { choices, folder, dist, report, effort, wanted, isUsual, endings } = options;
  const dataDir = join(folder, `data-${choices}`);
  mkdirSync(dataDir);
  const client = openClient();
  const db = openDatabase(join(dataDir, 'dayways.sqlite'));
  const fts5 = openFts5Engine(db.sqlite);
  await fts5.setSynonyms(SYNONYMS);
  endings.push(async () => {
    client.close();
    db.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  makeDirectory(db, choices, report);
  const started = async (meilisearch: Stage['meilisearch']): Promise<Stage> => {
    const at = meilisearch && {
      address: meilisearch.address,
      searchKey: meilisearch.searchKey,
      writeKey: meilisearch.writeKey,
    };
    const site = await startSite(dataDir, { dist, meilisearch: at });
    endings.push(site.close);
    return { choices, dataDir, db, fts5, site, meilisearch, client, report, effort };
  };

  const alone = await started(null);
  const { documents, fillSeconds } = alone.site;
  const filling = { part: 'Filling', choices };
  report.add({ ...filling, name: 'choices in the directory', unit: 'choices', rounds: [documents] });
  report.add({ ...filling, name: 'FTS5, from nothing', unit: 'choices/s', rounds: [documents / fillSeconds] });
  if (wanted.has('search')) await measureSearchAlone(alone);
  if (wanted.has('freshness') && isUsual) await measureFreshness(alone);
  await endings.pop()?.();

  const meilisearch = installedBinary() === null ? null : await startMeilisearch({ dataDir });
  if (meilisearch === null) report.say('No Meilisearch is installed for this machine: figures beside it are left out');
  else endings.push(meilisearch.stop);
  const began = performance.now();
  const stage = await started(meilisearch);
  if (meilisearch !== null) await whenFilled(stage, began);
  await measureMemoryAtFirst(stage);
  if (wanted.has('search')) {
    if (meilisearch !== null) await measureSearch(stage);
    await measureCounts(stage);
  }
  if (isUsual) await measureOnce(stage, wanted, folder);
  await measureMemory(stage);
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) await ending();
}

async function measureOnce(stage: Stage, wanted: ReadonlySet<Part>, folder: string): Promise<void> {
  if (wanted.has('pages')) {
    await measureKeptPage(stage);
    await measureNewPage(stage, folder);
    await measureSearchRate(stage);
  }
  if (wanted.has('freshness') && stage.meilisearch !== null) await measureFreshness(stage);
  if (wanted.has('rebuild')) await measureRebuild(stage);
  if (wanted.has('weight')) await measureWeight(stage);
}
