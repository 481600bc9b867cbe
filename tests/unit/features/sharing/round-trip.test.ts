import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingsWithAround } from '#db/around-listings.ts';
import type { Db } from '#db/client.ts';
import { type EasyReadPage, easyReadOf } from '#domain/easy-read/easy-read.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { OutService } from '#domain/open-referral/out/contract/service.ts';
import { shownAddress, shownPoint, type Venue } from '#domain/venue/venue.ts';
import { anyAddress, publicAddress } from '#features/importing/fetching/address-policy.ts';
import type { Asking } from '#features/importing/fetching/get.ts';
import { idFor } from '#features/importing/origins.ts';
import { ownPhotographs } from '#features/importing/own-photographs.ts';
import { openPhotoStore } from '#features/photos/photo-store.ts';
import { photoFolder, photographSite, withPhotographs } from '../../../support/a-directory-of-ours.ts';
import { AT, aDirectory, aFile, deedsOf, imported } from '../../../support/an-import.ts';
import { sharing, theExamples, wholeServices } from '../../../support/sharing.ts';

/** What another directory cannot say the same of: ids, addresses, and when it last changed there. */
const OF_ITS_OWN = /^(?:id|.+_id|.+_page|term_uri|uri|last_modified|dayways_last_modified)$/u;
/** What is believed of a source of our own alone: who said a thing and who checked it, and photographs. */
const ON_TRUST = /^(?:source|by|dayways_checks|dayways_photographs|status|check)$/u;

const FEED = 'a feed';
const ASKING: Asking = { policy: anyAddress, timeoutMs: 3000, tries: 1, pauseMs: 1 };

let here: Db;
let services: OutService[];
let folder: string;
let site: Awaited<ReturnType<typeof photographSite>>;
const folders: string[] = [];
beforeAll(async () => {
  here = theExamples(AT);
  folder = photoFolder();
  folders.push(folder);
  await withPhotographs(here, folder, AT);
  site = await photographSite(folder);
  services = await published(here);
});
afterAll(async () => {
  await site.close();
  for (const one of folders) rmSync(one, { recursive: true });
});

const published = (db: Db) =>
  wholeServices(
    sharing(db, () => AT),
    '',
    site.address,
  );

const without = (value: unknown, left: readonly RegExp[]): unknown => {
  if (Array.isArray(value)) return value.map((part) => without(part, left));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !left.some((one) => one.test(key)))
      .map(([key, part]) => [key, without(part, left)]),
  );
};
/** Every directory names its photographs itself; how big one is, is in its name and stays. */
const withoutNames = (words: string): string => words.replaceAll(/[a-z0-9]{16}(?=-\d+x\d+\.webp)/gu, 'a-photograph');
const byName = (all: readonly OutService[], ...left: readonly RegExp[]): ReadonlyMap<string, string> =>
  new Map(
    all.map((one) => [
      `${one.organization.name}: ${one.name}`,
      withoutNames(JSON.stringify(without(one, left), null, 1)),
    ]),
  );

function expectSame(again: ReadonlyMap<string, string>, sent: ReadonlyMap<string, string>): void {
  expect([...again.keys()].sort()).toEqual([...sent.keys()].sort());
  for (const [name, service] of sent) expect(again.get(name), name).toBe(service);
}

/** All that the pages of a listing are made from. */
const behindPages = (db: Db, ids: readonly string[]) =>
  ids.map((id) => {
    const found = listingsWithAround(db, [id]).get(id);
    if (found === undefined) throw new Error(`There is no listing ${id}`);
    return found;
  });
const easyReadIn = (db: Db, ids: readonly string[]): EasyReadPage[] =>
  behindPages(db, ids).map(({ listing, provider, venues }) =>
    easyReadOf({
      ...{ listing: listing.body, provider: provider.body, now: wallMoment(AT) },
      venues: new Map(venues.map(({ id, body }) => [id, body])),
    }),
  );
/** What nobody knows stands on no page, whoever asked about it and in whatever words. */
const toldIn = <Body extends Listing | Venue>(body: Body): Body => ({
  ...body,
  facts: Object.fromEntries(Object.entries(body.facts).filter(([, fact]) => fact?.state !== 'unknown')),
});
/** Of a hidden place less leaves than its page shows: words may tell the way to it. */
const shown = (venue: Venue) =>
  venue.hideAddress
    ? {
        name: venue.name,
        address: shownAddress(venue),
        point: shownPoint(venue),
        told: Object.keys(toldIn(venue).facts).sort(),
      }
    : toldIn(venue);
const listingsHere = () => services.map(({ id }) => id);
const listingsThere = () => services.map(({ id }) => idFor(FEED, 'listing', id));

