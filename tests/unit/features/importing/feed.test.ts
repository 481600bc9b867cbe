import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { publicAddress } from '#features/importing/fetching/address-policy.ts';
import { openInput } from '#features/importing/open-input.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { aDirectory, bodiesOf, contentsOf, deedsOf, imported } from '../../../support/an-import.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A feed on loopback, and every address that was asked of it. */
async function aServer(answer: Answer): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response, new URL(request.url ?? '/', 'http://feed'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked };
}

const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
const summary = (n: number): object => aService({ id: anId(`${n}`), name: `Day centre ${n}` });
const detail = (n: number): object =>
  aService({ id: anId(`${n}`), name: `Day centre ${n}`, service_at_locations: [atPlace()], description: 'In full.' });
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
const numberOf = (path: string): number => numbers(0, 100).find((n) => path.endsWith(anId(`${n}`))) ?? -1;

/** A feed of version 3: pages of five summaries, each with its detail. */
const version3 =
  (pages: number, trouble: (url: URL, response: ServerResponse) => boolean = () => false): Answer =>
  (_request, response, url) => {
    if (trouble(url, response)) return;
    if (url.pathname === '/')
      json(response, { version: 'HSDS-UK-3.0', profile: 'https://example.org', openapi_url: 'https://example.org' });
    else if (url.pathname === '/services') {
      const page = Number(url.searchParams.get('page') ?? 1);
      json(response, {
        total_items: pages * 5,
        total_pages: pages,
        page_number: page,
        size: 5,
        first_page: page === 1,
        last_page: page === pages,
        empty: false,
        contents: numbers((page - 1) * 5, 5).map(summary),
      });
    } else json(response, detail(numberOf(url.pathname)));
  };

describe('a feed of version 3', () => {
  test('is read page by page, with the detail of each service, in its order', async () => {
    const { address, asked } = await aServer(version3(3));
    const db = aDirectory();
    const outcomes = await imported(db, address);
    expect(deedsOf(outcomes)).toEqual(numbers(0, 15).map(() => 'created'));
    expect(outcomes.map(({ name }) => name)).toEqual(numbers(0, 15).map((n) => `Day centre ${n}`));
    expect(bodiesOf(db, 'listing').every(({ summary }) => summary === 'In full.')).toBe(true);
    expect(asked.filter((path) => path.startsWith('/services/'))).toHaveLength(15);
    const before = contentsOf(db);
    expect(new Set(deedsOf(await imported(db, `${address}/services`)))).toEqual(new Set(['unchanged']));
    expect(contentsOf(db)).toEqual(before);
  });

  test('that is busy is asked again, later', async () => {
    const troubles = new Map<string, number>();
    const busy = (url: URL, response: ServerResponse): boolean => {
      const times = (troubles.get(url.href) ?? 0) + 1;
      troubles.set(url.href, times);
      if (times > 2) return false;
      response.writeHead(times === 1 ? 503 : 429, { 'retry-after': '0' }).end();
      return true;
    };
    const { address } = await aServer(version3(2, busy));
    expect(deedsOf(await imported(aDirectory(), `${address}/services`))).toHaveLength(10);
  });

  test('with a page and a service that cannot be had gives all the others, and says which', async () => {
    const gone = (url: URL, response: ServerResponse): boolean => {
      const isGone = url.searchParams.get('page') === '2' || url.pathname.endsWith(anId('11'));
      if (isGone) response.writeHead(500).end();
      return isGone;
    };
    const { address } = await aServer(version3(3, gone));
    const outcomes = await imported(aDirectory(), address, { tries: 2 });
    const refused = outcomes.filter(({ deed }) => deed === 'refused');
    expect(outcomes).toHaveLength(11);
    expect(refused.map(({ place }) => place.replace(address, ''))).toEqual([
      '/services?page=2',
      `/services/${anId('11')}`,
    ]);
    expect(refused.every(({ reason }) => reason?.includes('500'))).toBe(true);
  });

  test('that gives its first page for ever is read once', async () => {
    const stuck: Answer = (_request, response, url) =>
      url.pathname === '/services'
        ? json(response, { total_pages: 9, page_number: 1, contents: [summary(1)] })
        : json(response, detail(1));
    const { address, asked } = await aServer(stuck);
    const outcomes = await imported(aDirectory(), `${address}/services`);
    expect(outcomes).toMatchObject([
      { deed: 'created' },
      { deed: 'refused', reason: expect.stringContaining('same page again') },
    ]);
    expect(asked.length).toBeLessThan(8);
  });

  test('whose list has everything in it is not asked for details', async () => {
    const { address, asked } = await aServer((_request, response) =>
      json(response, { total_pages: 1, page_number: 1, contents: [detail(1)] }),
    );
    expect(deedsOf(await imported(aDirectory(), `${address}/services`))).toEqual(['created']);
    expect(asked.every((path) => path === '/services')).toBe(true);
  });
});

