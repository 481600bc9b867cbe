import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { Patch } from '#domain/publishing/draft.ts';
import { approve } from '#features/moderating/approve.ts';
import type { ModeratingContext } from '#features/moderating/moderating-context.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { sayNow } from '#features/publishing/say-now.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { putBack, withdraw } from '#features/publishing/withdraw.ts';
import { aPerson } from '../../support/people.ts';
import { MEMBER } from '../../support/publishing.ts';
import { readFeed } from '../../support/read-feed.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, search, startSite, until } from '../../support/running-site.ts';

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
/** The same storage, opened by another process than the site. */
let desk: ModeratingContext;

beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir);
  desk = {
    db: openDatabase(`${folder.dataDir}/dayways.sqlite`),
    now: () => new Date(),
    decisionMail: ({ name }) => ({ subject: name, body: name }),
  };
});
afterAll(async () => {
  desk.db.close();
  await site.end('SIGTERM');
  folder.remove();
});

const NEW_NAME = 'Quillwort quarterly gathering';
const page = async (slug: string) => ask(site.port, `/listings/${slug}`);
const found = async (words: string) =>
  (await search(site.port, `?q=${words}`)).choices.map(({ listing }) => listing.slug);

/** The addresses that a feed of these words leads to. */
const told = async (words: string) =>
  readFeed((await ask(site.port, `/feed.xml?q=${words}`)).text).entries.map(({ href }) => new URL(href).pathname);

function aPublicListing() {
  const [first] = publicAddresses(desk.db, 'listings');
  const listing = first && listingBySlug(desk.db, first.slug);
  if (listing === undefined) throw new Error('The example directory has listings');
  const editor = aPerson('Edie', { providers: { [listing.body.provider]: 'editor' } });
  return { ...listing, editor, subject: 'listing' as const };
}

test('what is approved is on the page, in search, in feeds and in the list of addresses; what is not is in none of them', async () => {
  const { id, slug, editor, subject } = aPublicListing();
  // Asked twice, so that the page comes from the cache.
  for (const _time of [1, 2]) expect((await page(slug)).status).toBe(200);

  const patch: Patch<'listing'> = { name: NEW_NAME };
  const saved = saveDraft(desk, editor, {
    subject,
    id,
    version: openDraft(desk, editor, { subject, id }).version,
    patch,
  });
  const sent = submitDraft(desk, editor, { subject, id, version: saved.version });
  expect((await page(slug)).text).not.toContain(NEW_NAME);
  expect(await found('quillwort')).not.toContain(slug);
  for (const _time of [1, 2]) expect(await told('quillwort')).toEqual([]);

  approve(desk, MEMBER, { revision: sent.revision ?? '', version: sent.version });
  // At once, though the page was kept: what a person has approved is not shown as it was to the next who asks.
  expect((await page(slug)).text).toContain(NEW_NAME);
  await until('search finds it', async () => (await found('quillwort')).includes(slug));
  await until('the feed tells it', async () => (await told('quillwort')).includes(`/listings/${slug}`));

  sayNow(desk, editor, {
    listing: id,
    alert: { words: 'Closed for the moth count', until: wallMoment(new Date()).date },
  });
  expect((await page(slug)).text).toContain('Closed for the moth count');

  withdraw(desk, editor, { subject, id });
  expect((await page(slug)).status).toBe(404);
  await until('search does not find it', async () => !(await found('quillwort')).includes(slug));
  await until('the feed does not tell it', async () => !(await told('quillwort')).includes(`/listings/${slug}`));
  expect((await ask(site.port, '/sitemap.xml')).text).not.toContain(`/listings/${slug}<`);

  putBack(desk, editor, { subject, id });
  expect((await page(slug)).text).toContain(NEW_NAME);
  await until('search finds it again', async () => (await found('quillwort')).includes(slug));
  await until('the feed tells it again', async () => (await told('quillwort')).includes(`/listings/${slug}`));
});
