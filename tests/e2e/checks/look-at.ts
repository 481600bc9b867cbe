import type { Page } from '@playwright/test';
import { LOOKS_COOKIE } from '#domain/looks/looks.ts';
import type { Part, State } from './addresses.ts';
import { checkAxe, checkAxeAsDrawn, checkDarkColours } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { checkFocus } from './focus.ts';
import { checkForcedColours } from './forced-colours.ts';
import { checkFrame, checkMainChoices, checkMotion } from './frame.ts';
import { type Check, faultsOf, seenIn, unfold } from './in-page.ts';
import { markupFaults } from './markup.ts';
import { checkPictureWords, checkPoints } from './points.ts';
import { checkPaper, checkPrintStyle } from './print.ts';
import { checkSides, checkSidesAt400, checkTextSpacing } from './reflow.ts';
import { checkLabels, checkTargets } from './targets.ts';
import { checkLineGaps, checkMeasure, checkTextForm, checkTextSize } from './text.ts';

export const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof SIZES;
const EACH_SIZE = Object.keys(SIZES) as Size[];

/** The rules that look at how a page is drawn, at every size. */
const DRAWN: readonly Check[] = [
  checkTextSize,
  checkLineGaps,
  checkMeasure,
  checkTextForm,
  checkTargets,
  checkLabels,
  checkPoints,
  checkPictureWords,
  checkFrame,
  checkMotion,
  checkSides,
  checkTextSpacing,
];
/** The rules whose answer does not depend on the size: they are asked once, each at the size that costs it least. */
const ONCE: Readonly<Record<Size, readonly Check[]>> = {
  phone: [checkSidesAt400],
  desktop: [checkDarkColours, checkForcedColours, checkPrintStyle],
};

export interface Depth {
  /** Where the site answers, for the cookie. */
  readonly origin: string | undefined;
  /** Cookies that every page is asked for with: of somebody who is signed in. */
  readonly cookies?: readonly { readonly name: string; readonly value: string }[];
  /** How many presses of Tab are followed. */
  readonly stops: number;
  /** What is not looked at, whatever the state. */
  readonly without?: readonly Part[];
  /** Looks also at what a state leaves to other tests. */
  readonly whole?: boolean;
  /** More checks, after the others. They may change the page: it is asked for again at each size then. */
  readonly also?: readonly Check[];
  /** What is done on each page before it is looked at. */
  readonly first?: (page: Page) => Promise<void>;
  /** Is given each page as it was sent, once. */
  readonly keep?: (path: string, html: string) => void;
}

const NAMED = 3;

/** The first few of each kind of fault, and how many more there are: a rule broken on every line need not be read on every line. */
function folded(faults: readonly string[]): string[] {
  const kinds = Map.groupBy(new Set(faults), (fault) => fault.replaceAll(/\d+/gu, '').split(/: |“/u)[0] ?? fault);
  return [...kinds.values()].flatMap((alike) =>
    alike.length <= NAMED
      ? alike
      : [...alike.slice(0, NAMED), `${alike[0]?.split(/: |“/u)[0]}: and ${alike.length - NAMED} more`],
  );
}

/**
 * Looks at pages, one after another, with all the rules: as a phone gets them, then as they are when the window grows. Every fault says
 * which page, in which state and size, and which rule.
 */
export async function looker(page: Page, depth: Depth) {
  const { origin, stops, cookies = [], also = [], first, keep } = depth;
  const isWithout = ({ without = [] }: State, part: Part) =>
    depth.without?.includes(part) === true || (depth.whole !== true && without.includes(part));
  if (origin === undefined) throw new Error('The tests do not say where the site answers');
  const complaints = await complaintsOf(page);

  const open = async (state: State, path: string): Promise<string[]> => {
    const answer = await page.goto(path);
    const status = answer?.status();
    const html = (await answer?.text()) ?? '';
    keep?.(`${path} ${state.looks ?? ''}`, html);
    await first?.(page);
    return [
      ...(status === (state.status ?? 200) ? [] : [`answered ${status}`]),
      ...(isWithout(state, 'markup') ? [] : await markupFaults(html)),
    ];
  };

  /** What is wrong at this size; `seenBefore` is what was seen at the size before, and is changed to what is seen now. */
  const lookAtSize = async (state: State, size: Size, before: { seen: string | null }): Promise<string[]> => {
    const asSent = await faultsOf(page, [checkMainChoices, checkFocus(stops)]);
    const fold = await unfold(page);
    const seen = await seenIn(page);
    const axe = seen === before.seen ? checkAxeAsDrawn : checkAxe;
    before.seen = seen;
    const paper = size === 'desktop' && !isWithout(state, 'paper') ? [checkPaper] : [];
    const faults = [...asSent, ...(await faultsOf(page, [...DRAWN, axe, ...ONCE[size], ...paper, ...also]))];
    await fold();
    return faults;
  };

  return async (state: State): Promise<string[]> => {
    await page.context().clearCookies();
    await page.context().addCookies(cookies.map(({ name, value }) => ({ name, value, url: origin })));
    if (state.looks !== undefined)
      await page.context().addCookies([{ name: LOOKS_COOKIE, value: state.looks, url: origin }]);
    const path = state.path();
    const before = { seen: null };
    const found: string[] = [];
    for (const size of EACH_SIZE) {
      await page.setViewportSize(SIZES[size]);
      const faults = size === EACH_SIZE[0] || also.length > 0 ? await open(state, path) : [];
      faults.push(...(await lookAtSize(state, size, before)));
      faults.push(
        ...complaints
          .splice(0)
          // Chromium itself notes the answer of a page that was asked for and is not there.
          .filter((complaint) => state.status === undefined || !/the server responded with a status/u.test(complaint)),
      );
      found.push(...folded(faults).map((fault) => `${state.name}, ${path}, ${size}: ${fault}`));
    }
    return found;
  };
}
