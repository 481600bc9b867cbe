import {
  BLUE,
  BROWN,
  bust,
  DARK,
  dot,
  GREEN,
  GREY,
  HEART,
  HOUSE,
  LANYARD,
  LINE,
  limb,
  moved,
  ORANGE,
  PURPLE,
  RED,
  SKY,
  shape,
  YELLOW,
} from './figures.ts';
import { question } from './own-things.ts';

/** 3 people of whom some are filled: how much support. */
export const people = (filled: number): string =>
  [0, 1, 2]
    .map((at) => bust(13 + at * 23, 40, 1, { top: at < filled ? BLUE : '#fff', skin: at < filled ? BLUE : '#fff' }))
    .join('');

export const friends = (): string =>
  limb('M22 44Q44 40 61 46', RED, 4) +
  limb('M50 44Q28 40 11 46', BLUE, 4) +
  bust(21, 42, 1.3, { top: RED, smiles: true }) +
  bust(51, 42, 1.3, { top: BLUE, smiles: true }) +
  dot(64, 49, 4, YELLOW) +
  dot(8, 49, 4, YELLOW);

export const dating = (): string =>
  bust(19, 47, 1.1, { top: GREEN, smiles: true }) +
  bust(53, 47, 1.1, { top: BLUE, smiles: true }) +
  moved(shape(HEART, RED), 36, 16, 1.4);

export const group = (): string =>
  [
    [13, 32, 0.8, GREEN],
    [36, 29, 0.8, RED],
    [59, 32, 0.8, PURPLE],
    [24, 45, 0.95, SKY],
    [48, 45, 0.95, BLUE],
  ]
    .map(([x, y, size, top]) => bust(Number(x), Number(y), Number(size), { top: String(top) }))
    .join('');

/** 3 people at a table. */
export const table = (): string =>
  bust(14, 36, 0.9, { top: RED }) +
  bust(58, 36, 0.9, { top: BLUE }) +
  bust(36, 29, 0.9, { top: GREEN }) +
  `<ellipse cx="36" cy="51" rx="31" ry="11" fill="${BROWN}" ${LINE}/>${shape('M22 61v7M50 61v7')}`;

/** A table with a place for one more. */
export const seat = (): string =>
  `<g fill="#fff" stroke="#000" stroke-width="2.4" stroke-dasharray="5 3"><path d="M3 58V39a12 12 0 0 1 24 0v19z"/><circle cx="15" cy="19" r="9"/></g>` +
  bust(62, 36, 0.9, { top: RED }) +
  bust(42, 29, 0.9, { top: GREEN }) +
  `<ellipse cx="38" cy="52" rx="31" ry="10" fill="${BROWN}" ${LINE}/>${shape('M24 61v7M52 61v7')}`;

const bubble = (d: string, fill: string): string => shape(d, fill);

export const talking = (): string =>
  bust(17, 49, 0.95, { top: BLUE }) +
  bust(55, 49, 0.95, { top: RED }) +
  bubble('M8 4h26a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H23l-5 6v-6H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z', '#fff') +
  bubble('M46 8h18a4 4 0 0 1 4 4v7a4 4 0 0 1-4 4h-6l-4 5v-5h-8a4 4 0 0 1-4-4v-7a4 4 0 0 1 4-4z', ORANGE) +
  shape('M11 10h20M11 15h13M47 15h15');

/** Somebody puts a hand up and has a question. */
export const asking = (): string =>
  bust(25, 48, 1.2, { top: RED, smiles: true }) +
  limb('M36 62L43 52 43 38', RED, 5) +
  dot(43, 34, 4.5, YELLOW) +
  moved(question(), 40, -1, 0.45);

/** A member of staff with a card on a ribbon, beside the person they help. */
export const coach = (): string =>
  bust(19, 44, 1.2, { top: RED, smiles: true }) +
  bust(51, 40, 1.35, { top: BLUE, smiles: true, over: LANYARD }) +
  limb('M40 52L26 46', BLUE, 4) +
  dot(24, 45, 3.6, YELLOW);

