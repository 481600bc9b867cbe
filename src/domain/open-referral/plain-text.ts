import { withoutUnseen } from '../text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  eacute: 'é',
};

function character(code: string, asWritten: string): string {
  if (!code.startsWith('#')) return ENTITIES[code] ?? asWritten;
  const point = code[1] === 'x' || code[1] === 'X' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ';
}

const BREAKS = /<\/?(?:p|br|li|ul|ol|div|h[1-6]|tr)\b[^<>]{0,200}>/giu;
const TAGS = /<\/?[a-z][^<>]{0,2000}>|<!--[\s\S]{0,5000}?-->/giu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HAS_SOMETHING_TO_MEND = /[<&\u0000-\u001f\u007f\u00a0]|\s\s|^\s|\s$/u;

/** Words as people read them. Feeds carry HTML in descriptions: tags go, block tags become line breaks, entities become letters. */
export const plainText = (text: string): string =>
  withoutUnseen(HAS_SOMETHING_TO_MEND.test(text) ? mended(text) : text);

const mended = (text: string): string =>
  text
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/giu, (asWritten, code: string) => character(code.toLowerCase(), asWritten))
    // Control characters are never words, and NUL ends strings early in some consumers.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** The sentences of some words, and the parts of a `;` list. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+|;/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');

/** At most `most` characters, ending at a word and saying that there was more. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > most * 0.6 ? cut.slice(0, atWord) : cut).trimEnd()}…`;
}
