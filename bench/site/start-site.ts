import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Order, Question } from './serve-site.ts';

const ReadySchema = z.object({ origin: z.string(), documents: z.number(), fillSeconds: z.number() });
const UsageSchema = z.object({ rssBytes: z.number(), processorMicroseconds: z.number(), longestTurnMs: z.number() });
const PublishedSchema = z.object({ at: z.number() });

export interface Site extends z.infer<typeof ReadySchema> {
  readonly usage: () => Promise<z.infer<typeof UsageSchema>>;
  /** Begins anew to look for the longest turn of the event loop. */
  readonly forgetTurns: () => Promise<unknown>;
  /** Publishes a change to a listing in the running process; gives when it was kept, in milliseconds since 1970. */
  readonly publish: (listing: string, word: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The next message of a process. Throws when it ends instead. */
export async function nextMessage(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${name} ended before its time (${code})`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

/** As `npm start` runs Node, in package.json. */
const SITE_FLAGS = ['--max-semi-space-size=8'];

/** Starts a process of the bench that says no more than its messages. It ends when this one does. */
export const startProcess = (
  file: string,
  variables: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): ChildProcess =>
  fork(join(import.meta.dirname, '..', file), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...flags],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
  });

/** Starts the site on a data folder and waits until it answers. */
export async function startSite(dataDir: string, order: Order): Promise<Site> {
  const variables = {
    DATA_DIR: dataDir,
    SEED: 'none',
    PORT: '0',
    SEARCH: order.meilisearch === null ? 'fts5' : 'auto',
  };
  const child = startProcess('site/serve-site.ts', variables, SITE_FLAGS);
  const ask = async (question: Question): Promise<unknown> => {
    const answered = nextMessage(child, 'The site');
    child.send(question);
    return answered;
  };
  const said = nextMessage(child, 'The site');
  child.send(order);
  const ready = ReadySchema.parse(await said);
  return {
    ...ready,
    usage: async () => UsageSchema.parse(await ask({ what: 'usage' })),
    forgetTurns: () => ask({ what: 'forget turns' }),
    publish: async (listing, word) => PublishedSchema.parse(await ask({ what: 'publish', listing, word })).at,
    close: async () => {
      const ended = once(child, 'exit');
      await ask({ what: 'close' });
      await ended;
    },
  };
}
