import { expect, test } from '@playwright/test';
import { checkAxe } from '../checks/axe.ts';
import { faultsOf } from '../checks/in-page.ts';
import { checkAlfa } from './alfa.ts';
import { checkIbm } from './ibm.ts';

/** A checker that is broken is content with everything. */
test('each checker finds what is wrong with a page that is known to be wrong', async ({ page }) => {
  await page.goto(new URL('./canary.html', import.meta.url).href);
  const axe = await faultsOf(page, [checkAxe]);
  for (const rule of ['image-alt', 'label', 'color-contrast'])
    expect(axe).toContainEqual(expect.stringContaining(`axe ${rule} `));
  const alfa = await faultsOf(page, [checkAlfa]);
  for (const rule of ['sia-r2', 'sia-r3', 'sia-r8', 'sia-r66', 'sia-r73'])
    expect(alfa).toContainEqual(expect.stringContaining(`Alfa ${rule}:`));
  const ibm = await faultsOf(page, [checkIbm]);
  for (const rule of ['img_alt_valid', 'input_label_exists', 'text_contrast_sufficient'])
    expect(ibm).toContainEqual(expect.stringContaining(`IBM ${rule}:`));
});
