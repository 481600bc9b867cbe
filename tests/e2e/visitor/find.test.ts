import { expect, test } from '@playwright/test';

test('a person finds gardening on a Tuesday near them', async ({ page }) => {
  await page.goto('/find?q=gardning&near=M5&when=tue');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Choices' }).getByRole('heading', { level: 2 }).first()).toBeVisible();
});
