import { parentPort } from 'node:worker_threads';
import type { Booklet } from './booklet.ts';
import { drawBooklet } from './draw-booklet.ts';
import { BrokenPicture } from './draw-picture.ts';
import { drawSheet } from './draw-sheet.ts';
import type { PictureBytes, Sheet } from './sheet.ts';
import { openTypeface } from './typeface.ts';

/** What is to be drawn. */
export type Work = { readonly sheet: Sheet } | { readonly booklet: Booklet };

export type Asked = Work & { readonly number: number; readonly pictures: ReadonlyMap<string, PictureBytes> };
export type Told = { readonly number: number; readonly broken: readonly string[] } & (
  | { readonly bytes: Uint8Array }
  | { readonly error: string }
);

const typeface = openTypeface();

/** Draws what is asked for, again without each picture that turns out to be broken. */
async function draw({ number, pictures, ...work }: Asked): Promise<Told> {
  const left = new Map(pictures);
  const broken: string[] = [];
  for (;;)
    try {
      const bytes = await ('sheet' in work
        ? drawSheet(work.sheet, left, typeface)
        : drawBooklet(work.booklet, left, typeface));
      return { number, broken, bytes };
    } catch (error) {
      if (!(error instanceof BrokenPicture) || !left.delete(error.id))
        return { number, broken, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      broken.push(error.id);
    }
}

parentPort?.on('message', (asked: Asked) => {
  void draw(asked).then((told) => parentPort?.postMessage(told));
});
