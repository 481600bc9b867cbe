import {
  BLUE,
  BROWN,
  DARK,
  dot,
  figure,
  GREEN,
  GREY,
  limb,
  ORANGE,
  PURPLE,
  RED,
  SKY,
  shape,
  YELLOW,
} from './figures.ts';

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
