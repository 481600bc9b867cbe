const LOOKS_LIKE_A_LINK = /:\/\/|\bwww\.|[\p{L}\d]\.\p{L}{2,}/iu;
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
 * A name that somebody else wrote, as a mail of ours may say it: one line, and `instead` where it looks like a link. Else a stranger could
 * send people to an address of their own in our name.
 */
export function nameInMail(name: string, instead: string): string {
  const line = inOneLine(name, MOST_OF_A_NAME);
  return line === '' || LOOKS_LIKE_A_LINK.test(line) ? instead : line;
}
