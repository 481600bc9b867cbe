import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { publishAll } from '#db/publish/publish.ts';
import { aProvider } from '../../support/a-listing.ts';
import { aFile, imported } from '../../support/an-import.ts';
import { signInBrowser, type TeamWork, teamWork } from '../../support/team-work.ts';
import { halfOf } from '../checks/half-of.ts';
import { looker } from '../checks/look-at.ts';

/** The pages where the team looks after records, with something on each. */
async function pagesOfRecords(work: TeamWork): Promise<string[]> {
  const { provider, listing, slug } = work.provider();
  const [twin, suggestion] = [randomUUID(), randomUUID()];
  publishAll(
    work.db,
    [{ subject: 'provider', id: twin, body: aProvider({ name: `Open Gate ${provider.slice(0, 8)} Ltd` }) }],
    'a-test',
    new Date(),
  );
  work.db.sqlite
    .prepare(
      "INSERT INTO suggestions (id, listing_id, about, words, state, created_at) VALUES (?, ?, 'times', 'Now on Monday', 'waiting', ?)",
    )
    .run(suggestion, listing, Date.now());
  const feed = `Feed ${randomUUID()}`;
  await imported(work.db, aFile('feed.json', '[{"id":7}]'), { feed, at: new Date() });
  const run =
    work.db.sqlite.prepare<[string], string>('SELECT id FROM import_runs WHERE feed = ?').pluck().get(feed) ?? '';
  const { person } = work.someone({ team: 'member' });
  const two = new URLSearchParams({ one: provider, other: twin });
  return [
    `/team/suggestions?q=${slug.replaceAll('-', '+')}`,
    `/team/suggestions/${suggestion}`,
    `/team/people?q=${person.email}`,
    `/team/people/${person.id}/change`,
    `/team/providers?q=${slug.replaceAll('-', '+')}`,
    `/team/imports?q=${feed.replace(' ', '+')}`,
    `/team/imports/${run}`,
    `/team/duplicates?q=${provider.slice(0, 8)}`,
    `/team/duplicates/provider?${two}`,
    '/team/words?q=garden',
    '/team/words/built-in-gardening',
    '/team/audit?about=account&deed=looked+at',
  ];
}

// Most rules are scripts in the page. They look at each page in both sizes, so each round takes half of the pages.
test.use({ javaScriptEnabled: true });

test('the pages where the team looks after records hold to what public pages hold to', async ({ page, baseURL }, {
  project,
}) => {
  test.slow();
  const work = teamWork();
  const { cookie } = work.someone({ team: 'lead' });
  const faults: string[] = [];
  for (const path of halfOf(project.name, await pagesOfRecords(work))) {
    const lookAt = await looker(page, { origin: baseURL, stops: 8, without: ['paper'], cookies: [cookie] });
    faults.push(...(await lookAt({ name: 'records', path: () => path })));
  }
  expect(faults).toEqual([]);
  work.close();
});

test('a part of a page has room above it, and what can be picked in a filter is not cut off', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const { person } = work.someone({ team: 'member' });
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  for (const path of [...(await pagesOfRecords(work)), `/team/people/${person.id}/change`, '/team/feeds/terms']) {
    await page.goto(path);
    const faults = await page.locator('.desk').evaluate((desk) => {
      const close = [...desk.querySelectorAll(':scope > :not(h1) + .part')].flatMap((part) => {
        const before = part.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
        const room = part.getBoundingClientRect().top - before;
        return room < 20 ? [`${part.querySelector('h2')?.textContent}: ${room}`] : [];
      });
      const cut = [...desk.querySelectorAll('select')].filter((box) => {
        const free = box.cloneNode(true) as HTMLSelectElement;
        free.style.inlineSize = 'max-content';
        box.after(free);
        const wanted = Math.min(free.offsetWidth, desk.clientWidth - 64);
        free.remove();
        return box.offsetWidth < wanted - 1;
      });
      return [...close, ...cut.map(({ name }) => `${name} is cut off`)];
    });
    expect(faults, path).toEqual([]);
  }
  work.close();
});
