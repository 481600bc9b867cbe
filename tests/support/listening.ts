import type { Page } from '@playwright/test';
import { type Device, giveVoice } from './a-voice.ts';

export const bar = (page: Page) => page.getByRole('group', { name: 'Listen to this page' });
export const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
export const heard = (page: Page) => page.locator('.is-heard');
export const points = (page: Page) => page.locator('[data-easy-read-point]');

/** The address of a listing with a visit story and many points. */
export async function aListing(page: Page): Promise<string> {
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  return /\/listings\/after-stroke[\w-]*/u.exec(sitemap)?.[0] ?? /\/listings\/[\w-]+/u.exec(sitemap)?.[0] ?? '';
}

export async function open(page: Page, device: Device, path?: string): Promise<void> {
  await giveVoice(page, device);
  await page.goto(path ?? (await aListing(page)));
}
