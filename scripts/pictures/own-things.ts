import {
  BLUE,
  BROWN,
  bust,
  dot,
  GREEN,
  GREY,
  HEART,
  HOUSE,
  LINE,
  moved,
  ORANGE,
  RED,
  SKY,
  shape,
  YELLOW,
} from './figures.ts';

export const question = (): string =>
  `<circle cx="36" cy="36" r="28" fill="${BLUE}" ${LINE}/><path d="M26 29c0-6 4-10 10-10s10 4 10 9c0 7-10 8-10 15v2" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round"/><circle cx="36" cy="54" r="4" fill="#fff"/>`;

export const go = (): string => dot(36, 36, 28, GREEN) + shape('M28 22l22 14-22 14z', '#fff');

export const coin = (crossed: boolean): string =>
  `${dot(36, 36, 28, YELLOW)}<circle cx="36" cy="36" r="22" fill="none" ${LINE}/><path d="M45 28c0-6-4-9-9-9s-8 4-8 9c0 6 2 8 2 13 0 4-2 8-5 10h21M24 38h16" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>${crossed ? '<path d="M10 62L62 10" stroke="#fff" stroke-width="10"/><path d="M10 62L62 10" stroke="#D22F27" stroke-width="6" stroke-linecap="round"/>' : ''}`;

const LETTERS = [
  'M-2.4 3V-3L0 1 2.4-3V3',
  'M-2.4-3H2.4M0-3V3',
  'M-3-3L-1.4 3 0-1.4 1.4 3 3-3',
  'M-2.4-3H2.4M0-3V3',
  'M2-3H-1.6V3M-1.6 0H1.4',
  'M2-2.2C1-3.4-2-3.3-2-1.4-2 .3 2-.3 2 1.5 2 3.3-1.2 3.4-2.2 2.1',
  'M2-2.2C1-3.4-2-3.3-2-1.4-2 .3 2-.3 2 1.5 2 3.3-1.2 3.4-2.2 2.1',
];

/** A week of 7 boxes, Monday first, with some filled: the position teaches the day to people who do not read. */
export const week = (filled: string): string =>
  `${shape('M6 8h60a4 4 0 0 1 4 4v48a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4z', '#fff')}${shape('M2 20v-8a4 4 0 0 1 4-4h60a4 4 0 0 1 4 4v8z', RED)}${LETTERS.map(
    (letter, at) => {
      const on = filled.includes(String(at));
      const x = 4.5 + at * 9;
      return `<rect x="${x}" y="${on ? 24 : 28}" width="8.4" height="${on ? 36 : 28}" fill="${on ? BLUE : '#fff'}" stroke="#000"/><path transform="translate(${x + 4.2} 42) scale(1.15)" d="${letter}" fill="none" stroke="${on ? '#fff' : '#000'}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`;
    },
  ).join('')}`;

export const cv = (): string =>
  `${shape('M14 6h32l12 12v48H14z', '#fff')}${shape('M46 6v12h12', GREY)}<path d="M34 19a7 7 0 1 0 0 10M39 17l4.5 13L48 17" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>${shape('M22 42h28M22 50h28M22 58h18')}`;

export const hoist = (): string =>
  `<g fill="none" ${LINE}><path d="M12 58h34" stroke-width="4"/><circle cx="14" cy="63" r="3" fill="#9B9B9A"/><circle cx="44" cy="63" r="3" fill="#9B9B9A"/><path d="M18 58V14" stroke-width="4"/><path d="M18 14l32 4" stroke-width="4"/><path d="M18 36l16-20"/><path d="M50 18v6M42 24h16"/><path d="M42 24c-2 8-4 12-4 16 0 8 6 12 14 12h6M58 24l4 18"/><circle cx="47" cy="32" r="5" fill="${YELLOW}"/><path d="M44 38c-2 4-1 9 2 10h14l4 8" stroke-width="4" stroke="${YELLOW}"/><path d="M38 40c0 8 6 12 14 12h8l2-10-16-2z" fill="#61B2E4" fill-opacity=".85"/><path d="M60 50l5 7"/></g>`;

/** A feed bag on a stand, with its tube to a person's stomach. */
export const tube = (): string =>
  `<g fill="none" ${LINE}><path d="M14 66V8h18" stroke-width="3"/><path d="M8 66h12" stroke-width="4"/><path d="M24 14h16v16a8 8 0 0 1-16 0z" fill="#fff"/><path d="M24 24h16v6a8 8 0 0 1-16 0z" fill="${ORANGE}"/><path d="M32 8v6"/></g>${bust(54, 43, 1.05, { top: BLUE })}${shape('M32 38v14c0 4 4 5 8 5h11')}${dot(53, 57, 3, '#fff')}`;

export const steps = (): string => shape('M4 66V53h16V40h16V27h16V14h16v52z', GREY);

export const clock = (): string =>
  `${dot(36, 36, 30, '#fff')}${shape('M36 9v6M63 36h-6M36 63v-6M9 36h6')}<path d="M36 36V17M36 36L22 28" stroke="#000" stroke-width="5" stroke-linecap="round"/>${dot(36, 36, 3, '#000')}`;

/** A folded map of a town, with a pin. */
export const map = (): string =>
  shape('M4 18l21-8v48L4 66z', '#B1CC33') +
  shape('M25 10l22 8v48l-22-8z', '#D6E685') +
  shape('M47 18l21-8v48l-21 8z', '#B1CC33') +
  '<path d="M5 48l20-8 22 9 20-9" fill="none" stroke="#61B2E4" stroke-width="5"/><path d="M12 62V18M25 26l22 8 20-8" fill="none" stroke="#fff" stroke-width="4"/>' +
  shape('M4 18l21-8 22 8 21-8v48l-21 8-22-8-21 8zM25 10v48M47 18v48') +
  shape('M40 46C30 34 28 28 28 23a12 12 0 0 1 24 0c0 5-2 11-12 23z', RED) +
  dot(40, 23, 4, '#fff');

export const room = (): string =>
  shape('M22 5h28v20H22z', SKY) +
  shape('M36 5v20M22 15h28') +
  shape('M16 40h40v5H16z', BROWN) +
  shape('M22 45v22M50 45v22') +
  shape('M4 30h4v18h12v5H8v14H4zM18 53v14', ORANGE) +
  shape('M68 30h-4v18H52v5h12v14h4zM54 53v14', ORANGE);

const inLift = (x: number): string => bust(x, 47, 0.75, { top: BLUE });

/** A box with people in it that goes up and down. */
export const lift = (): string =>
  shape('M22 16L27 4l5 12zM50 4L45 16 40 4z', GREEN) +
  shape('M6 22h60v46H6z', '#fff') +
  inLift(19) +
  inLift(36) +
  inLift(53) +
  shape('M6 64h60');

/** A board of pictures to point at. */
export const board = (): string =>
  shape('M5 5h62v56H5z', '#fff') +
  shape('M36 5v56M5 33h62') +
  dot(20, 19, 7, YELLOW) +
  shape('M20 8v1M20 29v1M9 19h1M30 19h1M12 11l1 1M28 11l-1 1M12 27l1-1M28 27l-1-1') +
  moved(shape(HOUSE, RED), 52, 20) +
  shape('M12 40h14v7c0 5-3 7-7 7s-7-2-7-7zM26 42h3c3 0 3 7-3 7', SKY) +
  moved(shape(HEART, RED), 52, 46);

/** Somebody says something. */
export const bubble = (): string =>
  shape('M12 12h48a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H36L20 64V50h-8a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z', SKY) +
  shape('M17 25h38M17 36h26');
