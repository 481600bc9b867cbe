import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runFeed } from '#features/importing/feeds/run-feed.ts';
import { anyAddress, publicAddress } from '#features/importing/fetching/address-policy.ts';
import { type Asking, getBytes } from '#features/importing/fetching/get.ts';
import { aFeedServer, feedsOf, inFull, sendJson, subscribed } from '../../../support/a-feed.ts';
import { aSecureServer } from '../../../support/a-secure-server.ts';
import { aDirectory, bodiesOf } from '../../../support/an-import.ts';

const ASKING: Asking = { policy: anyAddress, timeoutMs: 3000, tries: 2, pauseMs: 1 };
const ask = (address: string, asking = ASKING) => getBytes(new URL(address), 1000, asking);

/** A server at one address of this machine that should never be asked, and how often it was. */
async function aHiddenServer(host: string): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const server: Server = createServer((_request, response) => {
    asked += 1;
    response.end('"secret"');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.address() as AddressInfo).port, asked: () => asked };
}

describe('an https address', () => {
  test('is read where its certificate is trusted', async () => {
    const { address } = await aSecureServer((_request, response) => response.end('"well"'));
    expect((await ask(address)).toString()).toBe('"well"');
  });

  test('may lead to another https address', async () => {
    const { address } = await aSecureServer((request, response) => {
      if (request.url === '/there') response.end('"there"');
      else response.writeHead(302, { location: '/there' }).end();
    });
    expect((await ask(address)).toString()).toBe('"there"');
  });

  test.each([301, 302, 303, 307, 308])('never leads to an http address (%i), whoever asks', async (status) => {
    const plain = await aHiddenServer('127.0.0.1');
    const { address } = await aSecureServer((_request, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${plain.port}/` }).end(),
    );
    await expect(ask(address)).rejects.toThrow('anybody on the way can read');
    expect(plain.asked()).toBe(0);
  });

  test('whose certificate nobody vouches for is not read', async () => {
    const { address } = await aSecureServer((_request, response) => response.end('"well"'), { isTrusted: false });
    await expect(ask(address)).rejects.toThrow('self-signed certificate');
  });
});

describe('a redirect to an address of this machine or its network', () => {
  const publicAndOne = (host: string) => host === '127.0.0.1' || publicAddress(host);

  test.each(['127.0.0.2', '127.2', '0x7f000002', '2130706434', 'localhost.'])('%s is not followed', async (host) => {
    const hidden = await aHiddenServer('127.0.0.2');
    const { address, asked } = await aFeedServer((_request, response) =>
      response.writeHead(302, { location: `http://${host}:${hidden.port}/` }).end(),
    );
    const policy = (found: string) => (host === 'localhost.' ? asked.length === 0 : publicAndOne(found));
    await expect(ask(address, { ...ASKING, policy })).rejects.toThrow(
      /may not be read|not allowed|ENOTFOUND|no address/u,
    );
    expect([hidden.asked(), asked.length]).toEqual([0, 1]);
  });

  test.each(['10.0.0.1', '192.168.1.1', '169.254.169.254', '[::1]', '[fd00::1]', '[::ffff:10.0.0.1]'])(
    '%s is not connected to',
    async (host) => {
      const { address, asked } = await aFeedServer((_request, response) =>
        response.writeHead(307, { location: `http://${host}/` }).end(),
      );
      await expect(ask(address, { ...ASKING, policy: publicAndOne })).rejects.toThrow('may not be read');
      expect(asked).toHaveLength(1);
    },
  );

  test('in the middle of a feed takes that page from it, and nothing is marked as gone', async () => {
    const hidden = await aHiddenServer('127.0.0.2');
    const { address } = await aFeedServer((_request, response, url) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      if (page === 2) response.writeHead(302, { location: `http://127.0.0.2:${hidden.port}/` }).end();
      else sendJson(response, { total_pages: 3, page_number: page, contents: [inFull(`${page}`)] });
    });
    const db = aDirectory();
    subscribed(db, `${address}/services`);
    const asking = { ...ASKING, policy: publicAndOne };
    expect(await runFeed(feedsOf(db, undefined, { asking }), 'Salford')).toMatchObject({
      ...{ outcome: 'done', gone: null, counts: { created: 2, refused: 1 } },
      says: expect.stringContaining('may not be read'),
    });
    expect([hidden.asked(), bodiesOf(db, 'listing')]).toEqual([0, [expect.anything(), expect.anything()]]);
  });
});

describe('redirects', () => {
  test.each([
    ['to itself', () => '/a'],
    ['to one that leads back', (path: string) => (path === '/a' ? '/b' : '/a')],
    ['to ever other addresses', (path: string) => `${path}a`],
  ])('%s are followed 5 times, and not tried again', async (_, next) => {
    const { address, asked } = await aFeedServer((_request, response, { pathname }) =>
      response.writeHead(302, { location: next(pathname) }).end(),
    );
    await expect(ask(`${address}/a`)).rejects.toThrow('more than 5 times');
    expect(asked).toHaveLength(6);
  });

  test('without an address are an answer that is not wanted', async () => {
    const { address } = await aFeedServer((_request, response) => response.writeHead(302).end());
    await expect(ask(address)).rejects.toThrow('answered 302');
  });

  test('to words that are no address are said', async () => {
    const { address } = await aFeedServer((_request, response) =>
      response.writeHead(302, { location: 'http://[nowhere' }).end(),
    );
    await expect(ask(address)).rejects.toThrow('redirects to “http://[nowhere”');
  });
});
