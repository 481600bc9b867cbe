import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pictureAt } from '#domain/easy-read/picture-credits.ts';
import { openOwnPictures } from '#features/own-pictures/own-pictures.ts';
import { ask, pageHandler, type RunningFront, runFront, sendRaw } from '../support/running-front.ts';
import { PNG, SVG } from '../support/small-pictures.ts';

const OURS = new URL('../../public', import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), 'dayways-own-'));
const folder = join(data, 'pictures');
let front: RunningFront;

beforeAll(async () => {
  const own = openOwnPictures(folder, () => {});
  front = await runFront(pageHandler('from the handler'), {
    clientDir: OURS,
    ownFile: (path) => {
      const id = pictureAt(path);
      return id === null ? null : own.picture(id);
    },
  });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(async () => {
  await front.close();
  rmSync(data, { recursive: true });
});

test('a council’s own picture is shown from the next request, and ours when it is taken away', async () => {
  const ours = await ask(front.port, '/pictures/hoist.svg');
  expect(ours.headers['content-type']).toBe('image/svg+xml');
  writeFileSync(join(folder, 'hoist.png'), PNG);
  const own = await ask(front.port, '/pictures/hoist.svg');
  expect([own.status, own.headers['content-type'], own.body.equals(PNG)]).toEqual([200, 'image/png', true]);
  rmSync(join(folder, 'hoist.png'));
  expect((await ask(front.port, '/pictures/hoist.svg')).body.equals(ours.body)).toBe(true);
});

test('only the picture that it is for is replaced', async () => {
  const bus = await ask(front.port, '/pictures/bus.svg');
  writeFileSync(join(folder, 'hoist.png'), PNG);
  expect((await ask(front.port, '/pictures/bus.svg')).body.equals(bus.body)).toBe(true);
});

test.each([
  ['ours', null],
  ['our own', PNG],
])(
  'everybody sees a change of %s within 10 minutes, and what did not change is not sent again',
  async (_whose, body) => {
    if (body !== null) writeFileSync(join(folder, 'hoist.png'), body);
    const first = await ask(front.port, '/pictures/hoist.svg');
    const [, fresh, stale] =
      /^public, max-age=(\d+), stale-while-revalidate=(\d+)$/u.exec(String(first.headers['cache-control'])) ?? [];
    expect(Number(fresh) + Number(stale)).toBeLessThanOrEqual(600);
    const asked = { headers: { 'if-none-match': String(first.headers.etag) } };
    const again = await ask(front.port, '/pictures/hoist.svg', asked);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    writeFileSync(join(folder, 'hoist.svg'), SVG);
    const changed = await ask(front.port, '/pictures/hoist.svg', asked);
    expect([changed.status, changed.text]).toEqual([200, SVG.toString()]);
  },
);

test('HEAD says what GET says, without the bytes', async () => {
  writeFileSync(join(folder, 'hoist.png'), PNG);
  const head = await ask(front.port, '/pictures/hoist.svg', { method: 'HEAD' });
  expect([head.status, head.body.length, head.headers['content-length'], head.headers['content-type']]).toEqual([
    200,
    0,
    String(PNG.length),
    'image/png',
  ]);
});

test('a picture that somebody brought may do nothing but be seen', async () => {
  writeFileSync(join(folder, 'hoist.svg'), SVG);
  const { headers } = await ask(front.port, '/pictures/hoist.svg');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';.* sandbox$/u);
  expect(headers['content-security-policy']).not.toContain('script-src');
});

test.each(['hoist.png', 'secret.txt', 'credits.txt', 'controls.png', 'unheard-of.svg'])(
  '%s has no address of its own',
  async (name) => {
    writeFileSync(join(folder, name), PNG);
    expect((await ask(front.port, `/pictures/${name}`)).text).toBe('from the handler');
  },
);

test.each([
  '/pictures/../hoist.svg',
  '/pictures/%2e%2e%2fhoist.svg',
  '/pictures/..%5choist.svg',
  '/pictures//hoist.svg',
])('%s does not leave the folder', async (path) => {
  writeFileSync(join(data, 'hoist.svg'), SVG);
  const reply = await sendRaw(front.port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(reply).not.toContain('M0 0h3v3z');
});
