import {
  BLUE,
  BROWN,
  bust,
  DARK,
  dot,
  figure,
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

/** 2 people at a table, 1 with a sheet about the other. */
export const interview = (): string =>
  shape('M6 40v26M6 52h13v14', 'none') +
  shape('M66 40v26M66 52H53v14', 'none') +
  figure({
    head: [13, 21],
    body: 'M13 34L13 48',
    arms: 'M13 35L26 42',
    hands: [[27, 42]],
    legs: 'M13 49L25 50 25 65',
    top: BLUE,
  }) +
  figure({ head: [59, 21], body: 'M59 34L59 48', arms: 'M59 35L48 39', legs: 'M59 49L47 50 47 65', top: PURPLE }) +
  `<path d="M27 47h18" stroke="#000" stroke-width="6" stroke-linecap="round"/><path d="M27 47h18" stroke="${BROWN}" stroke-width="3" stroke-linecap="round"/>${shape('M36 50v15')}` +
  shape('M38 28h10v14H38z', '#fff') +
  shape('M41 32h4M41 36h4') +
  shape('M29 4h14a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-8l-8 4 2-4a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z', ORANGE);

/** Arm in arm: a helper and the person who is helped. */
export const pair = (): string =>
  figure({
    head: [49, 16],
    body: 'M49 30L49 45',
    arms: 'M49 31L57 45',
    legs: 'M49 47L45 66M49 47L54 66',
    hands: [[57, 46]],
    top: RED,
    size: 7,
  }) +
  figure({
    head: [24, 11],
    body: 'M24 25L24 42',
    arms: 'M24 27L15 41M24 27L38 34 48 31',
    legs: 'M24 45L20 66M24 45L29 66',
    hands: [
      [15, 42],
      [49, 31],
    ],
    top: BLUE,
    size: 7,
  });

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

export const adults = (): string =>
  figure({
    head: [21, 12],
    body: 'M21 27L21 44',
    arms: 'M17 28L12 44M25 28L30 44',
    legs: 'M20 46L18 66M22 46L25 66',
    hands: [
      [12, 45],
      [30, 45],
    ],
    top: BLUE,
    size: 7,
  }) +
  figure({
    head: [51, 12],
    body: 'M51 27L51 44',
    arms: 'M47 28L42 44M55 28L60 44',
    legs: 'M50 46L48 66M52 46L55 66',
    hands: [
      [42, 45],
      [60, 45],
    ],
    top: GREEN,
    size: 7,
  });

const page = (): string =>
  shape('M-15-28h30v56h-30z', '#fff') +
  shape('M-15-28h30v10h-30z', RED) +
  bust(0, 6, 0.9, { top: BLUE, smiles: true, over: LANYARD });

/** The same face on 2 days. */
export const sameStaff = (): string => moved(page(), 19, 36, 1) + moved(page(), 53, 36, 1);

/** A therapist helps somebody to move a leg. */
export const therapist = (): string =>
  shape('M4 50h32v4H4zM8 54v13M32 54v13', GREY) +
  figure({
    head: [16, 16],
    body: 'M16 30L17 42',
    arms: 'M16 31L8 44',
    hands: [[8, 45]],
    legs: 'M18 45L33 45 48 38',
    top: ORANGE,
  }) +
  figure({
    head: [59, 17],
    body: 'M60 31L60 47',
    arms: 'M59 32L50 42 44 42M61 33L54 44 40 46',
    hands: [[40, 46]],
    legs: 'M59 49L56 66M61 49L63 66',
    top: SKY,
  });

export const dancing = (): string =>
  figure({
    head: [21, 15],
    body: 'M21 28L23 42',
    arms: 'M20 29L8 20M22 29L34 20',
    hands: [
      [8, 19],
      [34, 19],
    ],
    legs: 'M23 44L13 53 15 66M23 44L31 55 29 66',
    top: RED,
  }) +
  figure({
    head: [52, 21],
    body: 'M52 34L50 46',
    arms: 'M51 35L40 42M53 35L62 24',
    hands: [
      [39, 42],
      [62, 23],
    ],
    legs: 'M50 48L44 66M50 48L60 55 63 66',
    top: BLUE,
  }) +
  shape('M46 11V3l8-2v8') +
  dot(44, 11, 2.2, DARK) +
  dot(52, 9, 2.2, DARK);

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

/** Learning a job by doing it: somebody digs. */
export const digging = (): string =>
  shape('M2 62q16-8 34-3t34-1v10H2z', BROWN) +
  figure({
    head: [22, 13],
    body: 'M22 26L19 42',
    arms: 'M22 28L34 33M21 30L30 42',
    legs: 'M18 44L12 62M19 44L26 62',
    top: GREEN,
    trousers: BLUE,
    size: 7,
  }) +
  limb('M37 24L29 50', ORANGE, 1.5) +
  shape('M26 49l7 2-3 11-7-3z', GREY) +
  dot(34.5, 33, 3, YELLOW) +
  dot(31, 43, 3, YELLOW);

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
