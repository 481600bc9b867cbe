import { expect, type Page, test } from '@playwright/test';
import { publishAll } from '#db/publish/publish.ts';
import { listingById } from '#db/published.ts';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { sendChange } from '../../support/waiting-changes.ts';

const inDecide = (page: Page) => page.getByRole('region', { name: 'Decide' });
const openFold = async (page: Page, words: string) => {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: words }) });
  if (!(await fold.evaluate((details) => details.hasAttribute('open')))) await fold.locator('summary').click();
};

/** A member of the team in front of a change that a provider has sent. */
async function inFrontOf(page: Page, baseURL: string | undefined, summary: string) {
  const work = teamWork();
  const provider = work.provider();
  const revision = sendChange(work, provider.person, provider.listing, { summary });
  await signInBrowser(page.context(), work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue/${revision}`);
  return { work, provider };
}

test('what a provider sends is seen by the public when the team says yes, and not before', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const work = teamWork();
  const provider = work.provider();
  const { slug, name } = listingOf(work, provider.listing);
  const summary = 'We paint, and on Fridays we go swimming.';
  const revision = sendChange(work, provider.person, provider.listing, { summary }, 'We swim now.');

  // Somebody else has the page open all the while.
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`${baseURL}/listings/${slug}`);
  await expect(visitor.getByText('We paint on Tuesday.').first()).toBeVisible();

  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue?q=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByText('We swim now.')).toBeVisible();
  const change = page.getByRole('row').filter({ hasText: summary });
  await expect(change).toContainText('We paint on Tuesday.');
  await expect(page.getByRole('region', { name: 'How it will look' })).toContainText(summary);
  await page.getByRole('link', { name: 'See the whole page' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(`/team/queue/${revision}`);
  await inDecide(page).getByRole('button', { name: 'Say yes' }).click();
  await expect(page.getByText(`${name} is on the site now.`)).toBeVisible();

  await visitor.reload();
  await expect(visitor.getByText(summary).first()).toBeVisible();
  await visitor.context().close();
  work.close();
});

test('more words to a provider than anybody reads are kept, and said to be too many at their box', async ({
  page,
  baseURL,
}) => {
  const { work } = await inFrontOf(page, baseURL, 'A very nice thing.');
  for (const [fold, box, button] of [
    ['Send back with words', 'What should they change?', 'Send back'],
    ['Write something to them', 'What do you want to say?', 'Say yes'],
  ] as const) {
    await openFold(page, fold);
    const words = page.getByRole('textbox', { name: box });
    // A browser cuts what is typed; what sends it need not be one.
    await words.evaluate((element) => element.removeAttribute('maxlength'));
    await words.fill('a'.repeat(2001));
    await inDecide(page).getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('link', { name: 'Write this in 2000 letters or fewer' })).toBeVisible();
    await expect(page.getByText('It cannot go on the site like this.')).toHaveCount(0);
    await expect(words).toHaveValue('a'.repeat(2001));
  }
  work.close();
});

test('what is sent back has words, which the provider sees and answers by sending it again', async ({
  page,
  context,
  baseURL,
}) => {
  const { work, provider } = await inFrontOf(page, baseURL, 'A very nice thing.');
  await openFold(page, 'Send back with words');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(page).toHaveTitle(/^Error: Look at/u);
  await expect(page.getByRole('link', { name: 'Pick something, or write what they should change.' })).toBeVisible();
  await page.getByText('Please say what people do there.').click();
  await page.getByLabel('What should they change?').fill('A thing can be anything.');
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(page.getByText(/back with your words/u)).toBeVisible();

  await signInBrowser(context, provider, baseURL);
  await page.goto(`/provider/listings/${provider.listing}`);
  await expect(page.getByText('Please say what people do there.')).toBeVisible();
  await expect(page.getByText('A thing can be anything.')).toBeVisible();
  await page.goto(`/provider/listings/${provider.listing}/what`);
  await page.getByLabel('In one sentence').first().fill('We paint with big brushes.');
  await page.getByRole('main').getByRole('button', { name: 'Save and go to the list' }).click();
  await page.getByRole('button', { name: /^Send/u }).click();
  await expect(page.locator('[data-standing=submitted]')).toBeVisible();
  work.close();
});

test('somebody of the team puts it right and approves it in one go', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const provider = work.provider();
  const { slug } = listingOf(work, provider.listing);
  const revision = sendChange(work, provider.person, provider.listing, { summary: 'We pant.' });
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue/${revision}`);
  await page.getByRole('link', { name: 'Change it yourself and say yes' }).click();
  await page.getByRole('button', { name: 'Change: What it is', exact: true }).click();
  await page.getByLabel('In one sentence').first().fill('We paint.');
  await page.getByRole('button', { name: 'Keep this change' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'We pant.' })).toContainText('We paint.');
  await page.getByRole('button', { name: 'Say yes with these changes' }).click();
  await expect(page.getByRole('status').filter({ hasText: /is on the site now/u })).toBeVisible();
  await page.goto(`/listings/${slug}`);
  await expect(page.getByText('We paint.').first()).toBeVisible();
  work.close();
});

