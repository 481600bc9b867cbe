import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeed } from '../../support/read-feed.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
const TILES = 'http://127.0.0.1:9';

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, {
    SEARCH: 'fts5',
    MAP_TILES_URL: `${TILES}/pictures/{z}/{x}/{y}.png`,
    MAP_TILES_CREDIT: '© "Some" & <others> <https://tiles.example/terms>',
  });
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

const get = (path: string, headers: Record<string, string> = {}) => ask(site.port, path, { headers });

describe('the pages of a map', () => {
  test('let in the pictures of the one other site that was named, and no other page does', async () => {
    const policyOf = async (path: string) => String((await get(path)).headers['content-security-policy']);
    expect(await policyOf('/find?view=map')).toContain(`img-src 'self' data: ${TILES};`);
    for (const path of ['/', '/find', '/find?view=days', '/find?q=map', '/feed.xml'])
      expect([path, await policyOf(path)]).not.toEqual([path, expect.stringContaining(TILES)]);
  });

  test('say whose the map is, as words', async () => {
    const { text } = await get('/find?view=map');
    const credit = /<a href="https:\/\/tiles\.example\/terms">([^<]*)<\/a>/u.exec(text)?.[1];
    expect(credit?.replaceAll('&quot;', '"')).toBe('© "Some" &amp; &lt;others&gt;');
  });
});

describe('all the facts of a listing', () => {
  test('send nobody to ask what stands on the page', async () => {
    const { text } = await get('/listings/edgemere-quiet-swim?view=all');
    expect(text).toContain('£5.20 a session');
    expect(text).toContain('Up to 20 people');
    expect(text).not.toContain('Ask them what it costs');
    expect(text).not.toContain('Ask them how big the group is');
  });

  test('say how to join where joining is told, and not under who it is not for', async () => {
    const { text } = await get('/listings/edgemere-quiet-swim?view=all');
    expect(text.indexOf('You must book first')).toBeGreaterThan(text.indexOf('How to join'));
  });
});

