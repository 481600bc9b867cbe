import { isPictureId, type PictureId } from '#domain/easy-read/pictures.ts';
import { nearestPictures } from './nearest-pictures.ts';

export interface OwnCredits {
  /** Who made the pictures that have no line of their own; null when nobody is named. */
  readonly all: string | null;
  readonly of: ReadonlyMap<PictureId, string>;
  /** What could not be read, for the log. */
  readonly faults: readonly string[];
}

const MOST_LETTERS = 300;
const CONTROL = /\p{Cc}/gu;

/**
 * Reads `credits.txt`: a line for each picture, `hoist: Drawn by Ann Lee`, and a line that begins with `*:` for all others.
 * Empty lines and lines that begin with `#` are left out. A line that cannot be read is a fault and nothing more.
 */
export function parseCredits(text: string): OwnCredits {
  const of = new Map<PictureId, string>();
  const faults: string[] = [];
  let all: string | null = null;
  for (const [at, whole] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = whole.replace(CONTROL, ' ').trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name = '', credit = ''] = /^([^:]+):\s*(.+)$/u.exec(line) ?? [];
    const id = name.trim().toLowerCase();
    if (credit === '')
      faults.push(`credits.txt line ${at + 1} is no "name: words". Write for example "hoist: Drawn by Ann Lee"`);
    else if (credit.length > MOST_LETTERS)
      faults.push(`credits.txt line ${at + 1} has ${credit.length} letters. Make it ${MOST_LETTERS} or fewer`);
    else if (id === '*') all = credit;
    else if (isPictureId(id)) of.set(id, credit);
    else faults.push(`credits.txt line ${at + 1} names "${id}", which is no picture here. ${nearestPictures(id)}`);
  }
  return { all, of, faults };
}
