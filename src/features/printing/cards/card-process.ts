import sharp from 'sharp';
import type { PictureBytes } from '../sheet.ts';
import { openTypeface } from '../typeface.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { outlinesOf } from './outlines.ts';

export interface CardAsked {
  readonly number: number;
  readonly card: Card;
  readonly picture: PictureBytes | null;
}
export type CardTold = { readonly number: number } & ({ readonly bytes: Uint8Array } | { readonly error: string });

// A process and no thread: what libvips may read is set once for all threads, and where photographs are made anew that is no SVG.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const outlines = outlinesOf(openTypeface());

async function draw({ number, card, picture }: CardAsked): Promise<CardTold> {
  try {
    const svg = Buffer.from(drawCard(card, picture, outlines));
    const bytes = await sharp(svg).png({ palette: true, colours: 128, compressionLevel: 9 }).toBuffer();
    return { number, bytes };
  } catch (error) {
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (asked: CardAsked) => {
  void draw(asked).then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit(0));
