import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareForBulk } from '#db/bulk.ts';
import { openDatabase } from '#db/client.ts';
import { importFeed } from '#features/importing/import-feed.ts';
import { openInput } from '#features/importing/open-input.ts';
import { writeServices } from './services-file.ts';

/** Imports a file of so many nested services into an empty SQLite, and again, and says how fast and in how much memory; with --json as one object a line. */
const count = Number(process.argv[2] ?? 50_000);
const asJson = process.argv[3] === '--json';
const folder = mkdtempSync(join(tmpdir(), 'dayways-bench-import-'));
const path = join(folder, 'services.json');
await writeServices(path, count);
const db = openDatabase(join(folder, 'bench.sqlite'));
prepareForBulk(db);
const at = new Date();
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
if (!asJson)
  process.stdout.write(`${count.toLocaleString('en-GB')} services in ${megabytes(statSync(path).size)} of JSON\n`);

for (const [what, dryRun] of [
  ['dry run', true],
  ['first import', false],
  ['the same again', false],
] as const) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  let most = 0;
  const { format, items } = await openInput({ where: path, today: at.toISOString().slice(0, 10), isNamed: true });
  for await (const outcomes of importFeed(db, {
    feed: 'bench',
    source: path,
    format,
    items,
    at,
    dryRun,
    includeHidden: false,
  })) {
    const refused = outcomes.find(({ deed }) => deed === 'refused');
    if (refused !== undefined) throw new Error(`${refused.place}: ${refused.reason}`);
    most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ what, services: count, seconds, mostBytes: most })}\n`
      : `${what.padEnd(15)} ${Math.round(count / seconds).toLocaleString('en-GB')} services a second (${seconds.toFixed(1)} s, of which ${((user + system) / 1e6).toFixed(1)} s of processor), at most ${megabytes(most)} resident\n`,
  );
}
db.close();
rmSync(folder, { recursive: true });
