import { readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const PidFileSchema = z.object({ pid: z.number().int().positive(), owner: z.number().int().positive() });

const STOP_TIMEOUT_MS = 5_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

async function ifThere<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The program that a process runs, or null when there is no such process. A program that was replaced meanwhile counts as the same. */
const programOf = async (pid: number): Promise<string | null> =>
  (await ifThere(readlink(`/proc/${pid}/exe`)))?.replace(/ \(deleted\)$/u, '') ?? null;

/** `/proc/PID/stat` has the program's name in brackets, which may hold anything, and then state and parent. */
const parentOf = async (pid: number): Promise<number | null> => {
  const stat = await ifThere(readFile(`/proc/${pid}/stat`, 'utf8'));
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function goneWithin(pid: number, program: string, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20))
    if ((await programOf(pid)) !== program) return true;
  return false;
}

/** Ends a process if it still runs this program: asks first, and makes it end when it has not within `patienceMs`. */
export async function endProcess(pid: number, program: string, patienceMs = STOP_TIMEOUT_MS): Promise<void> {
  if ((await programOf(pid)) !== program) return;
  signalTo(pid, 'SIGTERM');
  if (await goneWithin(pid, program, patienceMs)) return;
  signalTo(pid, 'SIGKILL');
  await goneWithin(pid, program, STOP_TIMEOUT_MS);
}

/** Notes which process is ours, for the next start. */
export const notePid = (file: string, pid: number): Promise<void> =>
  writeFile(file, JSON.stringify({ pid, owner: process.pid }), { mode: 0o600 });

export const forgetPid = (file: string): Promise<void> => rm(file, { force: true });

/**
 * Ends what an earlier run of ours left behind when it was killed. A process id may have been given to somebody else since, so the process must
 * run our program. Throws an Error when its owner still runs: then the folder is in use.
 */
export async function endLeftOver(file: string, program: string): Promise<void> {
  const text = await ifThere(readFile(file, 'utf8'));
  if (text === null) return;
  const noted = PidFileSchema.safeParse(asJson(text));
  if (noted.success) {
    const { pid, owner } = noted.data;
    if ((await programOf(pid)) === program && (await parentOf(pid)) === owner && owner !== process.pid)
      throw new Error(
        `Another Dayways (process ${owner}) runs Meilisearch on this data folder. Stop it, or set another DATA_DIR.`,
      );
    await endProcess(pid, program);
  }
  await forgetPid(file);
}

/** Null for half a file: the run that wrote it was cut off, and its process is not known. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
