import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ask } from './running-front.ts';

const TOP = new URL('../..', import.meta.url).pathname;
/** A first start may have to build the site. */
const READY_WITHIN_MS = 240_000;
/** After so long, what is waited for is taken not to come. */
const SO_WITHIN_MS = 120_000;

/** How a process ended: its exit code, or the signal that ended it. */
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** `npm start` as a process of its own. */
export interface StartCommand {
  readonly pid: number;
  /** All that it has written so far. */
  readonly output: () => string;
  readonly ended: Promise<Ended>;
  /** Sends it a signal and waits for its end. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ended>;
}

/** A data folder of a test's own, and how to throw it away. */
export function dataFolder(): { readonly dataDir: string; readonly remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'dayways-site-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Runs the start command with these variables and none of the machine's own settings for it. */
export function runStart(variables: Readonly<Record<string, string>>): StartCommand {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, LOG_LEVEL: 'warn', PORT: '0', ...variables },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const endWithTests = () => child.kill('SIGTERM');
  process.once('exit', endWithTests);
  void ended.finally(() => process.off('exit', endWithTests));
  const { pid } = child;
  if (pid === undefined) throw new Error('The start command could not be run');
  return {
    pid,
    output: () => output,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** A site that serves. */
export interface RunningSite extends StartCommand {
  readonly port: number;
  readonly origin: string;
  readonly dataDir: string;
}

/** Starts the whole site and waits until it says where it is. Throws with all it wrote when it ends instead. */
export async function startSite(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  const command = runStart({ DATA_DIR: dataDir, ...variables });
  let hasEnded = false;
  void command.ended.finally(() => {
    hasEnded = true;
  });
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until && !hasEnded; await pause(25)) {
    const address = /Dayways is ready at (\S+:(\d+))/u.exec(command.output());
    if (address !== null) return { ...command, dataDir, port: Number(address[2]), origin: address[1] ?? '' };
  }
  if (!hasEnded) await command.end('SIGKILL');
  throw new Error(`The site did not start:\n${command.output()}`);
}

/** Asks again and again, every `everyMs`, until the answer is the one wanted. That it comes is the claim, never how soon. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { everyMs = 25 } = {},
): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > SO_WITHIN_MS) throw new Error(`Not within ${SO_WITHIN_MS} ms: ${what}`);
    await pause(everyMs);
  }
}

/** The processes whose program lies in a data folder: the search engine that was started for it, however it was left behind. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => programOf(pid)?.startsWith(`${dataDir}/`) ?? false);
}

function programOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch (error) {
    // It has ended since it was listed, or it is somebody else's.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

const PidSchema = z.object({ pid: z.number().int() });

/** The process of the search engine that the site started. Throws when there is none. */
export const meilisearchPid = (dataDir: string): number =>
  PidSchema.parse(JSON.parse(readFileSync(join(dataDir, 'meilisearch/pid.json'), 'utf8'))).pid;

const RunningSchema = z.object({ address: z.url() });

/** Where that search engine answers, and the key that may do anything there. */
export function meilisearchOf(dataDir: string): { readonly address: string; readonly masterKey: string } {
  const folder = join(dataDir, 'meilisearch');
  const note = join(folder, 'running.json');
  if (!existsSync(note)) throw new Error('The site has no search engine of its own');
  const { address } = RunningSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  return { address, masterKey: readFileSync(join(folder, 'master-key'), 'utf8').trim() };
}

const FoundSchema = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  engine: z.enum(['meilisearch', 'fts5']),
  choices: z.array(
    z.object({
      id: z.string(),
      listing: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      venue: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
    }),
  ),
  facets: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
    }),
  ),
  not_told: z.record(z.string(), z.number().int()),
});
export type Found = z.infer<typeof FoundSchema>;

/** What `/api/search` answers to a query. Throws when the answer is no whole one. */
export async function search(port: number, query: string): Promise<Found> {
  const reply = await ask(port, `/api/search${query}`);
  if (reply.status !== 200) throw new Error(`${reply.status} for ${query}: ${reply.text}`);
  return FoundSchema.parse(JSON.parse(reply.text));
}