describe('a feed', () => {
  test('is not sent again to who has it', async () => {
    const first = await get('/feed.xml?q=garden');
    expect(first.headers['content-type']).toBe('application/xml; charset=utf-8');
    const again = await get('/feed.xml?q=garden', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('has one id and one address for one search, however that was asked, and another for another', async () => {
    const feeds = await Promise.all(
      ['kind=day&near=M5&page=2&view=map', 'near=M5&kind=day&sort=soonest', 'near=M5&kind=meet'].map(async (search) =>
        readFeed((await get(`/feed.xml?${search}`)).text),
      ),
    );
    const [one, same, other] = feeds;
    expect([one?.id, one?.self]).toEqual([same?.id, same?.self]);
    expect(one?.self).toMatch(/\/feed\.xml\?near=M5&kind=day$/u);
    expect(other?.id).not.toBe(one?.id);
    expect(one?.entries.length).toBeGreaterThan(0);
    expect(new Set(one?.entries.map(({ id }) => id)).size).toBe(one?.entries.length);
  });

  test('is one that can be read when its search cannot be used: it says so, and leads to where it can be put right', async () => {
    const { status, text } = await get('/feed.xml?near=Zzyzx+Parva&kind=day');
    expect(status).toBe(200);
    const { entries } = readFeed(text);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.summary).toContain('We do not know the place “Zzyzx Parva”');
    expect(entries[0]?.href).toMatch(/\/find\?kind=day&near=Zzyzx\+Parva$/u);
  });

  test('says when, where and what it costs, and what nobody told us in words', async () => {
    const { entries } = readFeed((await get('/feed.xml')).text);
    expect(entries).toHaveLength(50);
    for (const { summary } of entries) expect(summary).toMatch(/When: .+ Where: .+ Cost: .+/u);
    expect(entries.some(({ summary }) => /: not told us\./u.test(summary))).toBe(true);
  });
});

/** What a page says, as words. */
const wordsOf = async (path: string) => (await get(path)).text.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('what is on', () => {
  test('says once that nothing is on for long, and what has not told us its days', async () => {
    const words = await wordsOf('/find?view=days&q=moving+on+from+school&kind=advice&way=home');
    expect(words).toContain('We know of nothing in the next 14 days.');
    expect(words).not.toContain('We know of nothing on this day.');
    expect(words).toContain('Moving on from school');
  });
});

describe('a day that is not sure for everybody', () => {
  test('says when people can start, in what is on, in a week and where the listing tells its dates', async () => {
    const dateIn = (words: string, before: string) =>
      Date.parse(`${new RegExp(`${before} \\w+ (\\d+ \\w+ \\d{4})`, 'u').exec(words)?.[1]} UTC`);
    const all = await wordsOf('/listings/bike-bench?view=all');
    const start = dateIn(all, 'Start:');
    expect(start).toBeGreaterThan(Date.now());
    // It is on each week: the first day for somebody new is in the week that begins with the start.
    const daysLater = (dateIn(all, 'The next dates') - start) / 86_400_000;
    expect([daysLater >= 0, daysLater < 7]).toEqual([true, true]);
    expect(dateIn(await wordsOf('/find?q=bike+bench&view=days'), 'Start:')).toBe(start);
    const week = '/my/week?times=bike-bench.thu-1730';
    const before = await wordsOf(week);
    expect(dateIn(before, 'Not on this week. You can start on')).toBe(start);
    expect(before).toContain('Cost this week Nothing is on this week.');
    const [, way = ''] = /href="([^"]*)"[^>]*>See that week/u.exec((await get(week)).text) ?? [];
    const then = await wordsOf(way.replaceAll('&amp;', '&').replace(/#.*/u, ''));
    expect([dateIn(then, 'Start:'), then.includes('Not on this week')]).toEqual([start, false]);
    const [, first = ''] =
      /^DTSTART;TZID=Europe\/London:(\d{8})/mu.exec((await get('/listings/bike-bench.ics')).text) ?? [];
    expect(Date.parse(first.replace(/(\d{4})(\d\d)/u, '$1-$2-'))).toBeGreaterThanOrEqual(start);
  });

  test('says in a week, as in what is on and where the listing tells its dates, that nobody told when term time is', async () => {
    const note = 'Only in term time. Ask them when that is.';
    for (const path of ['/find?q=alderhythe+riding&view=days', '/my/week?times=alderhythe-riding.wed-1330'])
      expect([path, await wordsOf(path)]).toEqual([path, expect.stringContaining(note)]);
    const all = await wordsOf('/listings/heaply-loom-friday-players?view=all');
    expect(all).toMatch(new RegExp(`Next date.*${note}.*The next dates ${note}`, 'u'));
    const file = (await get('/listings/heaply-loom-friday-players.ics')).text.replaceAll('\r\n ', '');
    expect(file).toContain(note);
  });
});

describe('what decides', () => {
  const start = /Start: \w+ \d+ \w+ \d{4}\. Ask by \w+ \d+ \w+ \d{4}/u;

  test('is on a card in another site as it is on a result: full, a start, a last day to ask, not checked lately', async () => {
    const depot = await wordsOf('/embed/listings/parcel-depot-interns');
    expect(depot).toMatch(start);
    expect(depot).toContain('Places: Full');
    const found = await wordsOf('/embed/find?q=parcel+depot');
    expect(found).toMatch(start);
    expect(found).toContain('Places: Full');
    const [late, result] = await Promise.all(
      ['/embed/listings/barnhatch-better-off-in-work', '/find?q=barnhatch+better+off'].map(wordsOf),
    );
    for (const said of [late, result]) expect(said).toContain('Not checked lately');
  });

  test('is in a feed', async () => {
    const { entries } = readFeed((await get('/feed.xml?q=parcel+depot')).text);
    const depot = entries.find(({ href }) => href.endsWith('/listings/parcel-depot-interns'));
    expect(depot?.summary).toMatch(start);
    expect(depot?.summary).toMatch(/Places: Full/u);
  });
});
