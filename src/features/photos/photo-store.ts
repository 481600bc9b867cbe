import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sizesOf } from '#domain/listing/picture.ts';
import type { EncodedPhoto } from './encode-photo.ts';
import { createPhotoMaker } from './make-photo.ts';
import { looksLikePhoto } from './photo-kind.ts';
import { type PhotoRefusal, PhotoRefused } from './photo-refused.ts';

/** A photograph takes about half a second; one that takes this long never ends. */
const WITHIN_MS = 6000;
export const MOST_SENT_BYTES = 8 * 1024 * 1024;

/** How the files that are being written begin. No photograph is called so, and none is shown. */
const HALF = '.half-';
/** 80 bits, in letters that a file may have on every system: nobody guesses the photograph of a draft. */
const newName = (): string =>
  BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0');

export type Added = { readonly file: string } | { readonly refused: PhotoRefusal };

export interface PhotoStore {
  /**
   * Takes in a file that somebody sent: the name of its photograph, or why there is none. What it throws is a fault. `name` is given where the
   * same photograph may be taken in again.
   */
  readonly add: (bytes: Uint8Array, name?: string) => Promise<Added>;
  /** The photograph that was taken in under a name; null when there is none. */
  readonly find: (name: string) => string | null;
  /** Takes a photograph away that no record names. */
  readonly drop: (file: string) => Promise<void>;
}

async function writeWhole(path: string, body: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename lasts through a power cut when the folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Puts all sizes into the folder, or none: each is written beside, then all are given their names. */
async function keep(folder: string, made: readonly EncodedPhoto[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const halves = made.map(({ size, body }) => ({
    body,
    half: join(folder, HALF + size.file),
    file: join(folder, size.file),
  }));
  try {
    for (const { half, body } of halves) await writeWhole(half, body);
    for (const { half, file } of halves) await rename(half, file);
  } catch (error) {
    for (const { half, file } of halves) {
      await rm(half, { force: true });
      await rm(file, { force: true });
    }
    throw error;
  }
  await syncFolder(folder);
}

/** The biggest of the files of one photograph; null when not all that belong to it are there. */
function biggestOf(files: readonly string[]): string | null {
  const whole = files.find((file) => sizesOf(file)?.length === files.length);
  return whole !== undefined && sizesOf(whole)?.every(({ file }) => files.includes(file)) === true ? whole : null;
}

/**
 * Opens the folder of photographs for writing, and takes away what was half written when the process last ended, unless another may be writing
 * at this moment. A photograph that takes longer than `withinMs` milliseconds is refused.
 */
export function openPhotoStore(folder: string, { isAlone = true, withinMs = WITHIN_MS } = {}): PhotoStore {
  mkdirSync(folder, { recursive: true });
  if (isAlone) for (const file of readdirSync(folder)) if (file.startsWith(HALF)) rmSync(join(folder, file));
  const make = createPhotoMaker(withinMs);
  return {
    add: async (bytes, name = newName()) => {
      if (bytes.length > MOST_SENT_BYTES) return { refused: 'too-big' };
      if (!looksLikePhoto(bytes)) return { refused: 'not-a-photo' };
      try {
        const made = await make(bytes, name);
        await keep(folder, made);
        const biggest = made.at(-1);
        if (biggest === undefined) throw new Error('A photograph was made in no size');
        return { file: biggest.size.file };
      } catch (error) {
        if (error instanceof PhotoRefused) return { refused: error.why };
        throw error;
      }
    },
    find: (name) => biggestOf(readdirSync(folder).filter((file) => file.startsWith(`${name}-`))),
    drop: async (file) => {
      for (const one of sizesOf(file) ?? []) await rm(join(folder, one.file), { force: true });
    },
  };
}
