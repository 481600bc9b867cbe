/**
 * Measures the open data of a running site: `node bench/site/open-data.ts http://localhost:4321 --pid PID`. Reads the whole directory, as records and as a table, as fast
 * as it comes, reads it again as slowly as a bad line would, and walks every page, and says what the process held meanwhile. Talks to the given
 * site only.
 */
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { megabytes, residentBytes } from '../figures/memory.ts';
import { median } from '../figures/spread.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pid: { type: 'string' } } });
const site = z.url({ protocol: /^http$/u, hostname: /^(?:localhost|127\.0\.0\.1)$/u }).parse(positionals[0]);
const pid = z.coerce.number().int().parse(values.pid);
const home = site.replace(/\/$/u, '');
const base = `${home}/api/v3`;
const say = (words: string) => process.stdout.write(`${words}\n`);
const held = () => megabytes(residentBytes(pid) ?? Number.NaN);

/** Runs some work, and gives how long it took and the most that the site held meanwhile. */
async function watched<Result>(work: () => Promise<Result>) {
  let most = held();
  const looking = setInterval(() => {
    most = Math.max(most, held());
  }, 50);
  const begun = performance.now();
  const result = await work();
  clearInterval(looking);
  return { result, seconds: (performance.now() - begun) / 1000, most };
}

/** Reads a stream, waiting after each piece; stops after so many seconds. Gives its lines and bytes. */
const stream = (path: string, pauseMs: number, mostSeconds = 600) =>
  new Promise<{ lines: number; bytes: number }>((resolve, reject) => {
    let [lines, bytes] = [0, 0];
    const ends = performance.now() + mostSeconds * 1000;
    get(`${home}${path}`, async (answer) => {
      for await (const piece of answer as AsyncIterable<Buffer>) {
        bytes += piece.length;
        for (const byte of piece) if (byte === 10) lines += 1;
        if (pauseMs > 0) await pause(pauseMs);
        if (performance.now() > ends) break;
      }
      resolve({ lines, bytes });
    }).on('error', reject);
  });

const Page = z.object({
  total_items: z.number(),
  total_pages: z.number(),
  last_page: z.boolean(),
  contents: z.array(z.object({ id: z.string() })),
});

async function walk(params: string) {
  const ids = new Set<string>();
  const times: number[] = [];
  let next: string | null = `${base}/services?${params}`;
  let total = 0;
  while (next !== null) {
    const begun = performance.now();
    const answer: Response = await fetch(next);
    const page = Page.parse(await answer.json());
    times.push(performance.now() - begun);
    for (const { id } of page.contents) ids.add(id);
    total = page.total_items;
    next = /<([^>]+)>; rel="next"/u.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  }
  return { total, met: ids.size, times };
}

say(`At rest: ${held().toFixed(0)} MB`);
const first = await watched(() => fetch(`${base}/services?per_page=1`).then((answer) => answer.json()));
say(`The first question of all: ${first.seconds.toFixed(2)} s, at most ${first.most.toFixed(0)} MB`);
for (const [name, path] of [
  ['services in short', '/api/v3/services?format=ndjson'],
  ['services whole', '/api/v3/services?format=ndjson&full=true'],
  ['lines of the table', '/directory.csv'],
] as const) {
  const { result, seconds, most } = await watched(() => stream(path, 0));
  say(
    `All, ${name}: ${result.lines}, ${megabytes(result.bytes).toFixed(0)} MB in ${seconds.toFixed(1)} s, at most ${most.toFixed(0)} MB`,
  );
}
for (const [name, path] of [
  ['it all', '/api/v3/services?format=ndjson&full=true'],
  ['the table', '/directory.csv'],
] as const) {
  const { most } = await watched(() => Promise.all([1, 2, 3, 4].map(() => stream(path, 200, 20))));
  say(`Four slow readers of ${name}, for 20 s: at most ${most.toFixed(0)} MB`);
}
const walked = await watched(() => walk('per_page=100'));
say(
  `Page by page: ${walked.result.met} of ${walked.result.total} met, ${median(walked.result.times).toFixed(0)} ms a page of 100, at most ${walked.most.toFixed(0)} MB`,
);
for (const query of [
  'day=TU&start_time=10:00',
  'search=gardening',
  'taxonomy_term_id=urn:dayways:fact:hoist',
  'modified_after=2030-01-01',
]) {
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const begun = performance.now();
    await (await fetch(`${base}/services?per_page=20&${query}`)).arrayBuffer();
    times.push(performance.now() - begun);
  }
  say(`${query}: ${median(times).toFixed(0)} ms`);
}
