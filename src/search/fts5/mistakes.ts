const LONGEST = 62;
// One search compares with tens of thousands of words, so that the rows are used again.
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

/** Fills the row of the letter `at` of `a`. Gives the fewest mistakes in it. */
function fillRow(a: string, at: number, b: string, row: Uint8Array, last: Uint8Array, before: Uint8Array): number {
  const letter = a.charCodeAt(at - 1);
  let least = at;
  row[0] = at;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (letter === other ? 0 : 1));
    const swapped = at > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(at - 2);
    if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/**
 * How many typing mistakes lie between two words: a letter too many, too few or wrong, or two letters swapped, is one mistake each
 * (Damerau and Levenshtein, optimal string alignment). Gives `most + 1` when there are more than `most`, or a word is over 62 letters.
 */
export function mistakesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return most + 1;
  let [row, last, before] = rows;
  if (row === undefined || last === undefined || before === undefined) return most + 1;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  let leastOfLast = 0;
  for (let at = 1; at <= a.length; at += 1) {
    const least = fillRow(a, at, b, row, last, before);
    // A swap reaches back two rows, so that one row over the limit does not settle it.
    if (least > most && leastOfLast > most) return most + 1;
    leastOfLast = least;
    [row, last, before] = [before, row, last];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** How many mistakes are forgiven in a word: none in short words and in numbers, where one letter makes another word. */
export function forgiven(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
