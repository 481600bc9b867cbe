import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import type { DataFolder } from './data-folder.ts';

export interface RunSettings {
  readonly binary: string;
  readonly data: DataFolder;
  readonly masterKey: string;
  readonly port: number;
  /** How much memory and how many threads indexing may take: unbounded, one small change takes seconds and gigabytes. */
  readonly indexing: { readonly memory: string; readonly threads: number };
}

const HEALTHY_WITHIN_MS = 20_000;

/** A port on loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port on 127.0.0.1 is free');
  return address.port;
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

async function isHealthy(port: number): Promise<boolean> {
  return new Meilisearch({ host: `http://127.0.0.1:${port}`, timeout: 1_000 }).isHealthy();
}

/** Starts the server as a process and waits until it answers. Gives null when it ends instead; its log says why. */
export async function runOnce({ binary, data, masterKey, port, indexing }: RunSettings): Promise<ChildProcess | null> {
  const log = await open(data.log, 'a', 0o600);
  const child = spawn(
    binary,
    [
      ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
      ...['--db-path', data.index, '--dump-dir', `${data.folder}/dumps`, '--snapshot-dir', `${data.folder}/snapshots`],
      ...['--max-indexing-memory', indexing.memory, '--max-indexing-threads', String(indexing.threads)],
    ],
    // A process group of its own, so that Ctrl-C reaches only us and we end it after the last answer. The key is not an argument, which
    // everybody on the machine can read.
    { cwd: data.folder, detached: true, stdio: ['ignore', log.fd, log.fd], env: { MEILI_MASTER_KEY: masterKey } },
  );
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`Meilisearch could not be started: ${String(error)}`);
  });
  const healthy = (async () => {
    for (const end = Date.now() + HEALTHY_WITHIN_MS; Date.now() < end; await pause(25)) {
      if (hasEnded(child)) return null;
      if (await isHealthy(port)) return child;
    }
    child.kill('SIGKILL');
    return null;
  })();
  return Promise.race([healthy, failed]).finally(() => log.close());
}
