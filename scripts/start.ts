import { once } from 'node:events';
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

type Ending = () => Promise<unknown>;

/** What an operator can put right: words, and what to do, without a stack. */
const inWords =
  (todo: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error)) throw error;
    throw new BadEnvironment([error.message, todo].filter(Boolean).join('\n'), { cause: error });
  };

/** The Meilisearch to search with: one at an address, our own, or none where there is none for this machine. */
async function findMeilisearch(env: Env, log: pino.Logger, endings: Ending[]): Promise<MeilisearchAt | null> {
  if (env.SEARCH === 'fts5') return null;
  const { MEILISEARCH_URL: address, MEILISEARCH_KEY: key } = env;
  if (address !== undefined) {
    const connecting = step(`Connecting to Meilisearch at ${address}`, () => connectMeilisearch(address, key));
    // A start must not wait for a search engine that may do without: it is asked again as the site runs.
    const connection = await (env.SEARCH === 'auto'
      ? connecting.catch((error: unknown) => {
          log.warn({ err: error }, 'Meilisearch cannot be used now; SQLite answers until it can');
          return { address, searchKey: key ?? '', writeKey: key ?? '', missing: null };
        })
      : connecting.catch(
          inWords(
            'Start Meilisearch there, set MEILISEARCH_URL or MEILISEARCH_KEY to others, or SEARCH=auto to go on without',
          ),
        ));
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
    const starting = startMeilisearch({ dataDir: env.DATA_DIR, onEvent: (message) => log.warn(message) });
    // From here on: told to stop while the server is on its way up, it would otherwise be left behind.
    endings.push(async () => {
      const [started] = await Promise.allSettled([starting]);
      if (started.status === 'rejected') return;
      forgetRunning(env.DATA_DIR);
      await started.value.stop();
    });
    const server = await starting.catch(inWords(''));
    noteRunning(env.DATA_DIR, server);
    return server;
  });
}

async function end(endings: Ending[]): Promise<void> {
  for (const ending of endings.reverse()) await ending();
}

/** Starts everything, and puts into `endings` how each part is ended. Throws when `stop` says so on the way. */
async function start(endings: Ending[], stop: AbortSignal): Promise<void> {
  const env = readEnv();
  const log = pino({ level: env.LOG_LEVEL });
  await step('Opening the directory', () => openDirectory(env, new Date()).close());
  stop.throwIfAborted();
  const building = new AbortController();
  endings.push(async () => building.abort());
  // The build and the search engine's start wait on other processes, so they go on side by side.
  const [meilisearch, site] = await Promise.all([
    findMeilisearch(env, log, endings),
    buildWhenOld((message) => process.stderr.write(`${message} …\n`), AbortSignal.any([stop, building.signal])),
  ]);
  stop.throwIfAborted();
  const app = await step('Making the search ready', (count) => createApp({ env, log, meilisearch, onDocument: count }));
  endings.push(app.close);
  stop.throwIfAborted();
  const serving = await serve(app, site, log);
  endings.push(serving.close);
  process.stderr.write(
    `\nDayways is ready at ${serving.address}\nSearch: ${meilisearch === null ? 'SQLite FTS5' : 'Meilisearch, with SQLite FTS5 when it fails'}. Data: ${join(env.DATA_DIR)}\nPress Ctrl-C to stop.\n`,
  );
}

const endings: Ending[] = [];
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // The second Ctrl-C does not wait for what the first one waits for.
    if (stopping.signal.aborted) process.exit(130);
    process.stderr.write('\nStopping …\n');
    stopping.abort();
  });

try {
  await start(endings, stopping.signal);
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
} catch (error) {
  if (!stopping.signal.aborted) {
    const known = error instanceof BadEnvironment || (error instanceof Error && 'cause' in error);
    process.stderr.write(
      `\n${known && error instanceof Error ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
await end(endings);
process.exit();