describe('what is published, imported by an empty directory', () => {
  let there: Db;
  let again: OutService[];
  beforeAll(async () => {
    there = aDirectory();
    const outcomes = await imported(there, aFile('feed.json', JSON.stringify(services)), { feed: FEED });
    expect(outcomes.filter(({ deed, warnings }) => deed !== 'created' || warnings.length > 0)).toEqual([]);
    again = await published(there);
  });

  test('gives the same feed, letter by letter, but for ids and addresses, who said and checked it, and photographs', () => {
    expectSame(byName(again, OF_ITS_OWN, ON_TRUST), byName(services, OF_ITS_OWN, ON_TRUST));
  });

  test('gives the same easy read, with what people wrote, and nobody’s word that a panel checked it', () => {
    const [before, after] = [easyReadIn(here, listingsHere()), easyReadIn(there, listingsThere())];
    expect(after.map(({ points }) => points)).toEqual(before.map(({ points }) => points));
    const statuses = (pages: readonly EasyReadPage[]) => new Set(pages.map(({ status }) => status));
    expect([...statuses(before)].sort()).toEqual(['checked-by-people', 'made-by-computer', 'written']);
    expect(statuses(after)).not.toContain('checked-by-people');
    expect(JSON.stringify(again)).not.toMatch(/"digest"|checked-by-people/u);
  });

  test('asks for no photograph, and shows none', () => {
    expect(site.asked).toEqual([]);
    expect(behindPages(there, listingsThere()).flatMap(({ listing }) => listing.body.pictures)).toEqual([]);
  });
});

describe('what is published, imported by an empty directory whose keeper says that it is their own', () => {
  let there: Db;
  let uploads: string;
  const importOurs = (asking = ASKING) =>
    imported(there, aFile('feed.json', JSON.stringify(services)), {
      feed: FEED,
      ours: ownPhotographs(FEED, openPhotoStore(uploads), asking),
    });
  beforeAll(async () => {
    there = aDirectory();
    uploads = photoFolder();
    folders.push(uploads);
    site.asked.length = 0;
    const outcomes = await importOurs();
    expect(outcomes.filter(({ deed, warnings }) => deed !== 'created' || warnings.length > 0)).toEqual([]);
  });

  test('gives the same feed, letter by letter, but for ids and addresses', async () => {
    expectSame(byName(await published(there), OF_ITS_OWN), byName(services, OF_ITS_OWN));
  });

  test('gives the same pages: the same listings, providers and venues with all that is in them', () => {
    const ids = new Map(
      behindPages(here, listingsHere()).flatMap(({ provider, venues }) => [
        [provider.id, idFor(FEED, 'provider', provider.id)] as const,
        ...venues.map(({ id }) => [id, idFor(FEED, 'venue', id)] as const),
      ]),
    );
    const renamed = (value: unknown): unknown =>
      JSON.parse(
        withoutNames(JSON.stringify(value)).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, (id) =>
          String(ids.get(id) ?? id),
        ),
      );
    const bodies = (db: Db, all: readonly string[]) =>
      behindPages(db, all).map(({ listing, provider, venues }) =>
        renamed([toldIn(listing.body), provider.body, venues.map(({ body }) => shown(body))]),
      );
    const [before, after] = [bodies(here, listingsHere()), bodies(there, listingsThere())];
    for (const [at, service] of services.entries()) expect(after[at], service.name).toEqual(before[at]);
  });

  test('gives the same easy read, with the checks of panels that stand', () => {
    expect(easyReadIn(there, listingsThere())).toEqual(easyReadIn(here, listingsHere()));
  });

  test('has the photographs made anew, and asks for each once, also when it is imported again', async () => {
    expect(site.asked).toHaveLength(3);
    expect(new Set(deedsOf(await importOurs()))).toEqual(new Set(['unchanged']));
    expect(site.asked).toHaveLength(3);
  });
});

test('a photograph at an address that may not be asked is left out with a word, and taken once it may', async () => {
  const there = aDirectory();
  const uploads = photoFolder();
  folders.push(uploads);
  const withPhotos = services.filter(({ dayways_photographs }) => dayways_photographs !== undefined);
  site.asked.length = 0;
  const run = (asking: Asking) =>
    imported(there, aFile('feed.json', JSON.stringify(withPhotos)), {
      feed: FEED,
      ours: ownPhotographs(FEED, openPhotoStore(uploads), asking),
    });
  const [refused] = await run({ ...ASKING, policy: publicAddress });
  expect(refused).toMatchObject({ deed: 'created' });
  expect(refused?.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('may not be read'));
  expect(site.asked).toEqual([]);
  expect(await run(ASKING)).toMatchObject([{ deed: 'changed', warnings: [] }]);
});
