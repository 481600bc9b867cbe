import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug, publicAddresses, venueBySlug } from '#db/published.ts';
import type { Picture } from '#domain/listing/picture.ts';
import { encodePhoto } from '#features/photos/encode-photo.ts';

/** A folder of photographs of a test's own. */
export const photoFolder = (): string => mkdtempSync(join(tmpdir(), 'dayways-photographs-'));

async function aPhotograph(folder: string, words: string, credit: string | null): Promise<Picture> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const jpeg = await sharp({ create: { width: 500, height: 300, channels: 3, background: '#208040', noise } })
    .jpeg()
    .toBuffer();
  const name = hash('sha1', words).slice(0, 16);
  const made = await encodePhoto(jpeg, name, 120_000);
  for (const { size, body } of made) writeFileSync(join(folder, size.file), body);
  return { file: made.at(-1)?.size.file ?? '', words, credit };
}

/** Gives a listing and a venue of the example directory photographs, which it has none of: the files of them, in the folder. */
export async function withPhotographs(db: Db, folder: string, at: Date): Promise<readonly string[]> {
  const listing = listingBySlug(db, publicAddresses(db, 'listings')[0]?.slug ?? '');
  const venue = venueBySlug(db, publicAddresses(db, 'venues')[0]?.slug ?? '');
  if (listing === undefined || venue === undefined) throw new Error('The example directory has listings and venues');
  const pictures = [
    await aPhotograph(folder, 'The “big” room & its tables', 'Open Gate'),
    await aPhotograph(folder, 'The way in', null),
  ];
  const hall = await aPhotograph(folder, 'The hall', null);
  publishAll(
    db,
    [
      { subject: 'listing', id: listing.id, body: { ...listing.body, pictures } },
      { subject: 'venue', id: venue.id, body: { ...venue.body, pictures: [hall] } },
    ],
    'a-person',
    at,
  );
  return [...pictures, hall].map(({ file }) => file);
}

/** A site that has the photographs of a folder and nothing else, until it is closed; every path that was asked of it. */
export async function photographSite(folder: string) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const file = join(folder, url.replace('/photos/', ''));
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${port}`, asked, close };
}