test('a feed of version 1 has nothing at its own address and may count pages from 0', async () => {
  const { address } = await aServer((_request, response, url) => {
    if (url.pathname === '/') response.writeHead(404).end();
    else if (url.pathname === '/services') {
      const number = Number(url.searchParams.get('page') ?? 0);
      json(response, {
        totalElements: 4,
        totalPages: 2,
        number,
        size: 2,
        first: number === 0,
        last: number === 1,
        content: numbers(number * 2, 2).map((n) => ({
          id: `${n}`,
          name: `Club ${n}`,
          organization: { id: '1', name: 'Open Gate' },
        })),
      });
    } else {
      const id = url.pathname.split('/').at(-1);
      json(response, {
        id,
        name: `Club ${id}`,
        organization: { id: '1', name: 'Open Gate', url: 'https://example.org' },
        eligibilitys: [{ minimum_age: 18, maximum_age: 65 }],
      });
    }
  });
  const db = aDirectory();
  expect(deedsOf(await imported(db, address))).toEqual(['created', 'created', 'created', 'created']);
  expect(bodiesOf(db, 'listing').map(({ name, ages }) => [name, ages])).toEqual(
    numbers(0, 4).map((n) => [`Club ${n}`, { from: 18, to: 65 }]),
  );
});

describe('one document at an address', () => {
  test.each([
    ['a service', JSON.stringify(detail(1)), {}],
    ['packed', gzipSync(JSON.stringify([detail(1)])), { 'content-encoding': 'gzip' }],
    ['a council CSV', 'import_id,import_id_reference,name,organisation\n1,,Day centre,Open Gate\n', {}],
  ])('%s', async (_, body, headers) => {
    const { address } = await aServer((_request, response) => response.writeHead(200, headers).end(body));
    expect(deedsOf(await imported(aDirectory(), `${address}/export`))).toEqual(['created']);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a page of words', (response: ServerResponse) => response.end('<html></html>')],
    ['nothing', (response: ServerResponse) => response.writeHead(404).end()],
    ['a connection that is cut', (response: ServerResponse) => response.destroy()],
    ['redirects without end', (response: ServerResponse) => response.writeHead(302, { location: '/again' }).end()],
  ])('%s', async (_, answer) => {
    const { address } = await aServer((_request, response) => answer(response));
    await expect(imported(aDirectory(), address, { tries: 1 })).rejects.toMatchObject({ name: 'UnreadableInput' });
  });
});

describe('addresses that may not be read', () => {
  const input = (where: string) =>
    openInput({
      where,
      today: '2026-03-02',
      isNamed: true,
      policy: publicAddress,
      asking: { tries: 1, timeoutMs: 60_000 },
    });
  test.each([
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '2130706433',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '10.0.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    '0.0.0.0',
  ])('%s is never connected to', async (host) => {
    await expect(input(`http://${host}:9/services`)).rejects.toThrow(/may not be read|not allowed/u);
  });
  test('nor by a redirect', async () => {
    const { address, asked } = await aServer((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    const onlyThis = (host: string): boolean => host === '127.0.0.1';
    const read = openInput({
      where: address,
      today: '2026-03-02',
      isNamed: true,
      policy: onlyThis,
      asking: { tries: 1 },
    });
    await expect(read).rejects.toThrow('169.254.169.254');
    expect(asked).toHaveLength(1);
  });
});
