import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';

const MOST = 3;

/** How many letters must be put in, taken out or changed to make one word the other. */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [on, other] of [...to].entries())
      next.push(Math.min((row[on + 1] ?? 0) + 1, (next[on] ?? 0) + 1, (row[on] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Says which known names are most like one that is not known. */
export function nearestPictures(name: string): string {
  const wanted = name.slice(0, 40);
  const distance = (id: string) => (id.includes(wanted) || wanted.includes(id) ? 1 : changes(wanted, id));
  const nearest = [...PICTURE_IDS].sort((one, other) => distance(one) - distance(other)).slice(0, MOST);
  return `Names like it are ${nearest.join(', ')}`;
}
