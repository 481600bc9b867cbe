import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BINARY_VERSION } from './binary.ts';

/** Where the development server keeps its things. */
export interface DataFolder {
  readonly folder: string;
  readonly index: string;
  readonly log: string;
  readonly pid: string;
}

export const dataFolderIn = (dataDir: string): DataFolder => {
  const folder = join(dataDir, 'meilisearch');
  return { folder, index: join(folder, 'index'), log: join(folder, 'meilisearch.log'), pid: join(folder, 'pid.json') };
};

/** The master key: made once and readable by this user only. */
export async function masterKeyIn({ folder }: DataFolder): Promise<string> {
  const file = join(folder, 'master-key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';
  if (known.length >= 32) return known;
  const key = randomBytes(32).toString('base64url');
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

/** Throws the index away. It is derived, and made again from what is published. */
export const throwAwayIndex = ({ index }: DataFolder): Promise<void> => rm(index, { recursive: true, force: true });

/** Throws away an index that another version wrote: this one would refuse to start on it. */
export async function throwAwayOtherVersion(data: DataFolder): Promise<boolean> {
  if (!existsSync(data.index)) return false;
  const file = join(data.index, 'VERSION');
  const version = existsSync(file) ? (await readFile(file, 'utf8')).trim() : 'none';
  if (version === BINARY_VERSION) return false;
  await throwAwayIndex(data);
  return true;
}
