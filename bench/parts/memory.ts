import { statSync } from 'node:fs';
import { join } from 'node:path';
import { megabytes, residentBytes } from '../figures/memory.ts';
import type { Stage } from './stage.ts';

const MEASURED_AT = 10_000;

/** What the site's process holds once the engines are filled, before anybody asks anything. */
export async function measureMemoryAtFirst({ report, choices, site }: Stage): Promise<void> {
  const { rssBytes } = await site.usage();
  const line = { part: 'Memory and disk', choices, unit: 'MB' };
  report.add({ ...line, name: 'the site, resident before the first search', rounds: [megabytes(rssBytes)] });
}

/** What the site's process and the search engine hold, after all that was asked of them. */
export async function measureMemory(stage: Stage): Promise<void> {
  const { report, choices, site, meilisearch, dataDir } = stage;
  const line = { part: 'Memory and disk', choices, unit: 'MB' };
  const aim = (most: number) => (choices === MEASURED_AT ? { aim: { goal: 'P13', most } } : {});
  const { rssBytes } = await site.usage();
  report.add({ ...line, name: 'the site, resident', rounds: [megabytes(rssBytes)], ...aim(400) });
  const pid = meilisearch?.pid() ?? null;
  const resident = pid === null ? null : residentBytes(pid);
  if (resident !== null)
    report.add({ ...line, name: 'Meilisearch, resident', rounds: [megabytes(resident)], ...aim(500) });
  const { size } = statSync(join(dataDir, 'dayways.sqlite'));
  report.add({ ...line, name: 'SQLite on disk', rounds: [megabytes(size)] });
}
