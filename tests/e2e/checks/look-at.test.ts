import { expect, test } from '@playwright/test';
import { PICTURE, page } from './good-page.ts';
import { looker } from './look-at.ts';

const SAME: readonly [string, string] = ['', ''];
const PLACE = '<p><button type="submit">';
const WIDE = '@media (width > 1000px)';
/** Faults that are there at one size only, or only when what is folded is open: the one page that is looked at twice must show each. */
const AT_ONE_SIZE: readonly (readonly [
  what: string,
  fault: RegExp,
  style: string,
  change?: readonly [string, string],
])[] = [
  ['on the phone', /, phone: V1 letters of 15px/u, '@media (width < 640px) { button { font-size: 15px } }'],
  ['on the desktop', /, desktop: V1 letters of 15px/u, `${WIDE} { button { font-size: 15px } }`],
  [
    'in what is shown on the desktop only',
    /, desktop: axe image-alt/u,
    `.more { display: none } ${WIDE} { .more { display: block } }`,
    ['</h1>', `</h1><div class="more"><img src="${PICTURE}"> A garden</div>`],
  ],
  ['of colour on the desktop', /, desktop: axe color-contrast-enhanced/u, `${WIDE} { p { color: #707070 } }`],
  [
    'of the focus on the desktop',
    /, desktop: V10 the mark of the focus is 0px/u,
    `${WIDE} { :focus-visible { outline: none } }`,
  ],
  [
    'in a folded part on the desktop',
    /, desktop: V1 letters of 15px/u,
    `${WIDE} { details p { font-size: 15px } }`,
    [PLACE, `<details><summary>More</summary><p>Words.</p></details>${PLACE}`],
  ],
];

for (const [what, fault, style, change = SAME] of AT_ONE_SIZE)
  test(`found: a fault ${what}`, async ({ page: tab, baseURL }) => {
    await tab.route('**/looked-at', (route) => route.fulfill({ contentType: 'text/html', body: page(style, change) }));
    const lookAt = await looker(tab, { origin: baseURL, stops: 20 });
    const faults = await lookAt({ name: 'a page', path: () => '/looked-at' });
    expect(faults).toContainEqual(expect.stringMatching(fault));
    const size = fault.source.includes('phone') ? 'desktop' : 'phone';
    expect(faults.filter((one) => one.includes(`, ${size}: `) && !one.includes('html-validate'))).toEqual([]);
  });
