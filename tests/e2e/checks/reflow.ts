import type { Page } from '@playwright/test';
import type { Check, Tools } from './in-page.ts';

const overTheSide = (page: Page, tools: Tools, how: string) =>
  page.evaluate(
    ([{ isSeen, nameOf }, said]) => {
      const over = document.documentElement.scrollWidth - innerWidth;
      if (over <= 0) return [];
      const wide = [...document.body.querySelectorAll('*')].filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 1 && isSeen(one),
      );
      return [`V8 ${over}px over the side${said}: ${wide.slice(-1).map(nameOf).join('') || 'nothing seen'}`];
    },
    [tools, how] as const,
  );

/** V8: nothing over the side. */
export const checkSides: Check = (page, tools) => overTheSide(page, tools, '');

/** V8 as a screen of 1280 by 1024 at 400% shows it: the same from whatever size one begins. */
export const checkSidesAt400: Check = async (page, tools) => {
  const now = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const faults = await overTheSide(page, tools, ' at 400%');
  if (now !== null) await page.setViewportSize(now);
  return faults;
};

/** V9: the gaps between lines, letters, words and paragraphs that WCAG 1.4.12 lets people set cut nothing off. */
export const checkTextSpacing: Check = (page, tools) =>
  page.evaluate(({ nameOf, isSeen }) => {
    const isCut = (one: Element) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = [overflowX, overflowY].some((how) => how === 'hidden' || how === 'clip');
      return (
        hides &&
        isSeen(one) &&
        // What is typed into a box moves along in it, and a map in its frame.
        !one.matches('.for-ears, svg, svg *, img, input, textarea, .map-ground') &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      );
    };
    const gaps = new CSSStyleSheet();
    gaps.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    // A copy: the list itself changes with what is put into it.
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, gaps];
    const over = document.documentElement.scrollWidth - innerWidth;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1 && isSeen(one),
    );
    const cut = [...document.body.querySelectorAll('*')].filter(isCut);
    const faults = [
      ...(over > 0 ? [`V9 ${over}px over the side with wider gaps: ${wide.slice(-1).map(nameOf).join('')}`] : []),
      ...cut.map((one) => `V9 cut off with wider gaps: ${nameOf(one)}`),
    ];
    document.adoptedStyleSheets = before;
    return faults;
  }, tools);
