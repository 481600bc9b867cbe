/**
 * How fast is a kept page? Requests a second of the front sending a kept page, against a bare `node:http` server that sends the same bytes
 * and headers, and one that says hello. Interleaved rounds on loopback, each server a process of its own; prints medians and ratios.
 *
 *   node bench/front/cached-page.ts [--rounds 5] [--seconds 2]
 *
 * Uses `wrk` when it is installed (it costs the least beside the server), else autocannon.
 */
import { type ChildProcess, execFile, execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { parseArgs, promisify } from 'node:util';
import { pino } from 'pino';
import { createFront } from '#front/front.ts';

type Role = 'hello' | 'same bytes' | 'front';
type Work = { role: Role; status: number; headers: string[]; body: string };

const CONNECTIONS = 32;
const run = promisify(execFile);
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
});

if (process.send !== undefined) process.once('message', (work: Work) => serve(work));
else await compare(Number(values.rounds), Number(values.seconds));

function serve(work: Work): void {
  const server = serverFor(work);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : null);
  });
  process.once('disconnect', () => process.exit(0));
}

function serverFor(work: Work): Server {
  if (work.role === 'front') return benchFront();
  const body = Buffer.from(work.body, 'base64');
  if (work.role === 'hello') return createServer((_req, res) => res.end('hello'));
  return createServer((_req, res) => {
    res.writeHead(work.status, work.headers);
    res.end(body);
  });
}

function benchFront(): Server {
  const html = `<!doctype html><html lang="en-GB"><head><title>Find</title></head><body><ul>${cards()}</ul></body></html>`;
  return createFront({
    handler: (_req, res) => {
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'self'; script-src 'self' 'sha256-YmVuY2htYXJrYmVuY2htYXJrYmVuY2htYXJrYmVuY2g='",
        'cdn-cache-control': 'max-age=3600',
        'cache-tag': 'bench',
      });
      res.end(html);
    },
    clientDir: null,
    locals: () => ({}),
    ready: () => ({ ok: true }),
    logger: pino({ level: 'info' }),
    publicUrl: null,
    rateLimit: 'off',
  }).server;
}

const WORDS =
  'garden art music walk kitchen farm work swim dance film sport print wood bike quiet morning lunch town park'.split(
    ' ',
  );

/** About 16 kB that compress as a page of results does: the same markup, other words. */
function cards(): string {
  let seed = 7;
  const word = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return WORDS[seed % WORDS.length];
  };
  const card = () => {
    const heading = `<h2><a href="/listings/${word()}-${word()}-${seed % 997}">The ${word()} and ${word()} group</a></h2>`;
    return `<li class="choice">${heading}<p>${word()}, ${word()} and ${word()}, ${seed % 30} miles away</p></li>`;
  };
  return Array.from({ length: 115 }, card).join('');
}

async function start(work: Work): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(import.meta.filename, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(work);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error(`The ${work.role} server did not start`)));
  });
  if (canPin()) execFileSync('taskset', ['-pc', '0', String(child.pid)], { stdio: 'ignore' });
  return { child, url: `http://127.0.0.1:${port}/find?day=tuesday&support=personal-care` };
}

async function compare(rounds: number, seconds: number): Promise<void> {
  const front = await start({ role: 'front', status: 0, headers: [], body: '' });
  await fetch(front.url);
  for (const encoding of ['identity', 'br']) {
    const kept = await fetch(front.url, { headers: { 'accept-encoding': encoding } });
    const { headers, body } = await rawAnswer(front.url, encoding);
    const same = await start({ role: 'same bytes', status: kept.status, headers, body: body.toString('base64') });
    const hello = await start({ role: 'hello', status: 0, headers: [], body: '' });
    const rates: Record<Role, number[]> = { hello: [], 'same bytes': [], front: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [role, { url }] of Object.entries({ hello, 'same bytes': same, front } as const)) {
        const rate = await measure(url, encoding, round === 0 ? 1 : seconds);
        // The first round warms the servers up.
        if (round > 0 && isRole(role)) rates[role].push(rate);
      }
    }
    print(encoding, body.length, rates);
    for (const { child } of [same, hello]) child.disconnect();
  }
  front.child.disconnect();
}

/** The bytes as they are on the wire: `fetch` would decompress them. */
async function rawAnswer(url: string, encoding: string): Promise<{ headers: string[]; body: Buffer }> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, async (res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of res) chunks.push(chunk);
      const written = new Set(['date', 'connection', 'keep-alive']);
      const names = res.rawHeaders.filter((_text, index) => index % 2 === 0);
      const headers = names.flatMap((name, index) =>
        written.has(name.toLowerCase()) ? [] : [name, res.rawHeaders[index * 2 + 1] ?? ''],
      );
      resolve({ headers, body: Buffer.concat(chunks) });
    }).on('error', reject);
  });
}

async function measure(url: string, encoding: string, seconds: number): Promise<number> {
  if (has('wrk')) {
    const wrk = ['wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, url];
    const [command = 'wrk', ...rest] = canPin() ? ['taskset', '-c', '1', ...wrk] : wrk;
    const { stdout } = await run(command, rest);
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  }
  const load = [
    '--json',
    '--connections',
    String(CONNECTIONS),
    '--duration',
    String(seconds),
    '--headers',
    `accept-encoding=${encoding}`,
    url,
  ];
  const { stdout } = await run('autocannon', load);
  const result: { errors: number; non2xx: number; requests: { average: number } } = JSON.parse(stdout);
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  return result.requests.average;
}

function print(encoding: string, bytes: number, rates: Record<Role, number[]>): void {
  console.log(`\nKept page, ${encoding}, ${bytes} bytes, ${CONNECTIONS} connections`);
  for (const [role, list] of Object.entries(rates)) {
    console.log(
      `  ${role.padEnd(12)} ${shown(median(list))} requests/s  (${shown(Math.min(...list))} to ${shown(Math.max(...list))})`,
    );
  }
  for (const other of ['hello', 'same bytes'] as const) {
    const ratios = rates.front.map((rate, index) => rate / (rates[other][index] ?? Number.NaN));
    console.log(
      `  front / ${other}: ${median(ratios).toFixed(2)}  (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
  }
}

function isRole(text: string): text is Role {
  return text === 'hello' || text === 'same bytes' || text === 'front';
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function shown(rate: number): string {
  return Math.round(rate).toLocaleString('en-GB').padStart(8);
}

function canPin(): boolean {
  return process.platform === 'linux' && availableParallelism() > 1 && has('taskset');
}

function has(command: string): boolean {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.some((folder) => found(`${folder}/${command}`));
}

function found(file: string): boolean {
  return existsSync(file);
}