export const socialWorker = (): string =>
  bust(36, 40, 1.45, { top: PURPLE, smiles: true, over: LANYARD }) +
  shape('M6 42l20-4 4 28H10z', ORANGE) +
  shape('M12 48l10-2M13 54l10-2M14 60l10-2') +
  dot(28, 58, 4, YELLOW);

/** The one in charge, at a desk. */
export const boss = (): string =>
  bust(36, 33, 1.3, { top: DARK, over: `${shape('M-5-3L0 3 5-3', '#fff')}${shape('M-2 4h4l1 10-3 3-3-3z', RED)}` }) +
  shape('M4 48h64v8H4z', BROWN) +
  shape('M9 56h54v11H9z', '#C99B5B') +
  shape('M8 48l2-14h14l2 14z', GREY);

/** Somebody with a heart on the shirt who puts a hand up: I will help. */
export const volunteer = (): string =>
  bust(30, 44, 1.4, { top: GREEN, smiles: true, over: moved(shape(HEART, RED), 0, 8, 0.7) }) +
  limb('M43 58L56 46 56 28', GREEN, 6) +
  shape('M51 24c-2-6 0-8 1-8l1 4V9c0-2 3-2 3 0v9V8c0-2 3-2 3 0v10-8c0-2 3-2 3 0v12c0 5-9 7-11 2z', YELLOW);

export const youngPeople = (): string =>
  bust(20, 44, 1.25, { top: ORANGE, smiles: true, over: shape('M-9-16a9 9 0 0 1 18 0') }) +
  `<rect x="5" y="22" width="6" height="10" rx="3" fill="${RED}" ${LINE}/><rect x="29" y="22" width="6" height="10" rx="3" fill="${RED}" ${LINE}/>` +
  shape('M38 44q-2 24 4 26h22q6-2 4-26z', BROWN) +
  bust(53, 44, 1.25, { top: SKY, smiles: true, over: shape('M-6-2V22M6-2V22') });

const page = (): string =>
  shape('M-15-28h30v56h-30z', '#fff') +
  shape('M-15-28h30v10h-30z', RED) +
  bust(0, 6, 0.9, { top: BLUE, smiles: true, over: LANYARD });

/** The same face on 2 days. */
export const sameStaff = (): string => moved(page(), 19, 36, 1) + moved(page(), 53, 36, 1);

/** Somebody signs and speaks, and the word is a picture too. */
export const makaton = (): string =>
  bust(24, 46, 1.3, { top: BLUE, smiles: true }) +
  limb('M9 66L19 56', BLUE, 4) +
  limb('M40 66L31 52', BLUE, 4) +
  dot(21, 54, 4.4, YELLOW) +
  dot(29, 49, 4.4, YELLOW) +
  shape('M37 50q4-4 1-9M14 46q-3 3-1 7') +
  shape('M43 3h22a4 4 0 0 1 4 4v21a4 4 0 0 1-4 4H50l-8 5 1-6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z', '#fff') +
  moved(shape(HOUSE, RED), 54, 18);

/** A head seen from the side, with what is inside. */
export const mind = (): string =>
  shape('M20 67V53C13 47 9 39 9 30 9 15 20 5 34 5s25 11 25 25l6 11-6 3v8c0 3-2 5-5 5h-8v10z', YELLOW) +
  moved(shape(HEART, RED), 33, 29, 1.5);

/** Somebody content, to go beside another sign. */
export const content = (): string => bust(36, 42, 1.5, { top: BLUE, smiles: true });

export const family = (): string =>
  bust(20, 40, 1.15, {
    top: PURPLE,
    smiles: true,
    over: `<path d="M-8-16a8 8 0 0 1 16 0" fill="none" stroke="${GREY}" stroke-width="5"/>`,
  }) +
  bust(53, 38, 1.2, { top: GREEN, smiles: true }) +
  bust(37, 51, 0.95, { top: RED, smiles: true });
