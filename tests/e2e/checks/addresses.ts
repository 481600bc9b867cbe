import { createHash } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { addDays } from '#domain/freshness/calendar.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { LOOK_IDS, LOOKS } from '#domain/looks/looks.ts';
import { STANDING_PAGES } from '#web/paths.ts';
import { SEARCHES, sitePages } from '../../support/site-pages.ts';

/** What costs much and is the same in many states: the markup as it was sent, and the paper that a page is printed on. */
export type Part = 'markup' | 'paper';

/** A page as somebody may meet it. */
export interface State {
  readonly name: string;
  /** Asked for when it is looked at: only then there is a directory to choose from. */
  readonly path: () => string;
  /** What the site answers, where that is not 200. */
  readonly status?: number;
  /** The cookie of a person who has changed how the site looks. */
  readonly looks?: string;
  /** What `npm test` looks at in other states of this page, or in another test. */
  readonly without?: readonly Part[];
}

const at = (path: string, name = path): State => ({ name, path: () => path });

/** The date so many days from now, by the clock on the wall. */
const inDays = (days: number): string => addDays(wallMoment(new Date()).date, days);

const longestWord = (text: string) => Math.max(...text.split(/\s+/u).map(({ length }) => length));

/** The listing that is most of something, at its page. */
const listingWithMost = (of: (name: string) => number): string =>
  sitePages().listings.toSorted((one, other) => of(other.body.name) - of(one.body.name))[0]?.path ?? '';

/** The last parts of the addresses of some listings, as a link names them. */
const linked = (count: number) =>
  sitePages()
    .listings.slice(-count)
    .map(({ path }) => path.slice('/listings/'.length))
    .join(',');
const leastTold = () => sitePages().listings[0]?.path ?? '';
const mostTold = () => sitePages().listings.at(-1)?.path ?? '';

/** One of each kind of page, and the states that matter. */
export const KINDS: readonly State[] = [
  ...STANDING_PAGES.map((path) => at(path)),
  at('/find/questions/when?kind=internship&when=sun&near=M5', 'a question that leaves nothing'),
  at('/find/questions/where?near=Zzyzx', 'a question with an error'),
  at('/find?access=hoist&when=tue&near=M5&untold=access', 'choices with what is not told'),
  at(`/find?${SEARCHES.at(-1) ?? ''}`, 'many filters'),
  at('/find?kind=internship&when=sun', 'no results'),
  at('/find?near=Zzyzx+Parva', 'a place that nobody knows'),
  at(`/find?q=${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)}`, 'a long word'),
  at('/find?page=499', 'past the last page'),
  at(
    '/embed?address=%2Ffind%3Fkind%3Dday&paper=fff&ink=999',
    'code for another site, in colours that are hard to read',
  ),
  at('/embed?address=elsewhere&link=red', 'no code for another site'),
  at('/find?sort=newest&page=2', 'the second page'),
  at('/find?view=days&near=M5', 'what is on'),
  { name: 'one day', path: () => `/find?view=days&day=${inDays(1)}` },
  at('/find?view=days&day=2020-01-01', 'a day that is gone'),
  at('/find?view=days&kind=internship&when=sun', 'nothing on'),
  at('/find?view=map&near=M5', 'places'),
  at('/find?view=map&way=online', 'no places'),
  { name: 'a listing that tells the least', path: leastTold },
  { name: 'a listing that tells the least, all the facts', path: () => `${leastTold()}?view=all` },
  { name: 'a listing that tells the most', path: mostTold },
  { name: 'a listing that tells the most, all the facts', path: () => `${mostTold()}?view=all` },
  { name: 'a listing with a long name', path: () => listingWithMost((name) => name.length) },
  { name: 'a listing with a long word', path: () => listingWithMost(longestWord) },
  { name: 'suggesting a fix', path: () => `${mostTold()}/suggest` },
  { name: 'thanks for a suggestion', path: () => `${mostTold()}/suggest?sent=yes` },
  at('/my/list', 'a list with nothing on it'),
  { name: 'a list that was sent', path: () => `/my/list?ids=${linked(4)},not-any-more` },
  { name: 'a list in a browser that keeps none', path: () => `/my/list?did=moved&of=${linked(1)}&ids=${linked(2)}` },
  { name: 'a provider', path: () => sitePages().providers[0] ?? '' },
  { name: 'a venue', path: () => sitePages().venues[0] ?? '' },
  at('/pathways/a-way-to-a-job', 'a pathway'),
  at('/guides/access-to-work', 'a guide'),
  { name: 'a page that is not there', path: () => '/nothing', status: 404 },
];

/** The listing that tells the most in each way a person may have the site look, and the choices in those that change sizes most. */
export const LOOKED: readonly State[] = LOOK_IDS.flatMap((id) =>
  Object.entries(LOOKS[id])
    .filter(([, code]) => code !== '')
    .flatMap(([answer, code]): State[] => [
      // The markup is the one of the same page without the cookie, and colours are not printed.
      {
        name: `a listing with ${id}: ${answer}`,
        path: mostTold,
        looks: code,
        without: id === 'colours' ? ['markup', 'paper'] : ['markup'],
      },
      ...(['wh', 'gw', 'cy', 'cb'].includes(code)
        ? [
            {
              name: `choices with ${id}: ${answer}`,
              path: () => '/find?access=hoist',
              looks: code,
              without: ['markup', 'paper'] as const,
            },
          ]
        : []),
    ]),
);

/** Every address of the sitemap, and each listing's facts. */
export async function everyAddress(request: Pick<APIRequestContext, 'get'>): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/gu)].map(([, path]) => path || '/');
  return paths.flatMap((path) => (path.startsWith('/listings/') ? [path, `${path}?view=all`] : [path]));
}

/** One of so many of these, other ones for another seed and always the same for one. */
export function shareOf(addresses: readonly string[], one: number, seed: string): string[] {
  const rank = (address: string) => createHash('sha256').update(`${seed} ${address}`).digest('hex');
  return addresses
    .map((address) => ({ address, rank: rank(address) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, Math.ceil(addresses.length / one))
    .map(({ address }) => address);
}

/** Searches of all sorts, what no form would send among them. */
export const SEARCHED: readonly State[] = SEARCHES.map((query) => at(`/find?${query}`, 'a search'));

export const stateAt = (path: string): State => at(path, 'sitemap');

/** `every-page.test.ts` looks at the markup of each of these. */
const IS_READ = /^\/(?:listings|providers|venues|guides)\//u;
/** An address of the sitemap, without what other tests hold of it: of the pages in easy read each has a paper of its own. */
export const sampleAt = (path: string): State => ({
  ...stateAt(path),
  without: [
    ...(IS_READ.test(path) ? (['markup'] as const) : []),
    ...(/^\/listings\/[^?]+$/u.test(path) ? [] : (['paper'] as const)),
  ],
});
