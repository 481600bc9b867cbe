/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** Where a web address may be broken, so that its parts stay whole. */
const AFTER = /^.*[-/.@](?=[^-/.@])/u;

/** The longest beginning of a word that fits, at least one letter of it; up to a hyphen, dot or slash where there is one. */
function fitting(word: string, width: number, measure: Measure): string {
  let held = '';
  for (const letter of word) {
    if (held !== '' && measure(held + letter) > width) break;
    held += letter;
  }
  return AFTER.exec(`${held}${word.charAt(held.length)}`)?.[0] ?? held;
}

/** Breaks a text between words into lines of at most this width; a word wider than a line is broken inside. A no-break space holds. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (word === '') continue;
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (measure(word) > width) {
      const part = fitting(word, width, measure);
      lines.push(part);
      word = word.slice(part.length);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}
