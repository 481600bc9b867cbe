import { escape as escaped } from 'html-escaper';

declare const MADE_HERE: unique symbol;

/** HTML of our own making: nothing else is of this shape, so that no words of others can be taken for it. */
export interface Html {
  readonly html: string;
  readonly [MADE_HERE]: true;
}

/** What may stand in HTML: words and numbers, which are escaped; HTML itself; several in a row; or nothing. */
export type Piece = Html | readonly Piece[] | string | number | null | false;

function written(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  if (piece === null || piece === false) return '';
  return 'html' in piece ? piece.html : piece.map(written).join('');
}

/**
 * HTML put together as text, for what stands on a page a hundred times: as components such parts cost more than searching and reading together
 * (docs/measuring.md). Whatever is put in is escaped unless it was made by this function; so are values of attributes, which stand in quotes.
 */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let all = texts[0] ?? '';
  for (let at = 0; at < pieces.length; at += 1) all += written(pieces[at] ?? null) + (texts[at + 1] ?? '');
  return { html: all } as Html;
}
