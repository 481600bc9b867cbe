import { extractText, getDocumentProxy } from 'unpdf';
import type { Check } from './in-page.ts';

const A4 = { width: 595, height: 842 };
const SMALLEST = (14 * 96) / 72;

const bare = (text: string) => text.replaceAll(/\s+/gu, '').normalize('NFKC');

/** V15: on paper, letters of 14pt at least, pictures left of their words, and no point that may be split. */
export const checkPrintStyle: Check = async (page, tools) => {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(
    ([{ written, isSeen, nameOf }, smallest]) => {
      const small = written()
        .filter((one) => one.closest('main') !== null)
        .flatMap((one) => {
          const size = Number.parseFloat(getComputedStyle(one).fontSize);
          return size < smallest - 0.2
            ? [`V15 letters of ${Math.round(size * 0.75 * 10) / 10}pt on paper, at least 14pt: ${nameOf(one)}`]
            : [];
        });
      const points = [...document.querySelectorAll('[data-easy-read-point]')].filter(isSeen).flatMap((point) => {
        const [picture, text] = [point.querySelector('img'), point.querySelector('p')];
        const isRight =
          picture !== null &&
          text !== null &&
          isSeen(picture) &&
          picture.getBoundingClientRect().right > text.getBoundingClientRect().left + 1;
        return [
          ...(getComputedStyle(point).breakInside === 'auto'
            ? [`V15 a point that may be split: ${nameOf(point)}`]
            : []),
          ...(isRight ? [`V15 a picture that is not left of its words on paper: ${nameOf(point)}`] : []),
        ];
      });
      return [...small, ...points];
    },
    [tools, SMALLEST] as const,
  );
  await page.emulateMedia({ media: null });
  return faults;
};

/** V15: what the browser prints: pages of A4, each point whole on one of them, and no page without words. */
export const checkPaper: Check = async (page) => {
  await page.emulateMedia({ media: 'print' });
  const points = await page
    .locator('main [data-easy-read-point] p')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? ''));
  await page.emulateMedia({ media: null });
  // The words are what is read. Pictures keep their room, and are not drawn: that is half of the work.
  const blank = await page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media print { img, svg { visibility: hidden !important } }');
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
  const file = await page.pdf({ preferCSSPageSize: true });
  await blank.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  const paper = await getDocumentProxy(new Uint8Array(file));
  const { text: pages } = await extractText(paper);
  const [, , width = 0, height = 0] = (await paper.getPage(1)).view;
  const isA4 = Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2;
  const read = pages.map(bare);
  return [
    ...(isA4 ? [] : [`V15 the paper is ${Math.round(width)} by ${Math.round(height)}pt, not A4`]),
    ...read.flatMap((text, at) => (text === '' ? [`V15 page ${at + 1} of the paper has no words`] : [])),
    ...points
      .filter((point) => !read.some((text) => text.includes(bare(point))))
      .map((point) => `V15 a point that is split over pages or is not printed: “${point.trim().slice(0, 60)}”`),
  ];
};
