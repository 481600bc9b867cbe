import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { pageProblems } from '#features/conformance/envelope.ts';
import type { ListAddress } from '#features/sharing/share.ts';
import type { SharingContext } from '#features/sharing/sharing-context.ts';
import { aListing, anId, aVenue } from '../../../support/a-listing.ts';
import { AT, aClock, aSmallDirectory, LISTING, VENUE } from '../../../support/a-small-directory.ts';
import { linesAt, pageAt, sharing, theExamples } from '../../../support/sharing.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

function publish(db: Db, name: string, at: Date): void {
  publishAll(db, [{ subject: 'listing', id: anId(name), body: aListing({ name, venues: [VENUE] }) }], 'a-person', at);
}

/** A directory of these, each published a second after the one before. */
function aList(clock = aClock()): {
  db: Db;
  context: SharingContext;
  add: (name: string) => void;
  take: (name: string) => void;
} {
  const db = aSmallDirectory();
  setState(db, 'listing', anId('Tuesday group'), 'withdrawn', 'a-person', clock.now());
  const add = (name: string) => {
    clock.on(1000);
    publish(db, name, clock.now());
  };
  for (const name of names) add(name);
  const take = (name: string) => setState(db, 'listing', anId(name), 'withdrawn', 'a-person', clock.now());
  return { db, context: sharing(db, clock.now), add, take };
}

const pageNames = async (context: SharingContext, params: string, address: ListAddress = '/services') => {
  const page = await pageAt<{ name: string }>(context, address, params);
  return { ...page, names: page.contents.map(({ name }) => name) };
};

/** Reads page after page by the link of each, and lets something happen between them. */
async function walk(context: SharingContext, meanwhile: (page: number) => void, address: ListAddress = '/services') {
  const met: string[] = [];
  let params: Record<string, string> = { per_page: '3' };
  for (let page = 1; page < 100; page += 1) {
    const { names: some, next, last_page } = await pageNames(context, new URLSearchParams(params).toString(), address);
    met.push(...some);
    expect(last_page).toBe(next === null);
    if (next === null) return met;
    params = { ...params, ...next };
    meanwhile(page);
  }
  throw new Error('There is no end of pages');
}

describe('pages', () => {
  test('hold to the rules of the standard on every page, of every size', async () => {
    const context = sharing(theExamples(AT), () => AT);
    const addresses = [
      '/services',
      '/service_at_locations',
      '/organizations',
      '/taxonomies',
      '/taxonomy_terms',
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addresses),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        async (address, size, any) => {
          const { total_pages } = await pageAt(context, address, `per_page=${size}`);
          const asked = 1 + (any % total_pages);
          const page = await pageAt(context, address, `per_page=${size}&page=${asked}`);
          expect(pageProblems({ ...page, contents: [...page.contents] }, asked, size)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a list that finds nothing is one empty page', async () => {
    const { context } = aList();
    expect(await pageAt(context, '/services', 'minimum_age=90')).toMatchObject({
      ...{ total_items: 0, total_pages: 1, page_number: 1, size: 0 },
      ...{ first_page: true, last_page: true, empty: true, contents: [], next: null },
    });
  });

  test('a page past the last one is empty and says that it is the last', async () => {
    const { context } = aList();
    expect(await pageAt(context, '/services', 'page=99')).toMatchObject({
      page_number: 99,
      empty: true,
      last_page: true,
    });
  });

  test('what is published comes last, so that by number alone nothing is missed when it does', async () => {
    const { context, add } = aList();
    const first = await pageNames(context, 'per_page=6&page=1');
    add('new');
    const second = await pageNames(context, 'per_page=6&page=2');
    expect([...first.names, ...second.names]).toEqual(names);
    expect((await pageNames(context, 'per_page=6&page=3')).names).toEqual(['new']);
  });

  test.each(['/services', '/service_at_locations'] as const)(
    '%s by links: what stays is met once, whatever is taken away or added meanwhile',
    async (address) => {
      const { context, add, take } = aList();
      const met = await walk(
        context,
        (page) => {
          if (page === 1) for (const name of ['a', 'c', 'f']) take(name);
          if (page === 2) add('new');
        },
        address,
      );
      expect(met).toEqual([...names.filter((name) => name !== 'f'), 'new']);
    },
  );

  test('the places of one listing are met one after the other', async () => {
    const db = aSmallDirectory();
    const venues = ['one', 'two', 'three'].map(anId);
    publishAll(
      db,
      [
        ...venues.map((id) => ({ subject: 'venue', id, body: aVenue() }) as const),
        { subject: 'listing', id: LISTING, body: aListing({ venues, name: 'everywhere' }) },
      ],
      'a-person',
      AT,
    );
    const context = sharing(db, () => AT);
    const met: string[] = [];
    let asked: Record<string, string> = { per_page: '1' };
    for (let page = 1; page <= venues.length; page += 1) {
      const params = new URLSearchParams(asked).toString();
      const { contents, next } = await pageAt<{ location_id: string }>(context, '/service_at_locations', params);
      met.push(...contents.map(({ location_id }) => location_id));
      asked = { ...asked, ...next };
    }
    expect(met.toSorted()).toEqual(venues.toSorted());
  });

  test('who was cut off from all of it at once goes on after the last record they met', async () => {
    const { context } = aList();
    const all = await linesAt<{ id: string }>(context, '/services');
    expect(await linesAt(context, '/services', `after=${all[3]?.id}`)).toEqual(all.slice(4));
    expect(await linesAt(context, '/services', `after=${all.at(-1)?.id}`)).toEqual([]);
  });

  test('a mark that was never given is told, with what would do', async () => {
    const { context } = aList();
    await expect(pageAt(context, '/services', `after=${anId('nobody')}`)).rejects.toMatchObject({
      fields: { after: [expect.stringContaining('Link header')] },
    });
  });
});
