import { MOST_POINTS_A_PAGE, PAPER } from './paper.ts';

/** What is drawn whole or not at all, from a height down. */
export interface Block {
  /** In points, with the room under it. */
  readonly height: number;
  readonly isPoint: boolean;
  /** Height of what follows and must stand on the same page; 0 for nothing. */
  readonly holds: number;
  readonly draw: (y: number) => void;
}

/** Puts blocks under each other, and on a new page where one does not fit. Nothing is split, and a page has 5 points at the most. */
export function layPages(newPage: () => void): (block: Block) => void {
  let y: number = PAPER.top;
  let points = 0;
  let started = false;
  const turn = () => {
    newPage();
    started = true;
    y = PAPER.top;
    points = 0;
  };
  return ({ height, isPoint, holds, draw }) => {
    const full = (isPoint || holds > 0) && points === MOST_POINTS_A_PAGE;
    if (!started || full || (y > PAPER.top && y + height + holds > PAPER.foot)) turn();
    draw(y);
    y += height;
    if (isPoint) points += 1;
  };
}
