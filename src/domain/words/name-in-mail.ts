const MOST_OF_A_NAME = 80;

/** One line of at most so many letters: breaks and other control characters become spaces, and what is too long is cut at a word. */
export function inOneLine(words: string, most: number): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/**
 * A name that one person wrote, as a mail to another may say it: one line, and nothing in it that a mail reader makes a link of. Else a
 * stranger could send people to an address of their own in our name.
 */
export const nameInMail = (name: string): string =>
  inOneLine(name, MOST_OF_A_NAME)
    .replaceAll(/:\/+/gu, ': ')
    .replaceAll(/(?<=[\p{L}\d-])[.@](?=[\p{L}\d])/gu, '$& ');
