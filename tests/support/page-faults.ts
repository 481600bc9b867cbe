import type { Page } from '@playwright/test';

/** What the checks share, made in the page: checks are given it as it is there. */
const toolsIn = (page: Page) =>
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
    return {
      wordsOf,
      isSeen,
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
type Tools = Awaited<ReturnType<typeof toolsIn>>;

/** Sizes of letters and lines, and how text stands. */
const ofText = (page: Page, tools: Tools) =>
  page.evaluate(({ written, nameOf, wordsOf }) => {
    type Rule = readonly [says: string, is: (element: Element, style: CSSStyleDeclaration) => boolean];
    const size = (style: CSSStyleDeclaration) => Number.parseFloat(style.fontSize);
    const line = (style: CSSStyleDeclaration) => Number.parseFloat(style.lineHeight) || 1.2 * size(style);
    const lines = (element: Element, style: CSSStyleDeclaration) => {
      const gaps = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      return Math.max(1, Math.round((element.getBoundingClientRect().height - gaps) / line(style)));
    };
    // Who said a fact, and when, stands small beside it.
    const BODY = 'p:not(.fact-source), li, dd, td';
    const RULES: readonly Rule[] = [
      ['letters under 16px', (_, style) => size(style) < 16],
      ['body text under 19px', (element, style) => element.matches(BODY) && size(style) < 19],
      [
        'easy read text under 20px',
        (element, style) => element.matches('[data-easy-read-point] p') && size(style) < 20,
      ],
      ['lines closer than 1.5', (element, style) => element.matches(BODY) && line(style) < 1.5 * size(style) - 0.1],
      ['text on both edges', (_, style) => style.textAlign === 'justify'],
      [
        'text that does not begin at the edge',
        (element, style) =>
          /center|right|end/u.test(style.textAlign) &&
          element.matches('main :is(p, li, dd)') &&
          element.closest('a, button') === null,
      ],
      ['words cut in two', (_, style) => style.hyphens === 'auto'],
      ['slanted letters', (_, style) => style.fontStyle !== 'normal'],
      ['all capitals', (_, style) => style.textTransform === 'uppercase'],
      [
        'lines of over 80 letters',
        (element, style) =>
          element.matches('main p') &&
          lines(element, style) > 1 &&
          wordsOf(element).length / lines(element, style) > 80,
      ],
    ];
    return written().flatMap((element) => {
      const style = getComputedStyle(element);
      return RULES.filter(([, is]) => is(element, style)).map(([says]) => `${says}: ${nameOf(element)}`);
    });
  }, tools);

/** What is pressed is 44 by 44 pixels at least, but for links in a sentence (WCAG 2.5.5). */
const ofTargets = (page: Page, tools: Tools) =>
  page.evaluate(({ isSeen, nameOf }) => {
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\w/u.test(node.textContent ?? ''),
      );
    // A tick box is pressed on its label.
    const target = (element: Element) =>
      element instanceof HTMLInputElement && /checkbox|radio/u.test(element.type)
        ? (element.labels?.[0] ?? element)
        : element;
    return [
      ...document.querySelectorAll('a[href]:not(.skip), button, input:not([type=hidden]), select, textarea, summary'),
    ]
      .filter((element) => !isInSentence(element) && isSeen(target(element)))
      .flatMap((element) => {
        const { width, height } = target(element).getBoundingClientRect();
        return Math.min(width, height) < 43.5
          ? [`only ${Math.round(width)} by ${Math.round(height)} to press: ${nameOf(element)}`]
          : [];
      });
  }, tools);

/** A point of easy read: its picture is big, left of its words or above them, and not read out besides. */
const ofPoints = (page: Page, tools: Tools) =>
  page.evaluate(({ isSeen, nameOf }) => {
    const faults = (picture: HTMLImageElement, text: Element): [boolean, string][] => {
      const [at, beside] = [picture.getBoundingClientRect(), text.getBoundingClientRect()];
      return [
        [picture.alt !== '' || !picture.hasAttribute('alt'), 'a picture that is read out'],
        [at.width < 95.5, 'a picture under 96px'],
        [innerWidth >= 640 && at.right > beside.left + 1, 'a picture that is not left of its words'],
        [innerWidth <= 320 && at.bottom > beside.top + 1, 'a picture that is not above its words'],
      ];
    };
    return [...document.querySelectorAll('[data-easy-read-point]')].filter(isSeen).flatMap((point) => {
      const [picture, text] = [point.querySelector('img'), point.querySelector('p')];
      if (picture === null || text === null) return [`a point without picture or words: ${nameOf(point)}`];
      return faults(picture, text).flatMap(([is, says]) => (is ? [`${says}: ${nameOf(point)}`] : []));
    });
  }, tools);

/** The page as a whole: over the side, moving, pictures that are not there. */
const ofThePage = (page: Page, tools: Tools) =>
  page.evaluate(({ isSeen, nameOf }) => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const wide = [...document.body.querySelectorAll('*')].find(
      (one) => one.getBoundingClientRect().right > innerWidth + 1 && isSeen(one),
    );
    const missing = [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0);
    const rules: [boolean, string][] = [
      [over > 0, `${over}px over the side: ${wide === undefined ? 'nothing seen' : nameOf(wide)}`],
      [document.documentElement.lang !== 'en-GB', `the language is “${document.documentElement.lang}”`],
      [document.querySelectorAll('h1').length !== 1, `${document.querySelectorAll('h1').length} first headings`],
      [document.getAnimations().some(({ playState }) => playState === 'running'), 'something moves'],
      [
        document.querySelector('marquee, blink, [autoplay], meta[http-equiv=refresh]') !== null,
        'something plays by itself',
      ],
      [missing.length > 0, `pictures that are not there: ${missing.map(({ src }) => src).join(', ')}`],
    ];
    return rules.flatMap(([is, says]) => (is ? [says] : []));
  }, tools);

/** What is wrong with a page as it is drawn now, in words. */
export async function faultsOf(page: Page): Promise<string[]> {
  const tools = await toolsIn(page);
  const found = [
    ...(await ofText(page, tools)),
    ...(await ofTargets(page, tools)),
    ...(await ofPoints(page, tools)),
    ...(await ofThePage(page, tools)),
  ];
  await tools.dispose();
  return [...new Set(found)];
}
