import { parentPort } from 'node:worker_threads';
import { BrokenPicture } from './draw-picture.ts';
import { drawSheet } from './draw-sheet.ts';
import type { PictureBytes, Sheet } from './sheet.ts';
import { openTypeface } from './typeface.ts';

export interface Asked {
  readonly number: number;
  readonly sheet: Sheet;
  readonly pictures: ReadonlyMap<string, PictureBytes>;
}
export type Told = { readonly number: number; readonly broken: readonly string[] } & (
  | { readonly bytes: Uint8Array }
  | { readonly error: string }
);

const typeface = openTypeface();

/** Draws the sheet, again without each picture that turns out to be broken. */
async function draw({ number, sheet, pictures }: Asked): Promise<Told> {
  const left = new Map(pictures);
  const broken: string[] = [];
  for (;;)
    try {
      return { number, broken, bytes: await drawSheet(sheet, left, typeface) };
    } catch (error) {
      if (!(error instanceof BrokenPicture) || !left.delete(error.id))
        return { number, broken, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      broken.push(error.id);
    }
}

parentPort?.on('message', (asked: Asked) => {
  void draw(asked).then((told) => parentPort?.postMessage(told));
});
