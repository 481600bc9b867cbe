import type { Check } from './in-page.ts';

/** V1: letters of 16px at least, 19px in body text, 20px in easy read. */
export const checkTextSize: Check = (page, tools) =>
  page.evaluate(({ written, nameOf }) => {
    // Who said a fact, and when, stands small beside it.
    const BODY = 'p:not(.fact-source), li, dd, td';
    return written().flatMap((element) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const least = element.matches('[data-easy-read-point] p') ? 20 : element.matches(BODY) ? 19 : 16;
      return size < least - 0.01 ? [`V1 letters of ${size}px, at least ${least}px: ${nameOf(element)}`] : [];
    });
  }, tools);

/** V2: lines 1.5 apart in body text, and half a line more between paragraphs of prose (WCAG 1.4.8, from line to line). */
export const checkLineGaps: Check = (page, tools) =>
  page.evaluate(({ written, isSeen, nameOf, wordsOf }) => {
    const LEAST_PROSE = 60;
    // "normal" is a word; browsers draw it as about 1.2.
    const line = ({ lineHeight, fontSize }: CSSStyleDeclaration) =>
      Number.parseFloat(lineHeight) || 1.2 * Number.parseFloat(fontSize);
    const close = written()
      .filter((element) => element.matches('p, li, dd, td'))
      .filter((element) => {
        const style = getComputedStyle(element);
        return line(style) < 1.5 * Number.parseFloat(style.fontSize) - 0.1;
      })
      .map((element) => `V2 lines closer than 1.5: ${nameOf(element)}`);
    const isProse = (element: Element) => {
      const style = getComputedStyle(element);
      const lines = Math.round(element.getBoundingClientRect().height / line(style));
      const isLong = lines > 1 && wordsOf(element).length >= LEAST_PROSE;
      return isSeen(element) && isLong && element.querySelector('input, select, button, img, svg') === null;
    };
    const together = [...document.querySelectorAll('main p + p')].flatMap((after) => {
      const before = after.previousElementSibling;
      if (before === null || before.className !== after.className || !isProse(before) || !isProse(after)) return [];
      const gap = after.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
      const isBelow = gap > -1;
      return isBelow && gap < 0.5 * line(getComputedStyle(after)) - 1
        ? [`V2 paragraphs only ${Math.round(gap)}px apart: ${nameOf(after)}`]
        : [];
    });
    return [...close, ...together];
  }, tools);

/** V3: lines of at most 70 letters, measured by how wide the letters are and not by how full the last line is. */
export const checkMeasure: Check = (page, tools) =>
  page.evaluate(({ written, nameOf }) => {
    const MOST = 70;
    const rectsOf = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const rects: DOMRect[] = [];
      let letters = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('.for-ears') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        rects.push(...range.getClientRects());
        letters += (node.textContent ?? '').trim().replace(/\s+/gu, ' ').length;
      }
      return { rects, letters };
    };
    return written()
      .filter((element) => element.matches('main :is(p, li, dd)') && getComputedStyle(element).display !== 'inline')
      .flatMap((element) => {
        const { rects, letters } = rectsOf(element);
        const lines = Map.groupBy(rects, ({ bottom }) => Math.round(bottom / 8));
        if (lines.size < 2) return [];
        const drawn = rects.reduce((sum, { width }) => sum + width, 0);
        const widest = Math.max(...[...lines.values()].map((line) => line.reduce((sum, { width }) => sum + width, 0)));
        const most = Math.round((widest * letters) / drawn);
        return most > MOST ? [`V3 a line of ${most} letters: ${nameOf(element)}`] : [];
      });
  }, tools);

/** V4: text begins at the edge, is not cut, not slanted, not in capitals. */
export const checkTextForm: Check = (page, tools) =>
  page.evaluate(({ written, nameOf }) => {
    type Rule = readonly [says: string, is: (element: Element, style: CSSStyleDeclaration) => boolean];
    const RULES: readonly Rule[] = [
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
    ];
    return written().flatMap((element) => {
      const style = getComputedStyle(element);
      return RULES.filter(([, is]) => is(element, style)).map(([says]) => `V4 ${says}: ${nameOf(element)}`);
    });
  }, tools);
