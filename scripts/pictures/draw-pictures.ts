import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { clearIDCache, getIconData, iconToSVG, replaceIDs } from '@iconify/utils';
import { PICTURE_IDS, PICTURES, type PictureId } from '#domain/easy-read/pictures.ts';
import { FITTING } from './fitting.ts';
import { OWN_DRAWINGS } from './own-drawings.ts';
import { SIGNS } from './signs.ts';

const require = createRequire(import.meta.url);
const MOST_BYTES = 8192;

type IconSet = Parameters<typeof getIconData>[0];

const readSet = (name: string): IconSet => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

function iconBody(set: IconSet, name: string): { body: string; width: number } {
  const icon = getIconData(set, name);
  if (icon === null)
    throw new Error(`There is no picture "${name}" in "${set.prefix}". Choose another name in pictures.ts`);
  const { body, attributes } = iconToSVG(icon);
  return { body: replaceIDs(body), width: Number(attributes.viewBox.split(' ')[2]) };
}

interface Sets {
  readonly openmoji: IconSet;
  readonly symbols: IconSet;
}

/** In the middle, and as big as there is room. */
function fitted(name: string, body: string): string {
  const [zoom, x, y] = FITTING[name] ?? [1, 36, 36];
  if (zoom === 1 && x === 36 && y === 36) return body;
  return `<g transform="translate(36 36) scale(${zoom}) translate(${-x} ${-y})">${body}</g>`;
}

/** The inside of one part on the 72 grid. */
function drawPart({ openmoji, symbols }: Sets, part: string): string {
  const [source, name = '', detail = ''] = part.split(':');
  if (source === 'own') {
    const draw = OWN_DRAWINGS[name];
    if (draw === undefined) throw new Error(`There is no own drawing "${name}". Add it to own-drawings.ts`);
    return draw(detail);
  }
  if (source === 'openmoji') return fitted(name, iconBody(openmoji, name).body);
  const { body, width } = iconBody(symbols, name);
  return `<g transform="translate(5 5) scale(${62 / width})" color="#FCEA2B" stroke="#000" stroke-width="${(2 * width) / 62}" stroke-linejoin="round">${body}</g>`;
}

/** A part in a corner on the right: `top` is where it begins. */
const small = (inside: string, top: number): string =>
  `<rect x="36" y="${top}" width="36" height="36" rx="10" fill="#fff"/><g transform="translate(35.5 ${top - 0.5}) scale(.51)">${inside}</g>`;

/** Shorter numbers. The point stays, because in a path "1.5.5" is two numbers that only the second point parts. */
const rounded = (svg: string): string => svg.replace(/\d*\.\d{3,}(?![\de])/gu, (number) => Number(number).toFixed(2));

function drawPicture(sets: Sets, id: PictureId): string {
  clearIDCache();
  const [, main, below, above] = PICTURES[id] as readonly [string, string, string?, string?];
  const inside =
    below === undefined
      ? drawPart(sets, main)
      : `<g transform="scale(.76)">${drawPart(sets, main)}</g>${small(drawPart(sets, below), 36)}${above === undefined ? '' : small(drawPart(sets, above), 0)}`;
  const svg = rounded(
    `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">${inside}</svg>\n`,
  );
  if (svg.length >= MOST_BYTES) throw new Error(`The picture "${id}" has ${svg.length} bytes. Choose a simpler one`);
  return svg;
}

function drawSigns({ symbols }: Sets): string {
  const rows = Object.entries(SIGNS).map(([id, name]) => {
    const { body, width } = iconBody(symbols, name);
    return `<symbol id="${id}" viewBox="0 0 ${width} ${width}">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${rows.join('\n')}</svg>\n`;
}

/** Every drawn file of `public/pictures` by its name: each picture, and the signs of controls in one file. Always the same bytes. */
export function drawPictures(): ReadonlyMap<string, string> {
  const sets = {
    openmoji: readSet('@iconify-json/openmoji/icons.json'),
    symbols: readSet('@iconify-json/material-symbols/icons.json'),
  };
  return new Map([
    ...PICTURE_IDS.map((id) => [`${id}.svg`, drawPicture(sets, id)] as const),
    ['controls.svg', drawSigns(sets)] as const,
  ]);
}
