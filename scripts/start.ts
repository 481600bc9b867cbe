import { join } from 'node:path';
import pino from 'pino';
import { installedBinary } from '#search/meilisearch/binary.ts';
import { connectMeilisearch } from '#search/meilisearch/connect.ts';
import { startMeilisearch } from '#search/meilisearch/start-meilisearch.ts';
import { createApp, type MeilisearchAt, openDirectory } from '#src/app.ts';
import { BadEnvironment, type Env, readEnv } from '#src/env.ts';
import { serve } from '#src/serve.ts';
import { buildWhenOld } from './build-when-old.ts';
import { needNode } from './needs-node.ts';
import { step } from './progress.ts';
import { forgetRunning, noteRunning } from './running-search.ts';

needNode();

const DIST = new URL('../dist', import.meta.url).pathname;
type Ending = () => Promise<unknown>;

/** The Meilisearch to search with: one at an address, our own, or none where there is none for this machine. */
async function findMeilisearch(env: Env, log: pino.Logger, endings: Ending[]): Promise<MeilisearchAt | null> {
  if (env.SEARCH === 'fts5') return null;
  if (env.MEILISEARCH_URL !== undefined) {
    const connection = await step(`Connecting to Meilisearch at ${env.MEILISEARCH_URL}`, () =>
      connectMeilisearch(env.MEILISEARCH_URL ?? '', env.MEILISEARCH_KEY),
    );
    if (connection.missing !== null) log.warn(connection.missing);
    return connection;
  }
  if (installedBinary() === null) {
    if (env.SEARCH === 'meilisearch')
      throw new BadEnvironment(
        'SEARCH is “meilisearch”, and there is no Meilisearch for this machine: set MEILISEARCH_URL, or SEARCH=auto',
      );
    return null;
  }
  return step('Starting the search engine', async () => {
    const server = await startMeilisearch({ dataDir: env.DATA_DIR, onEvent: (message) => log.warn(message) });
    noteRunning(env.DATA_DIR, server);
    endings.push(async () => {
      forgetRunning(env.DATA_DIR);
      await server.stop();
    });
    return server;
  });
}

async function end(endings: Ending[]): Promise<void> {
  for (const ending of endings.reverse()) await ending();
}

async function start(endings: Ending[]): Promise<void> {
  const env = readEnv();
  const log = pino({ level: env.LOG_LEVEL });
  await step('Opening the directory', () => openDirectory(env, new Date()).close());
  // The build and the search engine's start wait on other processes, so they go on side by side.
  const [meilisearch] = await Promise.all([
    findMeilisearch(env, log, endings),
    buildWhenOld((message) => process.stderr.write(`${message} …\n`)),
  ]);
  const app = await step('Making the search ready', (count) => createApp({ env, log, meilisearch, onDocument: count }));
  endings.push(app.close);
  const serving = await serve(app, DIST, log);
  endings.push(serving.close);
  process.stderr.write(
    `\nDayways is ready at ${serving.address}\nSearch: ${meilisearch === null ? 'SQLite FTS5' : 'Meilisearch, with SQLite FTS5 when it fails'}. Data: ${join(env.DATA_DIR)}\nPress Ctrl-C to stop.\n`,
  );
}

const endings: Ending[] = [];
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // The second Ctrl-C does not wait for what the first one waits for.
    if (stopping) process.exit(130);
    stopping = true;
    process.stderr.write('\nStopping …\n');
    void end(endings).then(() => process.exit(0));
  });

try {
  await start(endings);
} catch (error) {
  const known = error instanceof BadEnvironment || (error instanceof Error && 'cause' in error);
  process.stderr.write(
    `\n${known && error instanceof Error ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  await end(endings);
  process.exit(1);
}
