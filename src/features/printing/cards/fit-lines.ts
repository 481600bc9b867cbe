import { linesOf, type Measure } from '../lines.ts';

const ELLIPSIS = '…';

/** A line with the mark that words are left out, less as many of its words as it must to stay within the width. */
function cutLine(line: string, width: number, measure: Measure): string {
  const words = line.split(' ');
  while (words.length > 1 && measure(`${words.join(' ')}${ELLIPSIS}`) > width) words.pop();
  let cut = words.join(' ').replace(/[\s,;:.–-]+$/u, '');
  while (cut.length > 1 && measure(`${cut}${ELLIPSIS}`) > width) cut = cut.slice(0, -1);
  return `${cut}${ELLIPSIS}`;
}

/** A text in at most `most` lines of at most `width`; what does not fit is left out between words, and a mark says so. */
export function fitLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines = linesOf(text, width, measure);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), cutLine(kept.at(-1) ?? '', width, measure)];
}
