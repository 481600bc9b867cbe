import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import type { Listing } from '#domain/listing/listing.ts';

/** Where the site that is looked at keeps its storage: the one that Playwright starts, or another that `CHECKED_DATA` names. */
export const DATA_DIR = process.env.CHECKED_DATA ?? 'test-results/data';

/** How much a listing tells: facts, sessions, prices and words that are there. */
const told = (body: Listing): number =>
  Object.keys(body.facts).length +
  Object.values(body).filter((value) => value !== null && (!Array.isArray(value) || value.length > 0)).length;

/** Every page that the public sees, and the listings in order of how much they tell, least first. */
export function sitePages() {
  const db = openDatabase(join(DATA_DIR, 'dayways.sqlite'));
  const listings = publicAddresses(db, 'listings')
    .flatMap(({ slug }) => listingBySlug(db, slug) ?? [])
    .map(({ slug, body }) => ({ path: `/listings/${slug}`, body }))
    .sort((a, b) => told(a.body) - told(b.body) || (a.path < b.path ? -1 : 1));
  const pathsOf = (table: 'providers' | 'venues') => publicAddresses(db, table).map(({ slug }) => `/${table}/${slug}`);
  const pages = { listings, providers: pathsOf('providers'), venues: pathsOf('venues') };
  db.close();
  return pages;
}

/** So many of a list, from its beginning to its end. */
export const spread = <Item>(items: readonly Item[], most: number): Item[] =>
  items.length <= most
    ? [...items]
    : items.filter((_, at) => Math.floor((at * most) / items.length) !== Math.floor(((at - 1) * most) / items.length));

/** Searches of all sorts: one of each facet, several together, places, orders, pages, and what no form would send. */
export const SEARCHES: readonly string[] = [
  '',
  'q=gardning',
  'q=zzzzqqq',
  'q=job&near=M5',
  'near=M5&within=2&sort=nearest',
  'near=Zzyzx+Parva',
  'near=53.48,-2.29&within=60',
  'near=M5+9ZZ&within=1&kind=internship',
  'kind=day&kind=meet',
  'activity=art&activity=music',
  'when=tue&when=morning',
  'when=sat-evening',
  'support=high',
  'help=personal_care&help=nurse',
  'access=hoist&access=changing_places',
  'access=hoist&untold=access',
  'feel=quiet_room',
  'paying=free',
  'paying=direct_payment&untold=paying',
  'age=17',
  'age=18-24&age=65-over',
  'language=bsl&language=pl',
  'places=places',
  'start=any-time',
  'way=online&way=home',
  'length=one_off',
  'join=self',
  'sort=soonest',
  'sort=newest&page=2',
  'page=7',
  'page=499',
  'kind=internship&when=sun',
  'kind=nonsense&sort=upside-down&within=-3&page=x',
  'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&near=%22onfocus%3D%22alert(1)',
  `q=${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3)}`,
  'q=%F0%9F%8E%A8+caf%C3%A9+%D9%85%D9%88%D8%B3%D9%8A%D9%82%D9%89',
  'kind=day&when=mon&when=tue&when=wed&access=step_free&access=accessible_toilet&feel=small_group&paying=free&age=25-64&support=low&places=places&near=M5&within=40&q=club',
];

export const STANDING = [
  '/',
  '/find',
  '/guides',
  '/words',
  '/help',
  '/about',
  '/accessibility',
  '/privacy',
  '/pictures',
] as const;
