import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  readonly answers: number;
}

const run = promisify(execFile);
export const CONNECTIONS = 32;
const BIN = new URL('../../node_modules/.bin/', import.meta.url).pathname;
const AutocannonSchema = z.object({
  errors: z.number(),
  non2xx: z.number(),
  requests: z.object({ average: z.number(), total: z.number() }),
});

/** Whether a command is on the path. */
export const has = (command: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

async function byWrk(url: string, encoding: string, seconds: number, before: readonly string[]): Promise<Load> {
  const wrk = ['wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, url];
  const [command = 'wrk', ...rest] = [...before, ...wrk];
  const { stdout } = await run(command, rest);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  return { rate, answers: Number(/(\d+) requests in/.exec(stdout)?.[1]) };
}

async function byAutocannon(url: string, encoding: string, seconds: number): Promise<Load> {
  const flags = { connections: CONNECTIONS, duration: seconds, headers: `accept-encoding=${encoding}` };
  const words = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await run(join(BIN, 'autocannon'), ['--json', ...words, url]);
  const { errors, non2xx, requests } = AutocannonSchema.parse(JSON.parse(stdout));
  if (non2xx + errors > 0) throw new Error(`${non2xx} were not 2xx, ${errors} failed`);
  return { rate: requests.average, answers: requests.total };
}

/**
 * Asks for one address over 32 connections for some whole seconds. Uses `wrk` when it is installed (it costs the least beside the server), else
 * autocannon. `before` is put before the command of `wrk`, to run it on a certain core. Throws when an answer is not a good one.
 */
export const load = (url: string, encoding: string, seconds: number, before: readonly string[] = []): Promise<Load> =>
  has('wrk') ? byWrk(url, encoding, seconds, before) : byAutocannon(url, encoding, seconds);
