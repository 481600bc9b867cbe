import { expect, test } from '@playwright/test';

test.describe('near me', () => {
  test('a person who lets the device say where they are finds what is near, and the point is rounded', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      geolocation: { latitude: 53.4803751, longitude: -2.2790754 },
      permissions: ['geolocation'],
      javaScriptEnabled: true,
    });
    const page = await context.newPage();
    await page.goto('/find');
    await page.getByRole('button', { name: 'Use where I am now' }).click();
    await expect(page).toHaveURL(/near=53\.480%2C-2\.279/u);
    await expect(page.getByRole('link', { name: 'Take away: Near you' })).toBeVisible();
    await context.close();
  });

  test('a person who does not let it is told what to do instead', async ({ browser }) => {
    const context = await browser.newContext({ permissions: [], javaScriptEnabled: true });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Use where I am now' }).click();
    await expect(page.getByText('Type a town or a postcode.')).toBeVisible();
    await context.close();
  });

  test('without a script there is no button that does nothing', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/find');
    await expect(page.getByRole('button', { name: 'Use where I am now' })).toBeHidden();
    await context.close();
  });
});
