import { once } from 'node:events';
import { Agent, type ClientRequest, get } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NO_MEILISEARCH } from '../../support/meilisearch.ts';
import { ask } from '../../support/running-front.ts';
import {
  dataFolder,
  meilisearchOf,
  meilisearchPid,
  processesOf,
  type RunningSite,
  search,
  startSite,
  until,
} from '../../support/running-site.ts';

const SEARCHES = 50;
const ASKED = ['q=garden', 'q=cooking&when=tue', 'access=hoist', 'near=M5&within=20', 'kind=internship&age=18', ''];

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
/** What a query finds when all is well, by query. */
const whole = new Map<string, number>();
let asked = 0;

const isBack = () =>
  until('Meilisearch answers again', async () => (await search(site.port, '')).engine === 'meilisearch');

/**
 * Searches as visitors do, one after another, the page and the JSON in turn. The page is asked for in a way that no kept page answers.
 * Each answer must be whole: as many choices as when all is well, and whatever engine says that it answered. Gives
 * the engines that did. How long visitors wait is measured by `npm run bench`.
 */
async function fiftySearches(): Promise<ReadonlySet<string>> {
  const engines = new Set<string>();
  for (let at = 0; at < SEARCHES; at += 1) {
    const query = ASKED[at % ASKED.length] ?? '';
    const total = whole.get(query) ?? Number.NaN;
    if (at % 2 === 0) {
      const found = await search(site.port, `?${query}`);
      engines.add(found.engine);
      expect([query, found.total, found.choices.length]).toEqual([query, total, Math.min(20, total)]);
      expect(found.facets.length).toBeGreaterThan(0);
    } else {
      asked += 1;
      const page = await ask(site.port, `/find?${query}&unkept=${asked}`);
      expect([query, page.status]).toEqual([query, 200]);
      expect(page.text).toContain(`${total.toLocaleString('en-GB')} choices`);
      expect(page.text.match(/<li class="result /gu)).toHaveLength(Math.min(20, total));
      expect(page.text).toMatch(/<\/html>\s*$/u);
    }
  }
  return engines;
}

/** Asked for again and again: on a busy machine Meilisearch may be late for one search, and the other engine answers that. */
const isAsked = () => until('Meilisearch answers among fifty', async () => (await fiftySearches()).has('meilisearch'));

/** What was asked just now is on its way. */
async function areWritten(): Promise<void> {
  for (const _turn of [1, 2, 3]) await nextTurn();
}

describe.skipIf(NO_MEILISEARCH !== null)('Meilisearch fails under a running site, and nobody is told off', () => {
  beforeAll(async () => {
    folder = dataFolder();
    site = await startSite(folder.dataDir);
    await isBack();
    for (const query of ASKED) whole.set(query, (await search(site.port, `?${query}`)).total);
  });
  afterAll(async () => {
    await site.end('SIGTERM');
    folder.remove();
  });

  test('when all is well every search is answered, by Meilisearch', isAsked);

  test('killed: every search is answered, and it is started again', async () => {
    const pid = meilisearchPid(folder.dataDir);
    process.kill(pid, 'SIGKILL');
    expect([...(await fiftySearches())]).toContain('fts5');
    await isBack();
    expect(meilisearchPid(folder.dataDir)).not.toBe(pid);
    await isAsked();
  });

  describe('paused', () => {
    afterEach(() => {
      process.kill(meilisearchPid(folder.dataDir), 'SIGCONT');
    });

    test('every search is answered, and it comes back by itself when it goes on', async () => {
      process.kill(meilisearchPid(folder.dataDir), 'SIGSTOP');
      expect([...(await fiftySearches())]).toEqual(['fts5']);
      // Nobody waited out the engine's own patience of 5 seconds.
      expect(site.output()).toContain('No answer within 300 ms');
      const ready = JSON.parse((await ask(site.port, '/readyz')).text);
      expect(ready).toMatchObject({ ok: true, database: true });
      process.kill(meilisearchPid(folder.dataDir), 'SIGCONT');
      await isBack();
    });
  });

  test('its key taken away: every search is answered, and it comes back when the key is there again', async () => {
    const { address, masterKey } = meilisearchOf(folder.dataDir);
    const client = new Meilisearch({ host: address, apiKey: masterKey });
    const { results } = await client.getKeys();
    const key = results.find(({ name }) => name?.includes('search') && !name.startsWith('Default'));
    if (key === undefined) throw new Error('The site has no key of its own to search with');
    await client.deleteKey(key.uid);
    expect([...(await fiftySearches())]).toEqual(['fts5']);
    const { uid, actions, indexes } = key;
    await client.createKey({ uid, actions, indexes, expiresAt: null });
    await isBack();
  });

  test('told to stop while searches wait for a paused Meilisearch: they are answered first, and nothing is left behind', async () => {
    const agent = new Agent({ keepAlive: true });
    const totals = () =>
      Promise.all(
        ASKED.map(async (query) => {
          const [answer] = await once(get({ port: site.port, path: `/api/search?${query}`, agent }), 'response');
          let text = '';
          for await (const chunk of answer) text += chunk;
          return JSON.parse(text).total;
        }),
      );
    // On connections that the site has taken already.
    await totals();
    process.kill(meilisearchPid(folder.dataDir), 'SIGSTOP');
    const waiting = totals();
    await areWritten();
    const ended = site.end('SIGTERM');
    expect(await waiting).toEqual(ASKED.map((query) => whole.get(query)));
    agent.destroy();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(processesOf(folder.dataDir)).toEqual([]);
  });
});

describe('a stop under load', () => {
  const VISITORS = 8;
  const ANSWERED_BEFORE = 100;

  test.each(['127.0.0.1', '::1'])('to %s, where visitors ask one thing after another: none is lost', async (host) => {
    const own = dataFolder();
    const serving = await startSite(own.dataDir, { SEARCH: 'fts5' });
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    let answered = 0;
    /** Asks on and on, until something is not answered; gives what became of that. */
    const visitor = async (): Promise<'lost' | 'not taken'> => {
      for (;;) {
        asked += 1;
        const outcome = await visit(host, serving.port, agent, `/find?q=garden&unkept=${asked}`);
        if (outcome !== 'answered') return outcome;
        answered += 1;
      }
    };
    const visitors = Array.from({ length: VISITORS }, visitor);
    await until('visitors are answered', () => answered >= ANSWERED_BEFORE);
    let underWay = 0;
    /** Twenty more at once, each twice on a connection of its own: what is asked when the stop comes is on one that is open. */
    const twenty = Array.from({ length: 20 }, async (_, at) => {
      const one = new Agent({ keepAlive: true, maxSockets: 1 });
      const asking = (when: string) =>
        askOnce(get({ host, port: serving.port, path: `/find?q=music&unkept=${when}${at}`, agent: one }));
      const before = await asking('before');
      const then = asking('then');
      underWay += 1;
      const outcomes = [before, await then];
      one.destroy();
      return outcomes;
    });
    await until('twenty are under way', () => underWay === twenty.length, { everyMs: 1 });
    await areWritten();
    const stopped = serving.end('SIGTERM');
    expect((await Promise.all(twenty)).flat()).toEqual(Array.from({ length: 40 }, () => 'answered'));
    expect(await Promise.all(visitors)).toEqual(Array.from({ length: VISITORS }, () => 'not taken'));
    agent.destroy();
    expect(await stopped).toEqual({ code: 0, signal: null });
    own.remove();
  });
});

/**
 * One visitor. Like a browser, it asks once more when its connection is closed before any of the answer has come. Lost is an answer that is
 * cut off, and a request that fails while the site still takes others.
 */
async function visit(
  host: string,
  port: number,
  agent: Agent,
  path: string,
): Promise<'answered' | 'not taken' | 'lost'> {
  const first = await askOnce(get({ host, port, path, agent }));
  if (first !== 'no answer') return first;
  return (await askOnce(get({ host, port, path, agent: false }))) === 'not taken' ? 'not taken' : 'lost';
}

async function askOnce(asking: ClientRequest): Promise<'answered' | 'not taken' | 'no answer' | 'lost'> {
  let hasBegun = false;
  try {
    const [answer] = await once(asking, 'response');
    hasBegun = true;
    let text = '';
    for await (const chunk of answer) text += chunk;
    return answer.statusCode === 200 && text.trimEnd().endsWith('</html>') ? 'answered' : 'lost';
  } catch (error) {
    if (hasBegun) return 'lost';
    return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED' ? 'not taken' : 'no answer';
  }
}
