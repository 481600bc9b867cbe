import { expect, test } from '@playwright/test';
import { LISTING_SECTION_IDS, VENUE_SECTION_IDS } from '#domain/publishing/sections.ts';
import { atProvider } from '../../support/at-provider.ts';
import { stateAt } from '../checks/addresses.ts';
import { looker } from '../checks/look-at.ts';

test.setTimeout(300_000);
// Most checks are scripts in the page. They look at each page at both sizes, so one round is both.
test.use({ javaScriptEnabled: true });

const LISTING_PAGES = ['times/1', 'times/new', 'places?q=hall', 'now', 'look', 'look?view=all', 'versions'];

test('every page of a provider can be read, pressed and reached as public pages can', async ({
  page,
  context,
  baseURL,
}, { project }) => {
  const isWide = project.name.includes('wide');
  const { path, listings, venue } = await atProvider(context, baseURL, { live: 1, drafts: 9 });
  const cookies = await context.cookies();
  const [listing = ''] = listings;
  const wide = [path, `${path}/details`, listing, ...LISTING_PAGES.map((part) => `${listing}/${part}`)];
  const small = [
    '/provider',
    ...LISTING_SECTION_IDS.map((id) => `${listing}/${id}`),
    `/provider/venues/${venue}`,
    ...VENUE_SECTION_IDS.map((id) => `/provider/venues/${venue}/${id}`),
  ];
  const look = await looker(page, { origin: baseURL, stops: 12, without: ['paper'], cookies });
  const faults: string[] = [];
  for (const one of isWide ? wide : small) faults.push(...(await look(stateAt(one))));
  expect(faults).toEqual([]);
});
