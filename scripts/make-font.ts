import { writeFileSync } from 'node:fs';
import { smallFont } from './font/small-font.ts';

const FILE = new URL('../src/styles/font/atkinson-hyperlegible-next.woff2', import.meta.url);

const font = await smallFont();
writeFileSync(FILE, font);
console.log(`${font.length} bytes.`);
