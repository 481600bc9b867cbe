import { expect, test } from '@playwright/test';
import { giveReason, itemOf, linkIn, listingsFor } from '../../support/a-pack.ts';
import { goBy } from '../../support/visitor.ts';
import { stopsOf } from '../checks/focus.ts';

const heading = 'h1';

test('a social worker finds, lists and packs three choices; the person reads them elsewhere; they are changed and ended', async ({
  page,
  request,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const slugs = await listingsFor(request, 3);
  const other = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: javaScriptEnabled ?? true });
  const person = await other.newPage();

  for (const slug of slugs) {
    await page.goto(`/listings/${slug}`);
    const save = page.getByRole('button', { name: /^Save / }).first();
    if (javaScriptEnabled) {
      await save.click();
      await expect(page.getByRole('button', { name: /^Saved / }).first()).toBeVisible();
    } else await goBy(page, save);
  }
  await page.goto('/my/list');
  await goBy(page, page.getByRole('link', { name: 'Make a pack' }));
  const names = await page.locator('.pack-item h2').allInnerTexts();
  expect(names).toHaveLength(3);

  // What is wrong is said, and nothing that was written is lost.
  await giveReason(page, 1, 'You can make friends.');
  await itemOf(page, 2).getByLabel('Your own words').fill('Sarah likes art');
  await goBy(page, page.getByRole('button', { name: 'Make the pack' }));
  const summary = page.locator('.error-summary');
  await expect(summary).toContainText('“Sarah” looks like a name');
  await expect(summary).toContainText(`Say why ${names[2]} may be good`);
  await expect(itemOf(page, 1).getByLabel('You can make friends.')).toBeChecked();
  await expect(itemOf(page, 2).getByLabel('Your own words')).toHaveValue('Sarah likes art');
  await itemOf(page, 2).getByLabel('Your own words').fill('You said you like art');
  await giveReason(page, 3, 'You can get ready for work.');
  await itemOf(page, 3).getByLabel('Where it comes in the pack').selectOption('Number 1: first');
  await goBy(page, page.getByRole('button', { name: 'Make the pack' }));
  await expect(page.locator(heading)).toHaveText('Your pack is ready');
  await expect(page.getByRole('button', { name: 'Copy the link' })).toHaveCount(javaScriptEnabled ? 1 : 0);
  const keep = new URL(page.url()).pathname;
  const read = await linkIn(page);
  expect(keep).not.toContain(read.slice('/pack/'.length));

  await person.goto(read);
  await expect(person.locator(heading)).toHaveText('Choices for you');
  expect(await person.locator('.pack-choice h2').allInnerTexts()).toEqual([names[2], names[0], names[1]]);
  await expect(itemOf(person, 1)).toContainText('You can get ready for work.');
  await expect(itemOf(person, 3)).toContainText('You said you like art.');
  await expect(person.getByText(/This page works until \w+ \d+ \w+ 20\d\d\./u)).toBeVisible();
  await expect(person.getByText('You made this pack in this browser.')).toHaveCount(0);
  await goBy(person, person.getByRole('link', { name: 'For the record: all on 1 page' }));
  await expect(person.getByRole('table')).toContainText('Preparing for Adulthood: Higher education and/or employment');
  await goBy(person, person.getByRole('link', { name: 'Open the pack for the person' }));
  await goBy(person, person.getByRole('link', { name: 'Keep these in my list' }));
  await expect(person.locator('li.saved-card')).toHaveCount(3);

  // The browser that made it finds its way back without the keeper's link.
  await page.goto('/pack');
  await goBy(page, page.getByRole('link', { name: /^Pack: / }));
  await page.locator('summary', { hasText: 'Change the reasons or the order' }).click();
  await itemOf(page, 1).getByLabel('Where it comes in the pack').selectOption('Leave it out');
  await itemOf(page, 2).getByLabel('Your own words').fill('You asked for this');
  await goBy(page, page.getByRole('button', { name: 'Save what I changed' }));
  await expect(page.getByRole('status').first()).toHaveText('You changed the pack.');
  await person.goto(read);
  expect(await person.locator('.pack-choice h2').allInnerTexts()).toEqual([names[0], names[1]]);
  await expect(itemOf(person, 1)).toContainText('You asked for this.');

  await page.locator('summary', { hasText: 'End this pack now' }).click();
  await goBy(page, page.getByRole('button', { name: 'Yes, end this pack' }));
  await expect(page.locator(heading)).toHaveText('This pack has ended');
  const after = await person.goto(read);
  expect(after?.status()).toBe(404);
  await expect(person.locator(heading)).toHaveText('This link does not work now');
  expect((await request.get(`${read}/pack.pdf`)).status()).toBe(404);
  expect((await request.get(`${read}/record`)).status()).toBe(404);
  await page.goto('/pack');
  await expect(page.getByRole('link', { name: /^Pack: / })).toHaveCount(0);
  await other.close();
});

test('words that look like a person and are not can be kept, by keyboard', async ({ page, request }) => {
  const [slug = ''] = await listingsFor(request, 1);
  await page.goto(`/pack/new?ids=${slug}`);
  await itemOf(page, 1).getByLabel('Your own words').fill('Good for Wednesday with Ravi House');
  await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await expect(page.locator('.error-summary')).toContainText('“Ravi” looks like a name');
  for await (const { words, name } of stopsOf(page, 60)) {
    if (name === 'sure') await page.keyboard.press('Space');
    if (/^Make the pack/u.test(words)) {
      await page.keyboard.press('Enter');
      break;
    }
  }
  await expect(page.locator(heading)).toHaveText('Your pack is ready');
});