test('when something else was published meanwhile, one of the two is picked', async ({ page, context, baseURL }) => {
  const work = teamWork();
  const provider = work.provider();
  const { slug } = listingOf(work, provider.listing);
  const revision = sendChange(work, provider.person, provider.listing, { summary: 'We paint walls.' });
  publishMeanwhile(work, provider.listing, 'We paint doors.');
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue/${revision}`);
  await expect(page.getByText('These changes do not fit')).toBeVisible();
  await inDecide(page).getByRole('button', { name: 'Say yes' }).click();
  await expect(page.getByRole('link', { name: 'Pick one for each.' })).toBeVisible();
  await page.locator('label', { hasText: 'We paint walls.' }).click();
  await inDecide(page).getByRole('button', { name: 'Say yes' }).click();
  await expect(page.getByRole('status').filter({ hasText: /is on the site now/u })).toBeVisible();
  await page.goto(`/listings/${slug}`);
  await expect(page.getByText('We paint walls.').first()).toBeVisible();
  work.close();
});

test('many are approved at once, and what could not be is named with the reason', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const provider = work.provider();
  const [one, other] = [work.provider(`${listingOf(work, provider.listing).name} b`), provider];
  const names = [one, other].map(({ listing }) => listingOf(work, listing).name);
  for (const { person, listing } of [one, other]) sendChange(work, person, listing, { summary: 'We dance now.' });
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue?q=${encodeURIComponent(listingOf(work, provider.listing).name)}`);
  await page.getByRole('button', { name: 'Say yes to all that are ticked' }).click();
  await expect(page.getByRole('link', { name: 'Tick something first.' })).toBeVisible();
  await page.getByRole('link', { name: 'Tick all on this page' }).click();
  // Somebody else is faster with one of them.
  const seen = teamWork();
  seen.db.sqlite
    .prepare("UPDATE revisions SET version = version + 1 WHERE subject_id = ? AND state = 'submitted'")
    .run(one.listing);
  seen.close();
  await page.getByRole('button', { name: 'Say yes to all that are ticked' }).click();
  const results = page.getByRole('status').filter({ hasText: 'What we did' });
  await expect(results).toContainText('1 change on the site now.');
  await expect(results).toContainText('1 change could not be done:');
  await expect(results.getByRole('link', { name: names[0] ?? '' })).toBeVisible();
  // What is another text now is not ticked for anybody: somebody looks at it first.
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.getByRole('checkbox').press('Space');
  // Enter at a tick is no yes.
  await page.getByRole('checkbox').press('Enter');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.getByRole('button', { name: 'Say yes to all that are ticked' }).click();
  await expect(page.getByText('1 change on the site now.')).toBeVisible();
  await expect(page.getByText('Nothing fits what you asked for.')).toBeVisible();
  work.close();
});

test('by keyboard alone: from one change to the next with the focus where work goes on', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const mark = `Choir ${Date.now()} ${Math.random().toString(36).slice(2, 7)}`;
  const providers = [work.provider(`${mark} a`), work.provider(`${mark} b`)];
  for (const { person, listing } of providers) sendChange(work, person, listing, { summary: 'We sing in a choir.' });
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/queue?q=${encodeURIComponent(mark)}&order=age`);
  await page
    .getByRole('main')
    .getByRole('link', { name: `${mark} a` })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Look at ${mark} a` })).toBeVisible();
  await page.getByRole('heading', { name: 'What changed' }).focus();
  const yes = page.getByRole('button', { name: 'Say yes' });
  for (
    let presses = 0;
    presses < 8 && !(await yes.evaluate((button) => button === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(yes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Look at ${mark} b` })).toBeVisible();
  await expect(page.getByText(`${mark} a is on the site now. This is the next one.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeFocused();
  await page.getByRole('button', { name: 'Say yes' }).press('Enter');
  await expect(page).toHaveURL(/\/team\/queue\?/u);
  await expect(page.getByRole('status')).toHaveText(`${mark} b is on the site now. That was the last one.`);
  work.close();
});

function publishMeanwhile({ db }: ReturnType<typeof teamWork>, id: string, summary: string): void {
  const body = listingById(db, id)?.body;
  if (body === undefined) throw new Error('The listing is not public');
  publishAll(db, [{ subject: 'listing', id, body: { ...body, summary } }], 'a-test', new Date());
}

function listingOf({ db }: ReturnType<typeof teamWork>, id: string): { slug: string; name: string } {
  const row = db.sqlite
    .prepare<[string], { slug: string; body: string }>(
      'SELECT slug, body FROM listings JOIN revisions ON revisions.id = listings.published_revision_id WHERE listings.id = ?',
    )
    .get(id);
  if (row === undefined) throw new Error('The listing is not public');
  return { slug: row.slug, name: (JSON.parse(row.body) as { name: string }).name };
}
