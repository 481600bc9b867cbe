import { expect, test } from '@playwright/test';
import { checkAxe, checkAxeAsDrawn, checkDarkColours } from './axe.ts';
import { checkFocus } from './focus.ts';
import { checkForcedColours } from './forced-colours.ts';
import { checkFrame, checkMainChoices, checkMotion } from './frame.ts';
import { PICTURE, page, SENTENCE } from './good-page.ts';
import { type Check, faultsOf } from './in-page.ts';
import { markupFaults } from './markup.ts';
import { checkPictureWords, checkPoints } from './points.ts';
import { checkPaper, checkPrintStyle } from './print.ts';
import { checkSides, checkSidesAt400, checkTextSpacing } from './reflow.ts';
import { checkLabels, checkTargets } from './targets.ts';
import { checkLineGaps, checkMeasure, checkTextForm, checkTextSize } from './text.ts';

type Fixture = readonly [
  rule: string,
  check: Check,
  fault: RegExp,
  style: string,
  change?: readonly [string, string],
  width?: number,
];
const SAME: readonly [string, string] = ['', ''];
const SMALL_TARGETS = 'nav a { min-height: 0 !important; min-width: 0 !important; font-size: 12px }';
const TWO_LINKS: readonly [string, string] = ['>Help<', '>a</a><a href="/b">b<'];
const PLACE = '<p><button type="submit">';

