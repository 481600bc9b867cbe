/** A stretch of text in one of the typeface's files. */
export interface Run {
  readonly text: string;
  /** The file with the letters of Western Europe, or the one with the others of Latin writing (Welsh ŵ and ŷ, Polish). */
  readonly file: 'latin' | 'wide';
}

export interface Letters {
  readonly latin: ReadonlySet<number>;
  readonly wide: ReadonlySet<number>;
}

const GRAPHEMES = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const SILENT = /[\p{Cc}\p{Cf}\p{Co}]/gu;
// A picture letter says nothing that the words do not.
const PICTURE_LETTER = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u20e3\ufe0f]/u;
const MARKS = /\p{M}/gu;
const STANDS_FOR: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
};

const has = (letters: Letters, text: string): boolean =>
  [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return letters.latin.has(code) || letters.wide.has(code);
  });

/** The nearest that can be printed: as it is, without its marks, nothing for a picture letter; null when there is no way. */
function nearest(letters: Letters, grapheme: string): string | null {
  if (/^\s$/u.test(grapheme)) return grapheme === '\u00a0' ? grapheme : ' ';
  const written = STANDS_FOR[grapheme] ?? grapheme;
  if (has(letters, written)) return written;
  const bare = written.normalize('NFKD').replace(MARKS, '');
  if (bare !== '' && has(letters, bare)) return bare;
  return PICTURE_LETTER.test(grapheme) ? '' : null;
}

/** A phone number and a postcode stay in one line. */
const BETWEEN_DIGITS = /(?<=\d) (?=\d)/gu;

// A letter that no text has: it is for private use, and those are taken out before.
const UNKNOWN = '\ue000';

/** The same words in letters that the typeface has. What it has not (Arabic, Chinese) is said in words, once for a whole stretch. */
export function printable(text: string, letters: Letters, otherLetters: string): string {
  const near = [
    ...GRAPHEMES.segment(
      text
        .normalize('NFC')
        .replace(/[\r\n\t\u2028\u2029]/gu, ' ')
        .replace(SILENT, ''),
    ),
  ]
    .map(({ segment }) => nearest(letters, segment) ?? UNKNOWN)
    .join('');
  return near
    .replace(/\ue000(?:[^\p{L}\d\ue000]*\ue000)*/gu, otherLetters)
    .replace(/ {2,}/gu, ' ')
    .replace(BETWEEN_DIGITS, '\u00a0')
    .trim();
}

/** Printable text in stretches of one file each. */
export function runsOf(text: string, letters: Letters): Run[] {
  const runs: { text: string; file: Run['file'] }[] = [];
  for (const letter of text) {
    const file = letters.latin.has(letter.codePointAt(0) ?? 0) ? 'latin' : 'wide';
    const last = runs.at(-1);
    if (last?.file === file) last.text += letter;
    else runs.push({ text: letter, file });
  }
  return runs;
}
