/** Drawings made for this site where no picture of a set reads well: the inside of a 72 by 72 svg, 2 units of black line. */

const BLUE = '#1E50A0';
const YELLOW = '#FCEA2B';
const LINE = 'stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

const person = (x: number, y: number, size: number, fill: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size})" ${LINE}><circle cx="0" cy="-14" r="8" fill="${fill}"/><path d="M-11 22V7a11 11 0 0 1 22 0v15z" fill="${fill}"/></g>`;

const people = (filled: number): string =>
  [0, 1, 2].map((at) => person(14 + at * 22, 38, 0.95, at < filled ? BLUE : '#fff')).join('');

const friends = (): string =>
  person(19, 40, 1.05, '#EA5A47') + person(53, 40, 1.05, BLUE) + person(36, 44, 1.1, YELLOW);

const group = (): string =>
  person(13, 36, 0.8, '#5C9E31') +
  person(36, 33, 0.8, '#EA5A47') +
  person(59, 36, 0.8, '#B399C8') +
  person(25, 46, 0.9, YELLOW) +
  person(47, 46, 0.9, BLUE);

const bubble = (path: string, fill: string): string => `<path d="${path}" fill="${fill}" ${LINE}/>`;

const talking = (): string =>
  person(17, 48, 0.85, BLUE) +
  person(55, 48, 0.85, '#EA5A47') +
  bubble('M8 6h26a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H23l-5 6v-6H8a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z', '#fff') +
  bubble('M46 10h18a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-6l-4 5v-5h-8a4 4 0 0 1-4-4v-6a4 4 0 0 1 4-4z', YELLOW) +
  `<path d="M11 12h20M11 17h13M47 17h15" fill="none" ${LINE}/>`;

const question = (): string =>
  `<circle cx="36" cy="36" r="28" fill="${BLUE}" ${LINE}/><path d="M26 29c0-6 4-10 10-10s10 4 10 9c0 7-10 8-10 15v2" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round"/><circle cx="36" cy="54" r="4" fill="#fff"/>`;

/** 3 people at a table. */
const table = (): string =>
  person(14, 34, 0.85, '#EA5A47') +
  person(58, 34, 0.85, BLUE) +
  person(36, 28, 0.85, YELLOW) +
  `<ellipse cx="36" cy="50" rx="30" ry="12" fill="#A57939" ${LINE}/><path d="M24 60v8M48 60v8" ${LINE}/>`;

const go = (): string =>
  `<circle cx="36" cy="36" r="28" fill="#5C9E31" ${LINE}/><path d="M28 22l22 14-22 14z" fill="#fff" ${LINE}/>`;

const coin = (crossed: boolean): string =>
  `<circle cx="36" cy="36" r="28" fill="${YELLOW}" ${LINE}/><circle cx="36" cy="36" r="22" fill="none" ${LINE}/><path d="M45 28c0-6-4-9-9-9s-8 4-8 9c0 6 2 8 2 13 0 4-2 8-5 10h21M24 38h16" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>${crossed ? '<path d="M10 62L62 10" stroke="#fff" stroke-width="10"/><path d="M10 62L62 10" stroke="#D22F27" stroke-width="6" stroke-linecap="round"/>' : ''}`;

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
const week = (filled: string): string =>
  `<path d="M6 12h60a4 4 0 0 1 4 4v40a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V16a4 4 0 0 1 4-4z" fill="#fff" ${LINE}/><path d="M2 24v-8a4 4 0 0 1 4-4h60a4 4 0 0 1 4 4v8z" fill="#EA5A47" ${LINE}/>${LETTERS.map(
    (letter, at) => {
      const on = filled.includes(String(at));
      const x = 4.5 + at * 9;
      return `<rect x="${x}" y="${on ? 28 : 31}" width="8.4" height="${on ? 28 : 22}" fill="${on ? BLUE : '#fff'}" stroke="#000"/><path transform="translate(${x + 4.2} 42)" d="${letter}" fill="none" stroke="${on ? '#fff' : '#000'}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`;
    },
  ).join('')}`;

const cv = (): string =>
  `<path d="M14 6h32l12 12v48H14z" fill="#fff" ${LINE}/><path d="M46 6v12h12" fill="#D0CFCE" ${LINE}/><path d="M34 19a7 7 0 1 0 0 10M39 17l4.5 13L48 17" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><path d="M22 42h28M22 50h28M22 58h18" fill="none" ${LINE}/>`;

const hoist = (): string =>
  `<g fill="none" ${LINE}><path d="M12 58h34" stroke-width="4"/><circle cx="14" cy="63" r="3" fill="#9B9B9A"/><circle cx="44" cy="63" r="3" fill="#9B9B9A"/><path d="M18 58V14" stroke-width="4"/><path d="M18 14l32 4" stroke-width="4"/><path d="M18 36l16-20"/><path d="M50 18v6M42 24h16"/><path d="M42 24c-2 8-4 12-4 16 0 8 6 12 14 12h6M58 24l4 18"/><circle cx="47" cy="32" r="5" fill="${YELLOW}"/><path d="M44 38c-2 4-1 9 2 10h14l4 8" stroke-width="4" stroke="${YELLOW}"/><path d="M38 40c0 8 6 12 14 12h8l2-10-16-2z" fill="#61B2E4" fill-opacity=".85"/><path d="M60 50l5 7"/></g>`;

/** A feed bag on a stand, with its tube to a person's stomach. */
const tube = (): string =>
  `<g fill="none" ${LINE}><path d="M14 66V8h18" stroke-width="3"/><path d="M8 66h12" stroke-width="4"/><path d="M24 14h16v16a8 8 0 0 1-16 0z" fill="#fff"/><path d="M24 24h16v6a8 8 0 0 1-16 0z" fill="#F1B31C"/><path d="M32 8v6M32 38v14c0 4 4 5 8 5h12"/></g>${person(55, 44, 0.95, BLUE)}<circle cx="52" cy="57" r="3" fill="#fff" ${LINE}/>`;

const steps = (): string => `<path d="M6 64V52h15V40h15V28h15V16h15v48z" fill="#D0CFCE" ${LINE}/>`;

/** The inside of an own drawing by its name, with what follows the colon. */
export const OWN_DRAWINGS: Readonly<Record<string, (detail: string) => string>> = {
  people: (filled) => people(Number(filled)),
  week,
  coin: (detail) => coin(detail === 'no'),
  friends,
  group,
  talking,
  question,
  table,
  go,
  cv,
  hoist,
  tube,
  steps,
};
