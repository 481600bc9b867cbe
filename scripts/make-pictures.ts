import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPictures } from './pictures/draw-pictures.ts';

const FOLDER = new URL('../public/pictures/', import.meta.url).pathname;

const files = drawPictures();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (name.endsWith('.svg') && !files.has(name)) rmSync(join(FOLDER, name));
let bytes = 0;
for (const [name, svg] of files) {
  writeFileSync(join(FOLDER, name), svg);
  bytes += svg.length;
}
console.log(`${files.size} files, ${Math.round(bytes / 1024)} kB in all.`);
