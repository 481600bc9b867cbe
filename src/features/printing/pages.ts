import type { Frame } from './paper.ts';

/** What is drawn whole or not at all, from a height down. */
export interface Block {
  /** In points, with the room under it. */
  readonly height: number;
  readonly isPoint: boolean;
  /** Height of what follows and must stand on the same page; 0 for nothing. */
  readonly holds: number;
  /** Drawn over it where it is the first on a further page, as the heads of columns are. */
  readonly again: Pick<Block, 'height' | 'draw'> | null;
  readonly draw: (y: number) => void;
}

export const block = (height: number, draw: Block['draw'], over: Partial<Block> = {}): Block => ({
  height,
  isPoint: false,
  holds: 0,
  again: null,
  draw,
  ...over,
});

/** A block where it stands: pages are counted from 0. */
export interface PlacedBlock {
  readonly page: number;
  readonly y: number;
  readonly draw: Block['draw'];
}

/** Puts blocks under each other, and on a new page where one does not fit. Nothing is split, and a page has `mostPoints` at the most. */
export function placeBlocks(
  blocks: readonly Block[],
  { top, foot }: Pick<Frame, 'top' | 'foot'>,
  mostPoints: number,
): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let [page, y, points] = [0, top, 0];
  for (const { height, isPoint, holds, again, draw } of blocks) {
    const full = (isPoint || holds > 0) && points === mostPoints;
    if (full || (y > top && y + height + holds > foot)) {
      page += 1;
      y = top;
      points = 0;
      if (again !== null) {
        placed.push({ page, y, draw: again.draw });
        y += again.height;
      }
    }
    placed.push({ page, y, draw });
    y += height;
    if (isPoint) points += 1;
  }
  return placed;
}

/** What is made with the first look that puts it on the fewest pages. */
export function onFewestPages<Look>(
  looks: readonly Look[],
  { frame, mostPoints }: { readonly frame: Frame; readonly mostPoints: number },
  make: (look: Look) => readonly Block[],
): readonly Block[] {
  let best: { readonly blocks: readonly Block[]; readonly pages: number } = { blocks: [], pages: Infinity };
  for (const look of looks) {
    const blocks = make(look);
    const pages = placeBlocks(blocks, frame, mostPoints).at(-1)?.page ?? 0;
    if (pages < best.pages) best = { blocks, pages };
    if (pages === 0) break;
  }
  return best.blocks;
}
