/**
 * How fast is a kept page? The front sending a kept page, against a bare `node:http` server that sends the same bytes and headers, and
 * one that says hello. Interleaved rounds on loopback, each server a process of its own; prints medians of requests a second and of the
 * processor time of a request (which other work on the machine disturbs less), and their ratios.
 *
 *   node bench/front/cached-page.ts [--rounds 5] [--seconds 2]
 *
 * Uses `wrk` when it is installed (it costs the least beside the server), else autocannon.
 */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONNECTIONS, has, load } from './load.ts';
import type { Role, Served, Usage } from './served-page.ts';
import { onTheWire } from './wire.ts';

type Running = { readonly child: ChildProcess; readonly url: string };
type Figures = { rate: number; microseconds: number };

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
});
await compare(Number(values.rounds), Number(values.seconds));

async function compare(rounds: number, seconds: number): Promise<void> {
  const front = await start({ role: 'front', headers: [], body: '' });
  for (const encoding of ['identity', 'br']) {
    await onTheWire(front.url, encoding);
    const { headers, body } = await onTheWire(front.url, encoding);
    const same = await start({ role: 'same bytes', headers, body: body.toString('base64') });
    const hello = await start({ role: 'hello', headers: [], body: '' });
    const figures: Record<Role, Figures[]> = { hello: [], 'same bytes': [], front: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [role, server] of [
        ['hello', hello] as const,
        ['same bytes', same] as const,
        ['front', front] as const,
      ]) {
        const measured = await measure(server, encoding, seconds);
        // The first round warms the servers up.
        if (round > 0) figures[role].push(measured);
      }
    }
    print(encoding, body.length, figures);
    for (const { child } of [same, hello]) child.disconnect();
  }
  front.child.disconnect();
}

async function start(served: Served): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'served-page.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(served);
  const port = Number(await nextMessage(child));
  if (canPin()) execFileSync('taskset', ['-pc', '0', String(child.pid)], { stdio: 'ignore' });
  return { child, url: `http://127.0.0.1:${port}/find?day=tuesday&support=personal-care` };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A server of the bench ended before its time'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  child.send('usage');
  const usage = await nextMessage(child);
  if (typeof usage !== 'object' || usage === null || !('requests' in usage) || !('microseconds' in usage)) {
    throw new Error(`Not a usage: ${JSON.stringify(usage)}`);
  }
  return { requests: Number(usage.requests), microseconds: Number(usage.microseconds) };
}

async function measure({ child, url }: Running, encoding: string, seconds: number): Promise<Figures> {
  const before = await usageOf(child);
  const { rate } = await load(url, encoding, seconds, canPin() ? ['taskset', '-c', '1'] : []);
  const after = await usageOf(child);
  return { rate, microseconds: (after.microseconds - before.microseconds) / (after.requests - before.requests) };
}

function print(encoding: string, bytes: number, figures: Record<Role, Figures[]>): void {
  console.log(`\nKept page, ${encoding}, ${bytes} bytes, ${CONNECTIONS} connections`);
  for (const [role, list] of Object.entries(figures)) {
    const rates = spread(
      list.map(({ rate }) => rate),
      0,
    );
    const times = spread(
      list.map(({ microseconds }) => microseconds),
      1,
    );
    console.log(`  ${role.padEnd(10)}  ${rates} requests/s   ${times} µs of processor time a request`);
  }
  for (const other of ['hello', 'same bytes'] as const) {
    const faster = figures.front.map(({ rate }, index) => rate / (figures[other][index]?.rate ?? Number.NaN));
    const lighter = figures.front.map(
      ({ microseconds }, index) => (figures[other][index]?.microseconds ?? Number.NaN) / microseconds,
    );
    console.log(
      `  front against ${other.padEnd(10)}  ${spread(faster, 2)} by rate   ${spread(lighter, 2)} by processor time`,
    );
  }
}

/** The median, and in brackets the least and the most. */
function spread(list: readonly number[], digits: number): string {
  const sorted = [...list].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(digits);
  return `${at(0.5)} (${at(0)} to ${at(1)})`;
}

function canPin(): boolean {
  return process.platform === 'linux' && availableParallelism() > 1 && has('taskset');
}
