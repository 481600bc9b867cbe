import { publicAddresses } from '#db/published.ts';
import { listingPath } from '#web/paths.ts';
import { AS_BROWSERS, answersPerSecond } from '../asking/client.ts';
import { inTurn, late, medians } from '../asking/in-turn.ts';
import { questionsOf, SHAPES } from '../asking/questions.ts';
import { askStraight, multiSearchOf } from '../asking/straight.ts';
import { ratios } from '../figures/spread.ts';
import { load } from '../front/load.ts';
import type { Role, Served } from '../front/served-page.ts';
import { onTheWire } from '../front/wire.ts';
import { startAstroHello } from '../site/astro-hello.ts';
import { nextMessage, startProcess } from '../site/start-site.ts';
import { type Stage, uncached } from './stage.ts';

const ENCODING = 'br';
const IN_FLIGHT = 8;
const LISTINGS = 200;

const listingsOf = ({ db, site }: Stage): string[] =>
  publicAddresses(db, 'listings')
    .slice(0, LISTINGS)
    .map(({ slug }) => `${site.origin}${listingPath(slug)}`);

async function startBare(served: Served) {
  const child = startProcess('front/served-page.ts');
  const port = nextMessage(child, 'A bare server');
  child.send(served);
  return { url: `http://127.0.0.1:${await port}/`, stop: () => child.disconnect() };
}

/** A listing page that is kept, against a bare server that says hello and one that sends the same bytes and headers. */
export async function measureKeptPage(stage: Stage): Promise<void> {
  const { report, choices, effort, site } = stage;
  const url = listingsOf(stage)[0] ?? site.origin;
  await onTheWire(url, ENCODING);
  const { headers, body } = await onTheWire(url, ENCODING);
  const bare = (role: Role, bytes: Buffer) => startBare({ role, headers, body: bytes.toString('base64') });
  const same = await bare('same bytes', body);
  const hello = await bare('hello', Buffer.from(''));
  const rates = { hello: [] as number[], same: [] as number[], kept: [] as number[] };
  const microseconds: number[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    const said = await load(hello.url, ENCODING, effort.seconds);
    const sent = await load(same.url, ENCODING, effort.seconds);
    const before = (await site.usage()).processorMicroseconds;
    const kept = await load(url, ENCODING, effort.seconds);
    const used = (await site.usage()).processorMicroseconds - before;
    // The first round warms the servers up.
    if (round === 0) continue;
    rates.hello.push(said.rate);
    rates.same.push(sent.rate);
    rates.kept.push(kept.rate);
    microseconds.push(used / kept.answers);
  }
  for (const server of [same, hello]) server.stop();
  const line = { part: 'A kept listing page', choices };
  report.add({ ...line, name: 'bytes as sent', unit: 'bytes', rounds: [body.length] });
  report.add({ ...line, name: 'kept page', unit: 'requests/s', rounds: rates.kept });
  report.add({ ...line, name: 'kept page, processor time of one', unit: 'µs', rounds: microseconds });
  report.add({ ...line, name: 'bare node:http saying hello', unit: 'requests/s', rounds: rates.hello });
  report.add({ ...line, name: 'bare node:http, same bytes and headers', unit: 'requests/s', rounds: rates.same });
  const against = (other: readonly number[]) => ratios(rates.kept, other);
  report.add({
    ...line,
    name: 'against hello',
    unit: '×',
    rounds: against(rates.hello),
    aim: { goal: 'P2', least: 0.5 },
  });
  report.add({
    ...line,
    name: 'against same bytes',
    unit: '×',
    rounds: against(rates.same),
    aim: { goal: 'P2', least: 0.7 },
  });
}

/** A listing page made anew each time, against the least page that Astro can make. */
export async function measureNewPage(stage: Stage, folder: string): Promise<void> {
  const { report, choices, effort, client } = stage;
  const hello = await startAstroHello(folder);
  const pages = listingsOf(stage);
  const listing = (view: string) => async (number: number) =>
    (await client.ask(uncached(`${pages[number % pages.length]}${view}`), { headers: AS_BROWSERS })).ms;
  const { hello: said, ...made } = await inTurn(effort, {
    hello: async () => (await client.ask(hello.origin, { headers: AS_BROWSERS })).ms,
    'listing in easy read': listing(''),
    'listing, all about it': listing('?view=all'),
  });
  hello.stop();
  const line = { part: 'A listing page made anew', choices };
  report.add({ ...line, name: 'Astro saying hello, p50', unit: 'ms', rounds: medians(said) });
  for (const [name, times] of Object.entries(made)) {
    const aim = { goal: 'P3', most: 1.5 };
    report.add({ ...line, name: `${name}, p50`, unit: 'ms', rounds: medians(times) });
    report.add({
      ...line,
      name: `${name}, p50 against hello`,
      unit: '×',
      rounds: ratios(medians(times), medians(said)),
      aim,
    });
    report.add({ ...line, name: `${name}, p99`, unit: 'ms', rounds: [late(times)] });
  }
}

/** Result pages made anew, several under way all the time, against the same multi-searches put straight to Meilisearch. */
export async function measureSearchRate(stage: Stage): Promise<void> {
  const { report, choices, db, effort, client, site, meilisearch, fts5 } = stage;
  await fts5.state();
  const questions = SHAPES.flatMap((shape) => questionsOf(db, shape).slice(0, 10));
  const bodies: string[] = [];
  for (const { request } of meilisearch === null ? [] : questions)
    if (meilisearch !== null) bodies.push(await multiSearchOf(meilisearch, (box) => fts5.placesIn(box), request));
  let number = 0;
  const next = <Item>(list: readonly Item[]): Item | undefined => {
    number += 1;
    return list[number % list.length];
  };
  const page = (path: string) =>
    client.ask(uncached(`${site.origin}${path}?${next(questions)?.params}`), { headers: AS_BROWSERS });
  const rates = { find: [] as number[], api: [] as number[], raw: [] as number[] };
  const microseconds: number[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    const before = (await site.usage()).processorMicroseconds;
    const find = await answersPerSecond(IN_FLIGHT, effort.seconds, () => page('/find'));
    const used = (await site.usage()).processorMicroseconds - before;
    const api = await answersPerSecond(IN_FLIGHT, effort.seconds, () => page('/api/search'));
    const raw =
      meilisearch === null
        ? null
        : await answersPerSecond(IN_FLIGHT, effort.seconds, () => askStraight(client, meilisearch, next(bodies) ?? ''));
    if (round === 0) continue;
    rates.find.push(find);
    microseconds.push(used / (find * effort.seconds));
    rates.api.push(api);
    if (raw !== null) rates.raw.push(raw);
  }
  const line = { part: `Searches made anew, ${IN_FLIGHT} under way`, choices, unit: 'requests/s' };
  report.add({ ...line, name: '/find', rounds: rates.find, aim: { goal: 'P14', least: 400 } });
  report.add({
    ...line,
    unit: 'ms',
    name: '/find, processor time of the site for one',
    rounds: microseconds.map((spent) => spent / 1000),
  });
  report.add({ ...line, name: '/api/search', rounds: rates.api });
  if (rates.raw.length === 0) return;
  report.add({ ...line, name: 'straight to Meilisearch', rounds: rates.raw });
  report.add({ ...line, unit: '×', name: '/find against straight', rounds: ratios(rates.find, rates.raw) });
}
