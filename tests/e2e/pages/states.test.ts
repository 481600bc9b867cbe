import { expect, test } from '@playwright/test';
import { giveVoice } from '../../support/a-voice.ts';
import { everyAddress, KINDS, LOOKED, sampleAt, shareOf } from '../checks/addresses.ts';
import { looker } from '../checks/look-at.ts';

test.setTimeout(180_000);

for (const state of [...KINDS, ...LOOKED])
  test(`all rules hold: ${state.name.slice(0, 80)}`, async ({ page, baseURL }) => {
    // How a page is set to look changes the colours of the focus, not where it goes.
    const lookAt = await looker(page, { origin: baseURL, stops: LOOKED.includes(state) ? 20 : 45 });
    expect(await lookAt(state)).toEqual([]);
  });

test('all rules hold: a listing that is being read aloud', async ({ page, baseURL }) => {
  await giveVoice(page, { voices: 'at once', sentences: 'wait' });
  const lookAt = await looker(page, {
    origin: baseURL,
    stops: 80,
    first: (tab) =>
      tab
        .getByRole('button', { name: /^Listen/u })
        .first()
        .click(),
  });
  const path = '/listings/evening-lamp-room';
  expect(await lookAt({ name: 'read aloud', path: () => path })).toEqual([]);
});

test('all rules hold: a map with the card of a pin', async ({ page, baseURL }) => {
  const lookAt = await looker(page, {
    origin: baseURL,
    stops: 80,
    first: async (tab) => {
      await tab.getByRole('button', { name: 'Show the map' }).click();
      await tab.locator('.map-pin').first().press('Enter');
    },
  });
  expect(await lookAt({ name: 'map', path: () => '/find?view=map&near=M5' })).toEqual([]);
});

const ONE_OF = 10;
const PARTS = 6;
const seed = process.env.CHECKS_SEED ?? '';

for (let part = 0; part < PARTS; part += 1)
  test(`all rules hold: one of ${ONE_OF} addresses, ${part + 1} of ${PARTS}, CHECKS_SEED=${seed}`, async ({
    page,
    request,
    baseURL,
  }) => {
    const all = await everyAddress(request);
    expect(all.length).toBeGreaterThanOrEqual(300);
    const lookAt = await looker(page, { origin: baseURL, stops: 25 });
    const faults: string[] = [];
    for (const path of shareOf(all, ONE_OF, seed).filter((_, at) => at % PARTS === part))
      faults.push(...(await lookAt(sampleAt(path))));
    expect(faults).toEqual([]);
  });
