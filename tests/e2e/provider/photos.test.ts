import { expect, test } from '@playwright/test';
import { providerAtWorkIn, signInAs } from '../../support/at-work.ts';
import { jpeg } from '../../support/small-photo.ts';
import { WORK_DATA } from '../../support/work-data.ts';
import { checkAxe } from '../checks/axe.ts';

test('photographs are added with their words, put in order, described anew and taken away', async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  const work = providerAtWorkIn(WORK_DATA);
  await signInAs(context, work, baseURL);
  const address = `/provider/listings/${work.listing}/photos`;
  await page.goto(address);
  await expect(page.getByText('There are no photographs yet.')).toBeVisible();
  const add = page.locator('form[enctype="multipart/form-data"]');

  // A file that is none: what is written stays, and the message says what to do.
  await add.locator('input[type="file"]').setInputFiles({
    name: '../../the door.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<script>alert(1)</script>'),
  });
  await add.getByLabel('What does it show?').fill('The green front door');
  await add.getByText('Everybody in the photograph has said yes').click();
  await add.getByRole('button', { name: 'Add this photograph' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(page.getByText('Choose a JPEG, PNG or WebP file.').first()).toBeVisible();
  await expect(add.getByLabel('What does it show?')).toHaveValue('The green front door');
  await expect(add.getByRole('checkbox')).toBeChecked();
  if (javaScriptEnabled) expect(await checkAxe(page)).toEqual([]);

  for (const words of ['The green front door', 'The room where we paint']) {
    await add
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await jpeg() });
    await add.getByLabel('What does it show?').fill(words);
    if (!(await add.getByRole('checkbox').isChecked()))
      await add.getByText('Everybody in the photograph has said yes').click();
    await add.getByRole('button', { name: 'Add this photograph' }).click();
    await expect(page.getByText('The photograph is added.')).toBeVisible();
  }
  const captions = page.locator('.own-photo figcaption');
  await expect(captions).toHaveText(['The green front door', 'The room where we paint']);
  if (javaScriptEnabled) expect(await checkAxe(page)).toEqual([]);
  const image = page.locator('.own-photo img').first();
  await expect(image).toHaveAttribute('src', /^\/photos\/[a-z0-9]{16}-480x320\.webp$/u);
  expect((await page.request.get((await image.getAttribute('src')) ?? '')).headers()['content-type']).toBe(
    'image/webp',
  );

  await page.getByRole('button', { name: /^Move up ?: The room where we paint/u }).click();
  await expect(captions).toHaveText(['The room where we paint', 'The green front door']);
  const second = page.locator('.own-photo').nth(1);
  await second.locator('summary').click();
  await second.getByLabel('What does it show?').fill('The green front door, with a ramp');
  await second.getByRole('button', { name: 'Save the words' }).click();
  await expect(captions).toHaveText(['The room where we paint', 'The green front door, with a ramp']);
  await page.getByRole('button', { name: /^Take away ?: The room where we paint/u }).click();
  await expect(captions).toHaveText(['The green front door, with a ramp']);

  // What the public sees is as it was: a photograph is part of the draft.
  const answer = await page.request.get(`/provider/venues/${work.venue}/photos`);
  expect(answer.status()).toBe(200);
});
