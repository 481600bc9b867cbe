import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clearIDCache, getIconData, iconToSVG, replaceIDs } from '@iconify/utils';
import { PICTURE_IDS, PICTURES } from '#domain/easy-read/pictures.ts';
import { OWN_DRAWINGS } from './pictures/own-drawings.ts';
import { SIGNS } from './pictures/signs.ts';

const require = createRequire(import.meta.url);
const FOLDER = new URL('../public/pictures/', import.meta.url).pathname;
const MOST_BYTES = 8192;

type IconSet = Parameters<typeof getIconData>[0];

const readSet = (name: string): IconSet => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const openmoji = readSet('@iconify-json/openmoji/icons.json');
const symbols = readSet('@iconify-json/material-symbols/icons.json');

function iconBody(set: IconSet, name: string): { body: string; width: number } {
  const icon = getIconData(set, name);
  if (icon === null)
    throw new Error(`There is no picture "${name}" in "${set.prefix}". Choose another name in pictures.ts`);
  const { body, attributes } = iconToSVG(icon);
  return { body: replaceIDs(body), width: Number(attributes.viewBox.split(' ')[2]) };
}

/** The inside of one part on the 72 grid. */
function drawPart(part: string): string {
  const [source, name = '', detail = ''] = part.split(':');
  if (source === 'own') {
    const draw = OWN_DRAWINGS[name];
    if (draw === undefined) throw new Error(`There is no own drawing "${name}". Add it to own-drawings.ts`);
    return draw(detail);
  }
  if (source === 'openmoji') return iconBody(openmoji, name).body;
  const { body, width } = iconBody(symbols, name);
  return `<g transform="translate(5 5) scale(${62 / width})" color="#FCEA2B" stroke="#000" stroke-width="${(2 * width) / 62}" stroke-linejoin="round">${body}</g>`;
}

const small = (inside: string): string =>
  `<rect x="34" y="34" width="38" height="38" rx="9" fill="#fff"/><g transform="translate(34.5 34.5) scale(.52)">${inside}</g>`;

/** Shorter numbers. The point stays, because in a path "1.5.5" is two numbers that only the second point parts. */
const rounded = (svg: string): string => svg.replace(/\d*\.\d{3,}(?![\de])/gu, (number) => Number(number).toFixed(2));

function drawPicture(id: (typeof PICTURE_IDS)[number]): string {
  clearIDCache();
  const [, main, second] = PICTURES[id] as readonly [string, string, string?];
  const inside =
    second === undefined ? drawPart(main) : `<g transform="scale(.82)">${drawPart(main)}</g>${small(drawPart(second))}`;
  return rounded(
    `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">${inside}</svg>\n`,
  );
}

function drawSigns(): string {
  const rows = Object.entries(SIGNS).map(([id, name]) => {
    const { body, width } = iconBody(symbols, name);
    return `<symbol id="${id}" viewBox="0 0 ${width} ${width}">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${rows.join('\n')}</svg>\n`;
}

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) if (file.endsWith('.svg')) rmSync(join(FOLDER, file));
let total = 0;
for (const id of PICTURE_IDS) {
  const svg = drawPicture(id);
  if (svg.length > MOST_BYTES) throw new Error(`The picture "${id}" has ${svg.length} bytes. Choose a simpler one`);
  writeFileSync(join(FOLDER, `${id}.svg`), svg);
  total += svg.length;
}
writeFileSync(join(FOLDER, 'controls.svg'), drawSigns());
console.log(
  `${PICTURE_IDS.length} pictures, ${Math.round(total / 1024)} kB in all, and ${Object.keys(SIGNS).length} signs.`,
);
