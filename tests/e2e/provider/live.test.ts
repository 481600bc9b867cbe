import { expect, type Page, test } from '@playwright/test';
import { weekly } from '../../support/a-listing.ts';
import { type AtWork, providerAtWorkIn, signInAs } from '../../support/at-work.ts';
import { WORK_DATA } from '../../support/work-data.ts';
import { checkAxe } from '../checks/axe.ts';

let work: AtWork;

test.beforeEach(async ({ context, baseURL }) => {
  work = providerAtWorkIn(WORK_DATA, { summary: 'We paint and drink tea.' });
  await signInAs(context, work, baseURL);
});

const sectionOf = (section: string) => `/provider/listings/${work.listing}/${section}`;
const summaryBox = (page: Page) => page.locator('[name="summary"]');
/** The islands take over when the browser has nothing else to do. */
const whenAlive = (page: Page) => expect(page.locator('astro-island[ssr]')).toHaveCount(0);
const save = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click();

test('the page stands beside its form and follows what is written', async ({ page, javaScriptEnabled }) => {
  await page.goto(sectionOf('what'));
  const beside = page.locator('.live-page');
  if (!javaScriptEnabled) {
    await beside.locator('summary').click();
    await expect(beside.getByText('We paint and drink tea.')).toBeVisible();
    return;
  }
  await whenAlive(page);
  await expect(beside.getByText('We paint and drink tea.')).toBeVisible();
  await expect(beside.locator('.is-new')).toHaveCount(0);
  await summaryBox(page).fill('We grow food and cook it.');
  const point = beside.locator('.point.is-new', { hasText: 'We grow food and cook it.' });
  await expect(point).toBeVisible();
  await expect(point).toContainText('New');
  await expect(beside.getByText('We paint and drink tea.')).toHaveCount(0);
  await expect(beside.getByRole('status')).toHaveText(/sentences? on the page (?:is|are) new/u);
  expect(await checkAxe(page)).toEqual([]);
});

test('the coach puts a better word into the box, and undo takes it back', async ({ page, javaScriptEnabled }) => {
  await page.goto(sectionOf('what'));
  if (!javaScriptEnabled) {
    await summaryBox(page).fill('We commence with tea.');
    await save(page);
    await page.goto(sectionOf('what'));
    await expect(page.locator('.coach-notes')).toContainText('commence');
    await expect(page.locator('.coach-notes')).toContainText('start');
    return;
  }
  await whenAlive(page);
  await summaryBox(page).fill('We commence with tea.');
  const use = page.getByRole('button', { name: 'Use “start”' });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(summaryBox(page)).toHaveValue('We start with tea.');
  await expect(summaryBox(page)).toBeFocused();
  await expect(use).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(summaryBox(page)).toHaveValue('We commence with tea.');
  await expect(use).toBeVisible();
});

test('a picture is found by a word and chosen with the keyboard', async ({ page, javaScriptEnabled }) => {
  await page.goto(sectionOf('words'));
  const select = page.locator('select[name="own.0.picture"]');
  const sentence = page.locator('[name="own.0.text"]');
  const section = page.locator('select[name="own.0.section"]');
  await sentence.fill('We play football on the grass.');
  await section.selectOption('what');
  if (javaScriptEnabled) {
    await whenAlive(page);
    await page.getByRole('button', { name: 'Picture' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('football');
    await expect(page.getByRole('radio')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByText('Your picture: Sport')).toBeVisible();
    expect(await checkAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Picture' })).toBeFocused();
    await expect(page.locator('.live-page')).toContainText('We play football on the grass.');
  } else await select.selectOption('sport');
  await expect(select).toHaveValue('sport');
  await save(page);
  await page.goto(sectionOf('words'));
  await expect(select).toHaveValue('sport');
});

test('a time is said back in words with its next dates while it is written', async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  work = providerAtWorkIn(WORK_DATA, { sessions: [weekly(['tue'], '10:00', '12:00', { way: 'out' })] });
  await signInAs(context, work, baseURL);
  await page.goto(sectionOf('times/1'));
  if (javaScriptEnabled) await whenAlive(page);
  const said = page.locator('main .notice');
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('Every Tuesday, 10am to midday');
  await page.getByText('Wednesday', { exact: true }).click();
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Check this' }).click();
  await expect(said).toContainText('Every Tuesday and Wednesday, 10am to midday');
  if (javaScriptEnabled) await expect(said.getByRole('listitem')).toHaveCount(6);
});

test('what a visit is like stands beside the form of a place', async ({ page, javaScriptEnabled }) => {
  await page.goto(`/provider/venues/${work.venue}/visit`);
  const beside = page.locator('.live-page');
  await page.locator('[name="visit.door"]').fill('The door is green.');
  if (javaScriptEnabled) await whenAlive(page);
  else {
    await save(page);
    await page.goto(`/provider/venues/${work.venue}/visit`);
    await beside.locator('summary').click();
  }
  await expect(beside).toContainText('The door is green.');
});
