import { CARD_HEIGHT, CARD_WIDTH } from '#domain/looks/card-size.ts';
import { linesOf } from '../lines.ts';
import type { PictureBytes } from '../sheet.ts';
import type { Card } from './card.ts';
import { fitLines } from './fit-lines.ts';
import type { Outlines } from './outlines.ts';

const EDGE = 56;
const TILE = 320;
const BAND = 96;
const TEXT_X = EDGE + TILE + 48;
const TEXT_WIDTH = CARD_WIDTH - TEXT_X - EDGE;
const LINE = 1.2;

/** Sizes of letters in pixels. A card is often shown at less than half its size, where the smallest is still 16. */
const NAME_SIZES = [72, 60, 52] as const;
const MOST_NAME_LINES = 3;
const TEXT_SIZE = 38;
/** Of each text, and of one that is alone. */
const MOST_TEXT_LINES = { each: 2, alone: 4 } as const;

const TYPES: Readonly<Record<PictureBytes['kind'], (bytes: Uint8Array) => string>> = {
  svg: () => 'image/svg+xml',
  raster: (bytes) => (bytes[0] === 0xff ? 'image/jpeg' : 'image/png'),
};

/** A picture inside its own document: whatever is in its file, it cannot draw outside of its tile. */
function tileOf(picture: PictureBytes | null, { tile, tileLine }: Card['colours']): string {
  const y = (CARD_HEIGHT - BAND - TILE) / 2;
  const frame = `<rect x="${EDGE}" y="${y}" width="${TILE}" height="${TILE}" rx="32" fill="${tile}" stroke="${tileLine}" stroke-width="4"/>`;
  if (picture === null) return frame;
  const source = `data:${TYPES[picture.kind](picture.bytes)};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  const inner = TILE - 48;
  return `${frame}<image x="${EDGE + 24}" y="${y + 24}" width="${inner}" height="${inner}" href="${source}"/>`;
}

interface Placed {
  readonly text: string;
  readonly size: number;
  readonly weight: 'plain' | 'bold';
  /** Room above the line. */
  readonly gap: number;
}

function nameLines(name: string, { width }: Outlines): Placed[] {
  const within = (size: number) => linesOf(name, TEXT_WIDTH, (text) => width(text, size, 'bold')).length;
  const size = NAME_SIZES.find((one, at) => within(one) <= (at === 0 ? 2 : MOST_NAME_LINES)) ?? NAME_SIZES[2];
  return fitLines(name, TEXT_WIDTH, MOST_NAME_LINES, (text) => width(text, size, 'bold')).map((text) => ({
    text,
    size,
    weight: 'bold',
    gap: 0,
  }));
}

const textLines = (text: string, most: number, { width }: Outlines): Placed[] =>
  fitLines(text, TEXT_WIDTH, most, (part) => width(part, TEXT_SIZE, 'plain')).map((part, at) => ({
    text: part,
    size: TEXT_SIZE,
    weight: 'plain',
    gap: at === 0 ? 20 : 0,
  }));

/** A card as an SVG document without a word of text in it: letters are shapes. */
export function drawCard(card: Card, picture: PictureBytes | null, outlines: Outlines): string {
  const { colours } = card;
  const clean = (text: string): string => outlines.printable(text, card.otherLetters);
  const lines = [
    ...nameLines(clean(card.name), outlines),
    ...card.lines.flatMap((line) =>
      textLines(clean(line), MOST_TEXT_LINES[card.lines.length === 1 ? 'alone' : 'each'], outlines),
    ),
  ];
  const height = lines.reduce((sum, { size, gap }) => sum + gap + size * LINE, 0);
  let y = (CARD_HEIGHT - BAND - height) / 2;
  const drawn = lines.map(({ text, size, weight, gap }) => {
    y += gap + size * LINE;
    return outlines.draw(text, { x: TEXT_X, y: y - size * 0.3, size, weight, colour: colours.ink });
  });
  const bandY = CARD_HEIGHT - BAND;
  const baseline = bandY + BAND / 2 + 14;
  const [siteName = ''] = fitLines(clean(card.siteName), 480, 1, (text) => outlines.width(text, 42, 'bold'));
  const band = [
    `<rect y="${bandY}" width="${CARD_WIDTH}" height="${BAND}" fill="${colours.brand}"/>`,
    outlines.draw(siteName, { x: EDGE, y: baseline, size: 42, weight: 'bold', colour: colours.brandInk }),
  ];
  const notice = card.notice === null ? [] : noticeOf(clean(card.notice), baseline, bandY, colours, outlines);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}"><rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${colours.paper}"/>${tileOf(picture, colours)}${[...drawn, ...band, ...notice].join('')}</svg>`;
}

function noticeOf(text: string, y: number, bandY: number, colours: Card['colours'], outlines: Outlines): string[] {
  const size = 34;
  const [line = ''] = fitLines(text, 560, 1, (part) => outlines.width(part, size, 'bold'));
  const width = outlines.width(line, size, 'bold');
  const x = CARD_WIDTH - EDGE - width;
  return [
    `<rect x="${x - 20}" y="${bandY + 18}" width="${width + 40}" height="${BAND - 36}" rx="12" fill="${colours.banner}"/>`,
    outlines.draw(line, { x, y: y - 2, size, weight: 'bold', colour: colours.bannerInk }),
  ];
}
