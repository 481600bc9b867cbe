import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { PHOTO_FILE } from '#domain/listing/picture.ts';

/** A photograph as it is sent. The same buffer for as long as it is held. */
export interface Photo {
  readonly contentType: 'image/webp';
  readonly body: Buffer;
}

export interface Photos {
  /** The photograph in a file of the folder; null when there is none that can be shown. */
  readonly photo: (file: string) => Photo | null;
}

export const MOST_PHOTO_BYTES = 1024 * 1024;
const HELD_BYTES = 32 * 1024 * 1024;

/** RFC 9649 2.4: `RIFF`, the length of what follows, `WEBP`. A file that is still being copied is shorter than it says. */
const isWholeWebp = (body: Buffer): boolean =>
  body.length > 12 &&
  body.toString('latin1', 0, 4) === 'RIFF' &&
  body.toString('latin1', 8, 12) === 'WEBP' &&
  body.readUInt32LE(4) + 8 <= body.length;

/**
 * The photographs of listings and venues, by the names that their records give. A file is never changed, only added or taken away, so
 * what was read is held. What cannot be shown is told to `report` once, and the page does without it.
 */
export function openPhotos(folder: string, report: (fault: string) => void): Photos {
  const held = new LRUCache<string, Photo>({ maxSize: HELD_BYTES, sizeCalculation: ({ body }) => body.length });
  const reported = new Set<string>();
  const refuse = (file: string, why: string): null => {
    if (!reported.has(file)) report(`${file} is not shown: ${why}`);
    reported.add(file);
    return null;
  };
  return {
    photo: (file) => {
      if (!PHOTO_FILE.test(file)) return null;
      const path = join(folder, file);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found === undefined) {
        held.delete(file);
        return refuse(file, 'it is not in the folder of uploads');
      }
      if (!found.isFile()) return refuse(file, 'it is no file');
      if (found.size > MOST_PHOTO_BYTES) return refuse(file, `it is over ${MOST_PHOTO_BYTES / 1024} kB`);
      const before = held.get(file);
      if (before !== undefined) return before;
      const body = readFileSync(path);
      if (!isWholeWebp(body)) return refuse(file, 'it is no whole WebP picture');
      const photo: Photo = { contentType: 'image/webp', body };
      held.set(file, photo);
      return photo;
    },
  };
}
