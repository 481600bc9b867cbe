import { expect, test } from '@playwright/test';
import { everyAddress, KINDS, LOOKED, SEARCHED, type State, stateAt } from '../checks/addresses.ts';
import { looker } from '../checks/look-at.ts';
import { checkAlfa } from './alfa.ts';
import { checkIbm } from './ibm.ts';
import { keepHtml } from './keep-html.ts';

test.setTimeout(60 * 60_000);

// Alfa changes the style sheets of the page that it looks at: it comes last.
const PARTS = 40;
const only = process.env.CHECKS_ONLY;

for (let part = 0; part < PARTS; part += 1)
  test(`every address, part ${part + 1} of ${PARTS}`, async ({ page, request, baseURL }) => {
    const states: State[] = [...KINDS, ...LOOKED, ...SEARCHED, ...(await everyAddress(request)).map(stateAt)];
    const lookAt = await looker(page, {
      origin: baseURL,
      stops: 300,
      whole: true,
      also: [checkIbm, checkAlfa],
      keep: keepHtml,
    });
    const faults: string[] = [];
    const mine = states
      .filter(({ name, path }) => only === undefined || name.includes(only) || path().includes(only))
      .filter((_, at) => at % PARTS === part);
    for (const state of mine) faults.push(...(await lookAt(state)));
    expect(faults).toEqual([]);
  });
