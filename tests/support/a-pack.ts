import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { pick } from './pick.ts';
import { askApi, goBy } from './visitor.ts';

/** Addresses of different listings that a search finds, for a pack. */
export async function listingsFor(request: APIRequestContext, many: number, query = '?kind=day'): Promise<string[]> {
  const { choices } = await askApi(request, query);
  return [...new Set(choices.map(({ listing }) => listing.slug))].slice(0, many);
}

/** The part of the form for one listing, from 1. */
export const itemOf = (page: Page, at: number): Locator => page.locator(`#choice-${at}`);

/** Picks a reason for the listing at a place of the form. */
export async function giveReason(page: Page, at: number, reason: string): Promise<void> {
  const box = itemOf(page, at).getByLabel(reason, { exact: true });
  const fold = itemOf(page, at)
    .locator('details')
    .filter({ has: page.getByLabel(reason, { exact: true }) });
  if (!(await box.isVisible())) await fold.locator('summary').click();
  await pick(box);
}

export interface MadePack {
  readonly keep: string;
  readonly read: string;
}

/** Makes a pack of some listings with a reason each, through the form. Gives the paths of the two links. */
export async function makePack(page: Page, slugs: readonly string[]): Promise<MadePack> {
  await page.goto(`/pack/new?ids=${slugs.join(',')}`);
  for (const at of slugs.keys()) await giveReason(page, at + 1, 'You can make friends.');
  await goBy(page, page.getByRole('button', { name: 'Make the pack' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your pack is ready');
  return { keep: new URL(page.url()).pathname, read: await linkIn(page) };
}

/** The path of the link for the person, on the page of whoever made the pack. */
export const linkIn = async (page: Page): Promise<string> =>
  new URL(await page.getByLabel('Link to the pack').inputValue()).pathname;