/** For each rule, the least change to a page that holds it that breaks it. */
const BROKEN: readonly Fixture[] = [
  ['V1 small letters', checkTextSize, /^V1 letters of 15px/u, 'button { font-size: 15px }'],
  ['V1 small body text', checkTextSize, /^V1 letters of 18px, at least 19px/u, 'p { font-size: 18px }'],
  ['V1 small easy read', checkTextSize, /^V1 letters of 19px, at least 20px/u, '.point p { font-size: 19px }'],
  ['V2 close lines', checkLineGaps, /^V2 lines closer/u, 'p { line-height: 1.4 }'],
  ['V2 lines as browsers draw them', checkLineGaps, /^V2 lines closer/u, 'p { line-height: normal }'],
  ['V2 close paragraphs', checkLineGaps, /^V2 paragraphs only/u, 'p { margin: 0 }'],
  ['V3 long lines', checkMeasure, /^V3 a line of \d+ letters/u, 'p { max-width: none }'],
  ['V4 both edges', checkTextForm, /^V4 text on both edges/u, 'p { text-align: justify }'],
  ['V4 in the middle', checkTextForm, /^V4 text that does not begin/u, 'p { text-align: center }'],
  ['V4 cut words', checkTextForm, /^V4 words cut/u, 'p { hyphens: auto }'],
  ['V4 slanted', checkTextForm, /^V4 slanted/u, 'a { font-style: italic }'],
  ['V4 capitals', checkTextForm, /^V4 all capitals/u, 'button { text-transform: uppercase }'],
  ['V5 contrast of AA only', checkAxe, /color-contrast-enhanced/u, 'p { color: #707070 }'],
  ['V5 contrast of less than AA', checkAxe, /^axe color-contrast /u, 'p { color: #888 }'],
  ['V5 contrast at a second size', checkAxeAsDrawn, /color-contrast-enhanced/u, 'p { color: #707070 }'],
  ['V5 contrast of less than AA at a second size', checkAxeAsDrawn, /^axe color-contrast /u, 'p { color: #888 }'],
  ['small targets, by axe', checkAxe, /^axe target-size/u, SMALL_TARGETS, TWO_LINKS],
  [
    'V5 contrast in the dark',
    checkDarkColours,
    /color-contrast in the dark/u,
    '@media (prefers-color-scheme: dark) { body { background: #333 } }',
  ],
  ['V6 a low button', checkTargets, /^V6 only \d+ by 30/u, 'button { min-height: 0; height: 30px }'],
  ['V6 a link in no sentence', checkTargets, /^V6 only/u, 'nav a.block { display: inline; min-height: 0 }'],
  ['V6 a label that is gone', checkLabels, /^V6 a box without a label/u, '', ['<label for="q">', '<label>']],
  [
    'V6 a label that is not seen',
    checkLabels,
    /^V6 a box without a label/u,
    'label { position: absolute; width: 1px; height: 1px; overflow: hidden; min-width: 0; min-height: 0 }',
  ],
  ['a label that is gone, by axe', checkAxe, /^axe label/u, '', ['<label for="q">', '<label>']],
  ['V6 a button without words', checkLabels, /^V6 something to press without words/u, '', ['>Look<', '><']],
  ['V7 small', checkPoints, /^V7 a picture under 96px/u, 'img { inline-size: 90px }'],
  ['V7 on the right', checkPoints, /^V7 a picture that is not left/u, '.point { flex-direction: row-reverse }'],
  [
    'V7 beside on a phone',
    checkPoints,
    /^V7 a picture that is not above/u,
    '.point { flex-direction: row !important }',
    ['', ''],
    320,
  ],
  ['V7 read out', checkPoints, /^V7 a picture that is read out/u, '', ['alt=""><p>', 'alt="A garden"><p>']],
  ['V7 no alt', checkPoints, /^V7 a picture that is read out/u, '', [' alt=""><p>', '><p>']],
  ['V7 no words', checkPoints, /^V7 a point without words/u, '', ['<p>We grow food.</p>', '<p></p>']],
  ['V7 no paragraph', checkPoints, /^V7 a point without words/u, '', ['<p>We grow food.</p>', '']],
  ['V7 no picture', checkPoints, /^V7 a point without a picture/u, '', [`<img src="${PICTURE}" alt=""><p>`, '<p>']],
  ['V7 a tile without words', checkPictureWords, /^V7 a picture without words/u, '', ['>Meet people<', '><']],
  [
    'V7 a picture that does not load',
    checkPictureWords,
    /^V7 a picture that is not there/u,
    '',
    [`${PICTURE}" alt=""><p>`, 'data:image/png,x" alt=""><p>'],
  ],
  ['V8 too wide', checkSides, /^V8 \d+px over the side:/u, 'h1 { width: 1400px }'],
  ['V8 too wide at 400%', checkSidesAt400, /^V8 \d+px over the side at 400%/u, 'h1 { width: 400px }'],
  [
    'V9 cut off',
    checkTextSpacing,
    /^V9 cut off/u,
    'button { height: 40px; width: 60px; overflow: hidden; min-height: 0 }',
  ],
  [
    'V9 over the side',
    checkTextSpacing,
    /^V9 \d+px over the side/u,
    'nav a { white-space: nowrap; min-width: 99vw !important; padding: 0 0.1em; box-sizing: border-box } h1 { font-size: 260px; white-space: nowrap; width: max-content }',
  ],
  ['V10 no mark', checkFocus(), /^V10 the mark of the focus is 0px/u, ':focus-visible { outline: none }'],
  [
    "V10 the browser's own thin mark",
    checkFocus(),
    /^V10 the mark of the focus is [01]px/u,
    ':focus-visible { outline: auto 1px }',
  ],
  [
    'V10 a pale mark',
    checkFocus(),
    /^V10 the mark of the focus does not stand out/u,
    ':focus-visible { outline-color: #ddd }',
  ],
  [
    'V10 an edge that is always there',
    checkFocus(),
    /^V10 the mark of the focus is 0px/u,
    'button, button:focus-visible { outline: 4px solid #111 }',
  ],
  [
    'V10 covered',
    checkFocus(),
    /^V10 something covers/u,
    'header { position: fixed; inset: 0; background: #fff; z-index: 9 }',
  ],
  [
    'V11 six tiles',
    checkMainChoices,
    /^V11 6 main choices/u,
    '',
    ['<div class="tiles">', `<div class="tiles">${'<a class="block" href="#b">One more</a>'.repeat(5)}`],
  ],
  [
    'V12 movement',
    checkMotion,
    /^V12 1 things move/u,
    '@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 9s infinite }',
  ],
  ['V12 gliding', checkMotion, /^V12 the page glides/u, 'html { scroll-behavior: smooth }'],
  ['V12 going on', checkMotion, /^V12 something plays/u, '', [PLACE, `<video autoplay muted></video>${PLACE}`]],
  ['V13 no edge', checkForcedColours, /^V13 no edge/u, 'button { border: 0; background: #cde }'],
  [
    'V13 dark behind a picture',
    checkForcedColours,
    /^V13 a picture that is not on white/u,
    'img { background: none; forced-color-adjust: auto }',
  ],
  ['V14 two first headings', checkFrame, /^V14 2 first headings/u, '', ['<h1>', '<h1>One</h1><h1>']],
  ['V14 no help', checkFrame, /^V14 the way to help/u, '', ['href="/help"', 'href="/helper"']],
  ['V14 no way past the menu', checkFrame, /^V14 the first link/u, '', ['href="#main"', 'href="#mein"']],
  ['V15 small on paper', checkPrintStyle, /^V15 letters of 12pt on paper/u, '@media print { p { font-size: 12pt } }'],
  ['V15 may be split', checkPrintStyle, /^V15 a point that may be split/u, '.point { break-inside: auto }'],
  [
    'V15 above on paper',
    checkPrintStyle,
    /^V15 a picture that is not left/u,
    '@media print { .point { flex-direction: row-reverse } }',
  ],
  ['V15 not A4', checkPaper, /^V15 the paper is 420 by 595pt/u, '@page { size: A5 }'],
  [
    'V15 split',
    checkPaper,
    /^V15 a point that is split/u,
    '.point { break-inside: auto; display: block } .point p { font-size: 60px }',
    ['We grow food.', SENTENCE.repeat(12)],
  ],
  ['axe: headings that jump', checkAxe, /^axe heading-order/u, '', ['</h1>', '</h1><h4>Deep</h4>']],
];

for (const [rule, check, fault, style, change = SAME, width = 1280] of BROKEN)
  test(`found: ${rule}`, async ({ page: tab }) => {
    await tab.setViewportSize({ width, height: 700 });
    await tab.setContent(page('', SAME));
    expect(await faultsOf(tab, [check])).toEqual([]);
    await tab.setContent(page(style, change));
    expect(await faultsOf(tab, [check])).toContainEqual(expect.stringMatching(fault));
  });

test('found: markup that browsers mend', async () => {
  const good = page('', SAME);
  const inStyle = ({ length }: readonly string[]) => length;
  const before = inStyle(await markupFaults(good));
  const found = await markupFaults(good.replace('<h1>', '<h1 id="q">').replace('</li>', ''));
  expect(before).toBe(0);
  expect(found).toContainEqual(expect.stringMatching(/no-dup-id/u));
});
