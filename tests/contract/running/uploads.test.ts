import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { openRevision } from '#db/drafts.ts';
import { type AtWork, providerAtWorkIn } from '../../support/at-work.ts';
import { ask, type Reply } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';

const folder = dataFolder();
let site: RunningSite;
let work: AtWork;
let stranger: AtWork;
let jpeg: Buffer;

beforeAll(async () => {
  site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
  [work, stranger] = [providerAtWorkIn(folder.dataDir), providerAtWorkIn(folder.dataDir)];
  jpeg = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#208040' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

interface Upload {
  readonly file?: Buffer;
  readonly name?: string;
  readonly words?: string;
  readonly consent?: string;
  readonly as?: AtWork | null;
  readonly to?: string;
  readonly origin?: string;
}

const BOUNDARY = 'between-the-parts';
const part = (head: string, body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);

/** Sends a photograph as a browser does, byte by byte as it is told. */
async function upload({
  file = jpeg,
  name = 'door.jpg',
  words = 'The green front door',
  consent = 'yes',
  as = work,
  to = `/provider/listings/${work.listing}/photos`,
  origin = `http://localhost:${site.port}`,
}: Upload = {}): Promise<Reply> {
  const body = Buffer.concat([
    part('name="deed"', 'add'),
    part(`name="photo"; filename="${name}"\r\nContent-Type: image/jpeg`, file),
    part('name="words"', words),
    part('name="consent"', consent),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
  return ask(site.port, to, {
    method: 'POST',
    headers: {
      host: `localhost:${site.port}`,
      origin,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(body.length),
      ...(as === null ? {} : { cookie: as.cookie.header }),
    },
    body,
  });
}

const picturesOf = (listing: string) => {
  const db = openDatabase(join(folder.dataDir, 'dayways.sqlite'));
  const open = openRevision(db, 'listing', listing);
  db.close();
  return open === undefined ? [] : ((JSON.parse(open.body) as { pictures?: { file: string }[] }).pictures ?? []);
};

test('a photograph goes into the draft, under a name of ours, and is sent as a picture only', async () => {
  const before = picturesOf(work.listing).length;
  const reply = await upload({ name: '../../../etc/x.webp\0.jpg' });
  expect([reply.status, reply.headers.location]).toEqual([303, `/provider/listings/${work.listing}/photos?done=added`]);
  const pictures = picturesOf(work.listing);
  expect(pictures).toHaveLength(before + 1);
  expect(pictures.at(-1)).toEqual({
    file: expect.stringMatching(/^[a-z0-9]{16}-1200x800\.webp$/u),
    words: 'The green front door',
    credit: null,
  });
  const shown = await ask(site.port, `/photos/${pictures.at(-1)?.file}`, {
    headers: { host: `localhost:${site.port}` },
  });
  expect([shown.status, shown.headers['content-type'], shown.headers['x-content-type-options']]).toEqual([
    200,
    'image/webp',
    'nosniff',
  ]);
});

test.each<[what: string, given: () => Upload, status: number, says: string]>([
  [
    'a page',
    () => ({ file: Buffer.from('<!doctype html><script>alert(1)</script>') }),
    422,
    'This file is not a photograph',
  ],
  ['9 MB', () => ({ file: Buffer.concat([jpeg, Buffer.alloc(9 * 1024 * 1024)]) }), 422, 'This file is too big'],
  ['13 MB', () => ({ file: Buffer.alloc(13 * 1024 * 1024) }), 413, 'too big'],
  ['no words', () => ({ words: '' }), 422, 'Write what the photograph shows'],
  ['no yes of the people', () => ({ consent: '' }), 422, 'Ask the people in it first'],
  ['no file', () => ({ file: Buffer.alloc(0) }), 422, 'Choose a photograph'],
  ['another provider', () => ({ as: stranger }), 404, ''],
  ['another site', () => ({ origin: 'https://evil.example' }), 403, ''],
  ['nobody, 1 MB', () => ({ as: null, file: Buffer.alloc(1024 * 1024) }), 413, ''],
  ['nobody', () => ({ as: null }), 303, ''],
])('%s: nothing is kept, and what to do is said', async (_what, given, status, says) => {
  const before = picturesOf(work.listing).length;
  const reply = await upload(given());
  expect([reply.status, reply.text.includes(says)]).toEqual([status, true]);
  if (status === 422) expect(reply.text).toContain('name="words"');
  expect(picturesOf(work.listing)).toHaveLength(before);
});

test('only the addresses of photographs take so much', async () => {
  const reply = await upload({ to: `/provider/listings/${work.listing}/what`, file: Buffer.alloc(1024 * 1024) });
  expect(reply.status).toBe(413);
});

test('two at once are both kept', async () => {
  const two = providerAtWorkIn(folder.dataDir);
  const to = `/provider/listings/${two.listing}/photos`;
  const replies = await Promise.all([1, 2].map((n) => upload({ as: two, to, words: `Photograph ${n}` })));
  expect(replies.map(({ status }) => status)).toEqual([303, 303]);
  expect(picturesOf(two.listing)).toHaveLength(2);
});

test('a venue has photographs too', async () => {
  const reply = await upload({ to: `/provider/venues/${work.venue}/photos` });
  expect(reply.status).toBe(303);
});

test('one who hangs up in the middle leaves nothing, and the site goes on', async () => {
  const before = picturesOf(work.listing).length;
  await new Promise<void>((resolve) => {
    const socket = connect(site.port, '127.0.0.1', () => {
      socket.write(
        `POST /provider/listings/${work.listing}/photos HTTP/1.1\r\nHost: localhost:${site.port}\r\nOrigin: http://localhost:${site.port}\r\nCookie: ${work.cookie.header}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x`,
      );
      setTimeout(() => socket.destroy(), 50);
    });
    socket.once('close', () => resolve());
  });
  expect((await upload()).status).toBe(303);
  expect(picturesOf(work.listing)).toHaveLength(before + 1);
});

test('the twenty-first in an hour is refused with how long to wait', async () => {
  const many = providerAtWorkIn(folder.dataDir);
  const to = `/provider/listings/${many.listing}/photos`;
  const page = Buffer.from('no photograph');
  for (let sent = 0; sent < 20; sent += 1) expect((await upload({ as: many, to, file: page })).status).toBe(422);
  const last = await upload({ as: many, to });
  expect(last.status).toBe(422);
  expect(last.text).toMatch(/Try again in [3-6]\d minutes/u);
});
