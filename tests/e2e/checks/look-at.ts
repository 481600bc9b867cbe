import type { Page } from '@playwright/test';
import { LOOKS_COOKIE } from '#domain/looks/looks.ts';
import type { State } from './addresses.ts';
import { checkAxe, checkDarkColours } from './axe.ts';
import { complaintsOf } from './complaints.ts';
import { checkFocus } from './focus.ts';
import { checkForcedColours } from './forced-colours.ts';
import { checkFrame, checkMainChoices, checkMotion } from './frame.ts';
import { type Check, faultsOf, unfold } from './in-page.ts';
import { markupFaults } from './markup.ts';
import { checkPictureWords, checkPoints } from './points.ts';
import { checkPaper, checkPrintStyle } from './print.ts';
import { checkReflow, checkTextSpacing } from './reflow.ts';
import { checkLabels, checkTargets } from './targets.ts';
import { checkLineGaps, checkMeasure, checkTextForm, checkTextSize } from './text.ts';

export const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof SIZES;

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
  checkReflow,
  checkTextSpacing,
  checkAxe,
];
/** The rules whose answer does not depend on the size: they are asked once. */
const ONCE: readonly Check[] = [checkDarkColours, checkForcedColours, checkPrintStyle, checkPaper];

export interface Depth {
  /** Where the site answers, for the cookie. */
  readonly origin: string | undefined;
  /** How many presses of Tab are followed. */
  readonly stops: number;
  /** More checks, after the others. */
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

/** Looks at pages, one after another, with all the rules. Every fault says which page, in which state and size, and which rule. */
export async function looker(page: Page, { origin, stops, also = [], first, keep }: Depth) {
  if (origin === undefined) throw new Error('The tests do not say where the site answers');
  const complaints = await complaintsOf(page);
  return async (state: State, size: Size): Promise<string[]> => {
    await page.context().clearCookies();
    const path = state.path();
    if (state.looks !== undefined)
      await page.context().addCookies([{ name: LOOKS_COOKIE, value: state.looks, url: origin }]);
    await page.setViewportSize(SIZES[size]);
    const answer = await page.goto(path);
    const faults: string[] = [];
    const status = answer?.status();
    if (status !== (state.status ?? 200)) faults.push(`answered ${status}`);
    if (size === 'desktop' && answer !== null) {
      const html = await answer.text();
      keep?.(`${path} ${state.looks ?? ''}`, html);
      faults.push(...(await markupFaults(html)));
    }
    await first?.(page);
    faults.push(...(await faultsOf(page, [checkMainChoices, checkFocus(stops)])));
    await unfold(page);
    faults.push(...(await faultsOf(page, size === 'desktop' ? [...DRAWN, ...ONCE, ...also] : [...DRAWN, ...also])));
    faults.push(
      ...complaints
        .splice(0)
        // Chromium itself notes the answer of a page that was asked for and is not there.
        .filter((complaint) => state.status === undefined || !/the server responded with a status/u.test(complaint)),
    );
    return folded(faults).map((fault) => `${state.name}, ${path}, ${size}: ${fault}`);
  };
}
