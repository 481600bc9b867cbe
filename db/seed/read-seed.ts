import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type SeedFile, SeedFileSchema } from './seed-file.ts';

const SEED_FOLDER = new URL('.', import.meta.url).pathname;

/** The files of the example directory, in name order. A mistake names the file, the place in it and what would do. */
export function readSeed(): SeedFile[] {
  const names = readdirSync(SEED_FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.yaml') && name.includes('/'),
  );
  return names.sort().map((name) => {
    const parsed = SeedFileSchema.safeParse(parse(readFileSync(join(SEED_FOLDER, name), 'utf8')));
    if (!parsed.success) throw new Error(`db/seed/${name}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
