import type { Page } from '@playwright/test';

/** What the checks share, made in the page; each check is given it as it is there. */
export const toolsIn = (page: Page) =>
  page.evaluateHandle(() => {
    const wordsOf = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/gu, ' ');
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const shown = element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      });
      return shown && width > 1 && height > 1;
    };
    const holdsText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\w/u.test(node.textContent ?? ''),
      );
    // A tick box is pressed on its label.
    const targetOf = (element: Element) =>
      element instanceof HTMLInputElement && /checkbox|radio/u.test(element.type)
        ? (element.labels?.[0] ?? element)
        : element;
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    const read = new Map<string, number[]>();
    /** Any colour of CSS as four numbers from 0 to 255. */
    const rgbaOf = (colour: string): number[] => {
      const known = read.get(colour);
      if (known !== undefined) return known;
      if (brush === null) throw new Error('No canvas to read colours with');
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const drawn = [...brush.getImageData(0, 0, 1, 1).data];
      // In forced colours the words of the system mean other colours than before.
      if (/^rgba?\(/u.test(colour)) read.set(colour, drawn);
      return drawn;
    };
    const paperOf = (element: Element | null): number[] => {
      for (let one = element; one !== null; one = one.parentElement) {
        const colour = rgbaOf(getComputedStyle(one).backgroundColor);
        if ((colour[3] ?? 0) > 127) return colour;
      }
      return [255, 255, 255, 255];
    };
    const lightOf = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return {
      wordsOf,
      isSeen,
      isInSentence,
      targetOf,
      rgbaOf,
      paperOf,
      /** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
      contrast: (one: readonly number[], other: readonly number[]) => {
        const [dark = 0, light = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      },
      nameOf: (element: Element) =>
        `${element.localName}.${element.getAttribute('class') ?? ''} “${wordsOf(element).slice(0, 40)}”`,
      /** Every element with words of its own that can be read. */
      written: () =>
        [...document.body.querySelectorAll('*')].filter(
          (element) =>
            holdsText(element) && element.closest('script, style, svg, .for-ears, .skip') === null && isSeen(element),
        ),
    };
  });
export type Tools = Awaited<ReturnType<typeof toolsIn>>;

/** One rule for pages: gives what is wrong with a page as it is drawn now, each in words that begin with the rule's number. */
export type Check = (page: Page, tools: Tools) => Promise<string[]>;

/** What these checks find wrong with a page as it is drawn now; the same fault of several elements alike is named once. */
export async function faultsOf(page: Page, checks: readonly Check[]): Promise<string[]> {
  const tools = await toolsIn(page);
  const found: string[] = [];
  for (const check of checks) found.push(...(await check(page, tools)));
  await tools.dispose();
  return [...new Set(found)];
}

/** Opens every folded part, so that what is in it is looked at too. Gives what folds them again. */
export async function unfold(page: Page): Promise<() => Promise<void>> {
  const opened = await page.evaluateHandle(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
    return folded;
  });
  return () =>
    opened.evaluate((folded) => {
      for (const details of folded) details.open = false;
    });
}

/** Which elements are seen, in the order of the page, as one text to compare. */
export const seenIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((one) => (one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? '1' : '0'))
      .join(''),
  );
