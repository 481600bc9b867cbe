import type { Page } from '@playwright/test';
import { type Check, type Tools, toolsIn } from './in-page.ts';

/** Where the focus is, after a press of Tab. */
export interface Stop {
  readonly words: string;
  readonly tag: string;
  readonly name: string | null;
  /** What is wrong with how the focus shows, in words. */
  readonly faults: readonly string[];
  /** The walk has come round to a stop where it was before. */
  readonly isKnown: boolean;
}

/** Looks in the page at where the focus is; how everything looks without it is kept there from the beginning. */
const walkIn = (page: Page, tools: Tools) =>
  page.evaluateHandle(({ nameOf, paperOf, rgbaOf, contrast }) => {
    const markedBy = (element: Element) => [
      element,
      ...(element.parentElement === null ? [] : [element.parentElement]),
      ...(element instanceof HTMLInputElement ? (element.labels ?? []) : []),
    ];
    const lookOf = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      return `${outlineStyle} ${outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`} ${boxShadow}`;
    };
    const looks = new Map<Element, string>();
    for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
      for (const one of markedBy(element)) if (one !== document.activeElement) looks.set(one, lookOf(one));
    const visited = new Set<Element>();
    const stopNow = () => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const isKnown = visited.has(element);
      visited.add(element);
      /** How thick the marks of an element are, and how far they stand out from what is around it. */
      const markOf = (one: Element) => {
        if (looks.get(one) === lookOf(one)) return { thick: 0, ratio: 21 };
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
        const shadows = boxShadow === 'none' ? [] : boxShadow.split(/,(?![^(]*\))/u);
        const marks = shadows.map((shadow) => ({
          thick: Number(/(\d+(?:\.\d+)?)px(?: inset)?$/u.exec(shadow.trim())?.[1] ?? 0),
          colour: rgbaOf(/^[a-z]+\([^)]*\)|^#\w+|^[a-z]+/u.exec(shadow.trim())?.[0] ?? 'transparent'),
        }));
        if (outlineStyle !== 'none')
          marks.push({ thick: Number.parseFloat(outlineWidth), colour: rgbaOf(outlineColor) });
        const around = paperOf(one.parentElement);
        return {
          thick: Math.max(0, ...marks.map(({ thick }) => thick)),
          ratio: Math.max(0, ...marks.filter(({ thick }) => thick > 0).map(({ colour }) => contrast(colour, around))),
        };
      };
      const marks = markedBy(element)
        .map(markOf)
        .filter(({ thick }) => thick > 0);
      const thick = Math.max(0, ...marks.map((mark) => mark.thick));
      const shown = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const { left, right, top, bottom } = shown;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isOnScreen = right > 0 && bottom > 0 && top < innerHeight && left < innerWidth;
      const isOurs = (hit: Element | null) =>
        hit !== null &&
        (element.contains(hit) || hit.contains(element) || markedBy(element).some((one) => one.contains(hit)));
      const inView = ([px, py]: readonly [number, number]) => px >= 0 && py >= 0 && px < innerWidth && py < innerHeight;
      // The line of a link in a text reaches a little under the next one.
      const inset = getComputedStyle(element).display === 'inline' ? (bottom - top) / 4 : 3;
      const probes = [
        [x, y],
        [left + 2, y],
        [right - 2, y],
        [x, top + inset],
        [x, bottom - inset],
      ] as const;
      const covered = probes.filter(inView).find(([px, py]) => !isOurs(document.elementFromPoint(px, py)));
      const rules: [boolean, string][] = [
        [thick < 2, `the mark of the focus is ${thick}px thick`],
        [
          thick >= 2 && Math.max(...marks.map(({ ratio }) => ratio)) < 3,
          'the mark of the focus does not stand out from what is around it',
        ],
        [!isOnScreen, 'the focus is off the screen'],
        [covered !== undefined, 'something covers what has the focus'],
      ];
      return {
        words: (element.getAttribute('aria-label') ?? element.textContent ?? '')
          .trim()
          .replace(/\s+/gu, ' ')
          .slice(0, 80),
        tag: element.localName,
        name: element.getAttribute('name'),
        faults: rules.flatMap(([is, says]) =>
          is ? [`V10 ${says}: ${nameOf(element)}${element.getAttribute('name') ?? ''}`] : [],
        ),
        isKnown,
      };
    };
    return { stopNow };
  }, tools);

/** Presses Tab on and on, giving each stop, until the walk has come round, or `most` presses. */
export async function* stopsOf(page: Page, most: number): AsyncGenerator<Stop> {
  const walk = await walkIn(page, await toolsIn(page));
  let isBegun = false;
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop: Stop | null = await page.evaluate(({ stopNow }) => stopNow(), walk);
    if (stop?.isKnown === true || (stop === null && isBegun)) return;
    if (stop === null) continue;
    isBegun = true;
    yield stop;
  }
}

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
/** How many presses are sent before the page is asked what they came to. */
const AT_ONCE = 20;

/**
 * The faults of a walk by Tab. Presses are sent one behind the other and the page itself looks after each, when the key is let go and what
 * has the focus is where it will be: asking after each press costs five times as much.
 */
async function faultsOfWalk(page: Page, tools: Tools, most: number): Promise<string[]> {
  const walk = await walkIn(page, tools);
  const kept = await page.evaluateHandle(({ stopNow }) => {
    const stops: (ReturnType<typeof stopNow> | null)[] = [];
    const look = () => void stops.push(stopNow());
    addEventListener('keyup', look, { capture: true });
    return { stops, end: () => removeEventListener('keyup', look, { capture: true }) };
  }, walk);
  const keys = await page.context().newCDPSession(page);
  const faults: string[] = [];
  let isBegun = false;
  walking: for (let pressed = 0; pressed < most; pressed += AT_ONCE) {
    const now = Math.min(AT_ONCE, most - pressed);
    await Promise.all(
      Array.from({ length: now }).flatMap(() => [
        keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }),
        keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }),
      ]),
    );
    const stops: (Stop | null)[] = await page.evaluate(({ stops: seen }) => seen.splice(0), kept);
    if (stops.length !== now) throw new Error(`${now} presses of Tab, and ${stops.length} of them were seen`);
    for (const stop of stops) {
      if (stop?.isKnown === true || (stop === null && isBegun)) break walking;
      if (stop === null) continue;
      isBegun = true;
      faults.push(...stop.faults);
    }
  }
  await page.evaluate(({ end }) => end(), kept);
  await keys.detach();
  return faults;
}

/** The next press of Tab goes to the first stop of the page, wherever the focus was. */
const toTheTop = (page: Page) =>
  page.evaluate(() => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    document.body.prepend(mark);
    mark.focus();
    mark.remove();
    scrollTo(0, 0);
  });

/** V10: wherever Tab stops, a mark of 2px at least shows it, stands out, and nothing covers it (WCAG 2.4.7, 2.4.12, 2.4.13). */
export const checkFocus =
  (most = 60): Check =>
  async (page, tools) => {
    await toTheTop(page);
    const faults = await faultsOfWalk(page, tools, most);
    if (faults.length > 0) {
      // Faster than anybody presses, a part may have the focus before it was ever drawn: what is wrong is wrong for a slow walk too.
      faults.length = 0;
      await toTheTop(page);
      for await (const stop of stopsOf(page, most)) faults.push(...stop.faults);
    }
    // The skip link stands over the header for as long as it has the focus.
    await toTheTop(page);
    return faults;
  };
