import { expect, test } from '@playwright/test';
import { aFollowedFeed } from '../../support/a-followed-feed.ts';
import { teamWork } from '../../support/team-work.ts';
import { halfOf } from '../checks/half-of.ts';
import { looker } from '../checks/look-at.ts';

// Most rules are scripts in the page. They look at each page in both sizes, so each round takes half of the pages.
test.use({ javaScriptEnabled: true });

test('the pages of feeds hold to what public pages hold to', async ({ page, baseURL }, { project }) => {
  test.slow();
  const work = teamWork();
  const feed = await aFollowedFeed(work.db);
  const { cookie } = work.someone({ team: 'lead' });
  const pages = [
    '/team/feeds',
    '/team/feeds/new',
    `/team/feeds/${feed.id}`,
    `/team/feeds/${feed.id}/change`,
    `/team/feeds/conflicts?feed=${feed.name.replace(' ', '+')}`,
    `/team/feeds/conflicts/listing/${feed.listing}`,
    '/team/feeds/terms',
    `/team/feeds/terms/one?${new URLSearchParams({ term: feed.term })}`,
    `/listings/${feed.slug}`,
  ];
  const faults: string[] = [];
  for (const path of halfOf(project.name, pages)) {
    const lookAt = await looker(page, { origin: baseURL, stops: 8, without: ['paper'], cookies: [cookie] });
    faults.push(...(await lookAt({ name: 'feeds', path: () => path })));
  }
  expect(faults).toEqual([]);
  work.close();
});
