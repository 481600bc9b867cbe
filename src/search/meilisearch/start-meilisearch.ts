import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { binaryIn, installedBinary } from './binary.ts';
import { dataFolderIn, masterKeyIn, throwAwayIndex, throwAwayOtherVersion } from './data-folder.ts';
import { type ScopedKeys, scopedKeys } from './keys.ts';
import { endLeftOver, endProcess, forgetPid, notePid } from './own-process.ts';
import { freePort, hasEnded, runOnce } from './run-once.ts';

export interface StartOptions {
  /** Its files go into `meilisearch` in here. */
  readonly dataDir: string;
  /** `memory` as in "256MiB". A rebuild of hundreds of thousands of choices is faster with "4GiB". */
  readonly indexing?: { readonly memory: string; readonly threads: number };
  /** Told, in words, when the server dies, is started again, or its index had to be thrown away. */
  readonly onEvent?: (message: string) => void;
}

/** A Meilisearch of our own. Its address and keys stay the same for as long as it runs, whatever happens to its process. */
export interface MeilisearchServer extends ScopedKeys {
  readonly address: string;
  /** The process, or null while it is being started again. */
  pid(): number | null;
  stop(): Promise<void>;
}

const FIRST_BACK_OFF_MS = 200;
const LONGEST_BACK_OFF_MS = 5_000;
/** After so many starts in a row that came to nothing the index is taken for damaged. */
const BAD_STARTS = 2;

/**
 * Starts the development server, waits until it answers, and keeps it running until `stop`. An index that is of another version or damaged is
 * thrown away. Throws an Error when the package is not for this machine or the server will not start; the message says what to do.
 */
export async function startMeilisearch(options: StartOptions): Promise<MeilisearchServer> {
  const { dataDir, indexing = { memory: '256MiB', threads: 1 }, onEvent = () => {} } = options;
  const installed = installedBinary();
  if (installed === null)
    throw new Error('No Meilisearch for this machine is among the packages. Set MEILISEARCH_URL, or SEARCH=fts5.');
  const data = dataFolderIn(dataDir);
  const masterKey = await masterKeyIn(data);
  const binary = await binaryIn(data.folder, installed);
  await endLeftOver(data.pid, binary);
  await rm(data.log, { force: true });
  if (await throwAwayOtherVersion(data)) onEvent('The search index was of another version and is made again');

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const stopping = new AbortController();
  let current: ChildProcess | null = null;

  /** The keys are looked for after each start, because they go when the index is thrown away. */
  const attempt = async (badStarts: number): Promise<ScopedKeys | null> => {
    if (badStarts === BAD_STARTS) {
      await throwAwayIndex(data);
      onEvent('The search index was damaged and is made again');
    }
    const child = await runOnce({ binary, data, masterKey, port, indexing });
    if (child?.pid === undefined) return null;
    current = child;
    await notePid(data.pid, child.pid);
    return scopedKeys(address, masterKey);
  };

  const rest = async (ms: number): Promise<void> => {
    if (!stopping.signal.aborted) await Promise.race([pause(ms), once(stopping.signal, 'abort')]);
  };

  const endCurrent = async (): Promise<void> => {
    if (current?.pid !== undefined) await endProcess(current.pid, binary);
  };

  const hasStartedAgain = async (badStarts: number): Promise<boolean> => {
    try {
      if ((await attempt(badStarts)) !== null) return true;
      onEvent(`Meilisearch did not start again; ${data.log} says why. It is tried once more.`);
    } catch (error) {
      onEvent(`Meilisearch did not start again: ${error instanceof Error ? error.message : String(error)}`);
      await endCurrent();
    }
    return false;
  };

  const startAgain = async (): Promise<void> => {
    let backOff = FIRST_BACK_OFF_MS;
    for (let badStarts = 0; !stopping.signal.aborted; badStarts += 1) {
      await rest(backOff);
      if (stopping.signal.aborted || (await hasStartedAgain(badStarts))) return;
      backOff = Math.min(LONGEST_BACK_OFF_MS, backOff * 2);
    }
  };

  const keepRunning = async (first: ChildProcess | null): Promise<void> => {
    for (let child = first; child !== null; child = current) {
      // Told to stop while it was on its way up.
      if (stopping.signal.aborted) await endCurrent();
      if (!hasEnded(child)) await once(child, 'exit');
      current = null;
      if (stopping.signal.aborted) return;
      onEvent(`Meilisearch ended (${child.signalCode ?? `code ${child.exitCode}`}) and is started again`);
      await startAgain();
    }
  };

  let keys: ScopedKeys | null = null;
  for (let badStarts = 0; keys === null && badStarts <= BAD_STARTS; badStarts += 1) keys = await attempt(badStarts);
  if (keys === null) throw new Error(`Meilisearch does not start; ${data.log} says why. SEARCH=fts5 does without it.`);
  const running = keepRunning(current);
  const endAtExit = () => current?.kill('SIGTERM');
  process.once('exit', endAtExit);

  return {
    address,
    ...keys,
    pid: () => current?.pid ?? null,
    async stop() {
      stopping.abort();
      await endCurrent();
      await running;
      process.off('exit', endAtExit);
      await forgetPid(data.pid);
    },
  };
}
