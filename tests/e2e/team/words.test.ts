import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { signInBrowser, teamWork } from '../../support/team-work.ts';
import { askApi, goBy } from '../../support/visitor.ts';

const letters = () =>
  randomUUID()
    .replaceAll(/[^a-f]/gu, '')
    .slice(0, 8)
    .padEnd(8, 'x');
const box = (page: Page) => page.getByLabel('Words that mean the same', { exact: true });

test('a lead sees what words would find, saves them, and search knows them at once', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const [name, said] = [`zum${letters()}`, `zot${letters()}`];
  work.provider(`${name} club`);
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto('/team/words/new');
  await box(page).fill('<script>');
  await goBy(page, page.getByRole('button', { name: 'See what changes' }));
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(box(page)).toHaveValue('<script>');
  await box(page).fill(`${name}\n${said}`);
  await expect.poll(async () => (await askApi(page.request, `?q=${name}`)).choices.length).toBeGreaterThan(0);
  await goBy(page, page.getByRole('button', { name: 'See what changes' }));
  await expect(page.getByText('Nothing has changed yet.')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(said, 'u') })).toContainText(`${name} club`);
  await goBy(page, page.getByRole('button', { name: 'Save these words' }));
  await expect(page.getByText('Saved. Search knows these words now.')).toBeVisible();
  const names = async () => (await askApi(page.request, `?q=${said}`)).choices.map(({ listing }) => listing.name);
  await expect.poll(names).toEqual([`${name} club`]);

  await page.goto(`/team/words?q=${name}`);
  await goBy(page, page.getByRole('link', { name }));
  const other = await context.newPage();
  await other.goto(page.url());
  await box(other).fill(`${name}\n${said}\nthird`);
  await goBy(other, other.getByRole('button', { name: 'See what changes', exact: true }));
  await goBy(other, other.getByRole('button', { name: 'Save these words' }));
  await goBy(page, page.getByRole('button', { name: 'See what changes without it' }));
  await goBy(page, page.getByRole('button', { name: 'Take this group away' }));
  await expect(page.getByText(`They set: ${name}, ${said}, third`)).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'See what changes without it' }));
  await goBy(page, page.getByRole('button', { name: 'Take this group away' }));
  await expect(page.getByText('The group is gone.')).toBeVisible();
  await expect.poll(names).toEqual([]);
  work.close();
});

test('what is saved was seen, and what is typed after looking is kept and shown first; the same group is not made twice', async ({
  page,
  context,
  baseURL,
}) => {
  const work = teamWork();
  const [name, said] = [`zum${letters()}`, `zot${letters()}`];
  await signInBrowser(context, work.someone({ team: 'lead' }), baseURL);
  await page.goto('/team/words/new');
  await box(page).fill(`${name}\n${said}`);
  await goBy(page, page.getByRole('button', { name: 'See what changes' }));
  await box(page).fill(`${name}\n${said}\nthird`);
  await goBy(page, page.getByRole('button', { name: 'Save these words' }));
  await expect(page.getByText('You changed the words in the box after you looked.')).toBeVisible();
  await expect(box(page)).toHaveValue(`${name}\n${said}\nthird`);
  await goBy(page, page.getByRole('button', { name: 'Save these words' }));
  await expect(page.getByText('Saved. Search knows these words now.')).toBeVisible();

  await page.goto('/team/words/new');
  await box(page).fill(`third\n${said}\n${name}`);
  await goBy(page, page.getByRole('button', { name: 'See what changes' }));
  await expect(page.locator('.field-error')).toHaveText(/There is a group with these words already/u);
  await goBy(page, page.getByRole('link', { name: `words that mean the same as ${name}` }));
  await expect(box(page)).toHaveValue(`${name}\n${said}\nthird`);
  await goBy(page, page.getByRole('button', { name: 'See what changes without it' }));
  await box(page).fill(`${name}\n${said}`);
  await goBy(page, page.getByRole('button', { name: 'Take this group away' }));
  await expect(page.getByText('You changed the words in the box after you looked.')).toBeVisible();
  await goBy(page, page.getByRole('button', { name: 'Take this group away' }));
  await expect(page.getByText('The group is gone.')).toBeVisible();
  work.close();
});

test('a member sees the words and cannot set them', async ({ page, context, baseURL }) => {
  const work = teamWork();
  await signInBrowser(context, work.someone({ team: 'member' }), baseURL);
  await page.goto('/team/words/built-in-gardening');
  await goBy(page, page.getByRole('button', { name: 'See what changes', exact: true }));
  await expect(page.getByRole('button', { name: 'Save these words' })).toHaveCount(0);
  const posted = await page.request.post('/team/words/built-in-gardening', {
    form: { do: 'save', seen: '0', words: 'one\ntwo', looked: 'one\ntwo' },
    headers: { origin: baseURL ?? '' },
  });
  expect(posted.status()).toBe(403);
  work.close();
});
