/** "art", "art and music", "art, music and dance". An empty list is an empty string. */
export function listInWords(words: readonly string[], link: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

/** `1 place`, `3 places`; the plural is given when it is not the word with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** The same words with a capital at the front. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same words with one full stop at the end. */
export const asSentence = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);

/** Some words after each other, each but the last ended as a sentence: "Hoist. It is not in the toilet". */
export const oneAfterOther = (parts: readonly string[]): string =>
  parts.map((part, at) => (at === parts.length - 1 ? part : asSentence(part))).join(' ');

/** A name inside a sentence: "The Salford area" → "the Salford area". */
export const withSmallThe = (name: string): string => name.replace(/^(The|A|Your|Our) /u, (word) => word.toLowerCase());

/** The same words on one line: a phone number that breaks is read as 2. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** Several lines in one cell of a table: a semicolon between them, and only a space after what is a whole sentence. */
export const inOneCell = (lines: readonly string[]): string =>
  lines.reduce((all, line) => (all === '' ? line : `${all}${/[.!?]$/u.test(all) ? ' ' : '; '}${line}`), '');
