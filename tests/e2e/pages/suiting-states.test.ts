import { expect, test } from '@playwright/test';
import { NEEDS_KEY } from '#domain/suiting/kept-needs.ts';
import { comparePath, MY_COMPARE_PATH, MY_NEEDS_PATH } from '#web/paths.ts';
import { sitePages } from '../../support/site-pages.ts';
import { looker } from '../checks/look-at.ts';

test.setTimeout(120_000);

const slugs = () => sitePages().listings.map(({ path }) => path.slice('/listings/'.length));
/** The listing that tells the least, one in the middle, and those that tell the most. */
const someSlugs = (count: number) => [slugs()[0] ?? '', slugs()[90] ?? '', ...slugs().slice(-6)].slice(0, count);

const PLAIN = [
  { name: 'the needs', path: () => MY_NEEDS_PATH },
  { name: '4 choices side by side', path: () => comparePath(someSlugs(4)) },
  { name: 'more than 4 to compare, and one that nobody knows', path: () => comparePath([...someSlugs(6), 'nothing']) },
  { name: 'nothing to compare', path: () => MY_COMPARE_PATH },
  { name: '1 to compare', path: () => comparePath(someSlugs(1)) },
];

for (const state of PLAIN)
  test(`all rules hold: ${state.name}`, async ({ page, baseURL }) => {
    const lookAt = await looker(page, { origin: baseURL, stops: 60 });
    expect(await lookAt(state)).toEqual([]);
  });

const NEEDED = { v: 1, me: ['no_steps', 'hoist', 'small_group', 'low_cost'], friend: ['bsl', 'bus', 'quiet_room'] };

const SUITED = [
  { name: 'the needs of 2 people', path: () => MY_NEEDS_PATH },
  { name: 'choices and what somebody needs', path: () => '/find?access=hoist' },
  { name: 'a listing and what somebody needs', path: () => sitePages().listings.at(-1)?.path ?? '' },
  { name: '3 choices side by side and what somebody needs', path: () => comparePath(someSlugs(3)) },
];

for (const state of SUITED)
  test(`all rules hold: ${state.name}`, async ({ page, baseURL }) => {
    const lookAt = await looker(page, {
      origin: baseURL,
      stops: 30,
      first: async (tab) => {
        await tab.evaluate(([key, needs]) => localStorage.setItem(key, needs), [
          NEEDS_KEY,
          JSON.stringify(NEEDED),
        ] as const);
        await tab.reload();
      },
    });
    expect(await lookAt(state)).toEqual([]);
  });
