import type { Check } from './in-page.ts';

/** V7: a point of easy read has words, and its picture is big, left of its words or above them, and not read out besides. */
export const checkPoints: Check = (page, tools) =>
  page.evaluate(({ isSeen, wordsOf, nameOf }) => {
    const isWithout = document.documentElement.dataset.pictures === 'off';
    const faults = (picture: HTMLImageElement, text: Element): [boolean, string][] => {
      const [at, beside] = [picture.getBoundingClientRect(), text.getBoundingClientRect()];
      return [
        [picture.getAttribute('alt') !== '', 'a picture that is read out'],
        [isWithout && isSeen(picture), 'a picture, though pictures are off'],
        [!isWithout && !isSeen(picture), 'a picture that is not seen'],
        [!isWithout && Math.min(at.width, at.height) < 95.5, 'a picture under 96px'],
        [!isWithout && innerWidth >= 640 && at.right > beside.left + 1, 'a picture that is not left of its words'],
        [!isWithout && innerWidth <= 320 && at.bottom > beside.top + 1, 'a picture that is not above its words'],
      ];
    };
    return [...document.querySelectorAll('[data-easy-read-point]')].filter(isSeen).flatMap((point) => {
      const [picture, text] = [point.querySelector('img'), point.querySelector('p')];
      // Where pictures are off none is sent.
      if (picture === null && !isWithout) return [`V7 a point without a picture: ${nameOf(point)}`];
      if (text === null || wordsOf(text) === '' || !isSeen(text))
        return [`V7 a point without words: ${picture?.src ?? nameOf(point)}`];
      if (picture === null) return [];
      return faults(picture, text).flatMap(([is, says]) => (is ? [`V7 ${says}: ${nameOf(point)}`] : []));
    });
  }, tools);

/** V7: no picture stands alone: what holds it has words that can be seen. A picture that is there must also load. */
export const checkPictureWords: Check = (page, tools) =>
  page.evaluate(({ isSeen, nameOf }) => {
    const HOLDS =
      'a, button, label, summary, li, figure, td, th, dt, dd, [data-easy-read-point], section, main, header, footer';
    const seenWords = (element: Element) => (element instanceof HTMLElement ? element.innerText.trim() : '');
    return [...document.images].flatMap((picture) => {
      if (picture.complete && picture.naturalWidth === 0) return [`V7 a picture that is not there: ${picture.src}`];
      if (!isSeen(picture)) return [];
      const holder = picture.closest(HOLDS) ?? document.body;
      return seenWords(holder) === '' ? [`V7 a picture without words: ${picture.src} in ${nameOf(holder)}`] : [];
    });
  }, tools);
