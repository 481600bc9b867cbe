/** What people are drawn with: adults with OpenMoji's yellow skin and black line, no hair, plain clothes, on the 72 by 72 grid. */

export const BLUE = '#1E50A0';
export const YELLOW = '#FCEA2B';
export const RED = '#EA5A47';
export const GREEN = '#5C9E31';
export const PURPLE = '#B399C8';
export const SKY = '#92D3F5';
export const ORANGE = '#F1B31C';
export const BROWN = '#A57939';
export const GREY = '#D0CFCE';
export const DARK = '#3F3F3F';
const line = (width: number): string =>
  `stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
export const LINE = line(2);

export const shape = (d: string, fill = 'none'): string => `<path d="${d}" fill="${fill}" ${LINE}/>`;
export const dot = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${LINE}/>`;
export const moved = (inside: string, x: number, y: number, size = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${inside}</g>`;

/** A thick line with a black edge: an arm, a leg, a strap. All of `d` is one shape, so that joints have no edge. */
export const limb = (d: string, fill: string, width = 5): string =>
  `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="${d}" stroke="#000" stroke-width="${width + 4}"/><path d="${d}" stroke="${fill}" stroke-width="${width}"/></g>`;

const SMILE =
  '<path d="M-3.8-11.6q3.8 3.6 7.6 0M-3-16.2v.1M3-16.2v.1" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round"/>';

interface Bust {
  readonly top: string;
  /** The colour of the face, when it is not skin: people who stand for a number have one colour. */
  readonly skin?: string;
  readonly smiles?: boolean;
  /** What is worn over the clothes, on the bust's own grid: the head is at 0 -14, the waist at 22. */
  readonly over?: string;
}

/** Head and shoulders. Their line is as thick at every size. */
export const bust = (x: number, y: number, size: number, { top, skin = YELLOW, smiles = false, over = '' }: Bust) =>
  moved(
    `<path d="M-11 22V7a11 11 0 0 1 22 0v15z" fill="${top}" ${line(2 / size)}/>${over}<circle cx="0" cy="-14" r="8" fill="${skin}" ${line(2 / size)}/>${smiles ? SMILE : ''}`,
    x,
    y,
    size,
  );

interface Figure {
  readonly head: readonly [x: number, y: number];
  /** From the neck to the hip. */
  readonly body: string;
  readonly arms: string;
  readonly legs: string;
  readonly hands?: readonly (readonly [x: number, y: number])[];
  readonly top: string;
  readonly trousers?: string;
  readonly size?: number;
}

/** A whole person in any position. */
export const figure = ({ head, body, arms, legs, hands = [], top, trousers = DARK, size = 6 }: Figure): string =>
  limb(legs, trousers, 4) +
  limb(body, top, 8) +
  limb(arms, top, 3.5) +
  hands.map(([x, y]) => dot(x, y, 2.8, YELLOW)).join('') +
  dot(head[0], head[1], size, YELLOW);

/** A card on a ribbon, as staff wear it. */
export const LANYARD = `${shape('M-6-2L0 9 6-2')}<rect x="-4" y="9" width="8" height="9" rx="1" fill="#fff" ${LINE}/>`;
export const HEART = 'M0 9C-6 4-9 0-9-4a4.6 4.6 0 0 1 9-1.4A4.6 4.6 0 0 1 9-4c0 4-3 8-9 13z';
export const HOUSE = 'M-8 8V-1L0-8l8 7v9z';
