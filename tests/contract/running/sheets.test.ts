import { expect, test } from 'vitest';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug, providerById, publicAddresses } from '#db/published.ts';
import { ownSite } from '../../support/own-site.ts';
import { readSheet, textsOf } from '../../support/read-sheet.ts';
import { until } from '../../support/running-site.ts';

const own = ownSite();

const listing = () => {
  const [address] = publicAddresses(own.db(), 'listings');
  const found = address === undefined ? undefined : listingBySlug(own.db(), address.slug);
  if (found === undefined) throw new Error('The example directory has no listing');
  return found;
};
const sheet = async (slug: string) => {
  const answer = await fetch(`http://127.0.0.1:${own.site().port}/listings/${slug}.pdf`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { cache: answer.headers.get('x-cache'), etag: answer.headers.get('etag'), read: await readSheet(bytes) };
};

test('a sheet is made once, and anew as soon as its listing or its provider is published', async () => {
  const { id, slug, body } = listing();
  const first = await sheet(slug);
  const again = await sheet(slug);
  expect([first.cache, again.cache, again.etag]).toEqual(['MISS', 'HIT', first.etag]);

  publishAll(
    own.db(),
    [{ subject: 'listing', id, body: { ...body, name: 'The new name of it' } }],
    'a-test',
    new Date(),
  );
  const name = listing().body.name;
  await until('the sheet has the new name', async () => (await sheet(slug)).read.info.Title === name);
  const changed = await sheet(slug);
  expect(textsOf(changed.read)[0]).toBe('The new name of it');
  expect(changed.etag).not.toBe(first.etag);

  const provider = providerById(own.db(), body.provider);
  if (provider === undefined) throw new Error('The listing has no provider');
  const before = await sheet(slug);
  expect(before.cache).toBe('HIT');
  publishAll(
    own.db(),
    [{ subject: 'provider', id: provider.id, body: { ...provider.body, name: 'New Hands' } }],
    'a-test',
    new Date(),
  );
  await until('the sheet is made anew', async () => (await sheet(slug)).cache === 'MISS');
});
