import { drawCode } from './draw-code.ts';
import { headingOver } from './draw-text.ts';
import { type Drawing, type Element, element, inLanguage } from './drawing.ts';
import { type Block, block } from './pages.ts';
import { BESIDE_PICTURE, CODE } from './paper.ts';
import type { Written } from './pen.ts';
import type { Said, Sheet } from './sheet.ts';

/** What the hard words mean, each in a paragraph of a list. */
export function meaningsOfWords(drawing: Drawing, parent: () => Element, words: Sheet['words']): Block[] {
  const { doc, pen, styles, frame } = drawing;
  const section = element(drawing, parent, 'Sect');
  const list = element(drawing, section, 'L');
  const blocks = words.meanings.map(({ word, meaning }) => {
    const name = pen.write(word, styles.name, frame.width);
    const said = pen.write(meaning, styles.text, frame.width);
    return block(name.height + said.height + 8, (y) => {
      const item = doc.struct('LI');
      list().add(item);
      const body = doc.struct('LBody');
      item.add(body);
      body.add(doc.struct('P', {}, () => pen.draw(name, frame.left, y)));
      body.add(doc.struct('P', {}, () => pen.draw(said, frame.left, y + name.height)));
      item.end();
    });
  });
  const [first] = blocks;
  return first === undefined ? [] : [headingOver(drawing, section, words.heading, first.height), ...blocks];
}

const UNDER_LINE = 2;

interface Placed {
  readonly written: Written;
  readonly x: number;
  readonly y: number;
}

/** Words that are a link where the page is read on a screen: to a web address, or to a place in the file by its name. */
export function drawLink(
  { doc, pen }: Pick<Drawing, 'doc' | 'pen'>,
  parent: Element,
  to: { readonly address: string } | { readonly place: string; readonly says: string },
  { written, x, y }: Placed,
): void {
  const paragraph = doc.struct('P');
  parent.add(paragraph);
  const link = doc.struct('Link');
  paragraph.add(link);
  link.add(() => {
    pen.draw(written, x, y);
    const width = Math.max(...written.lines.map((line) => pen.width(line, written.style)));
    const options = (says: string) => ({ structParent: link, Contents: Object(says) });
    if ('address' in to) doc.link(x, y, width, written.height, to.address, options(to.address));
    else doc.goTo(x, y, width, written.height, to.place, options(to.says));
  });
  paragraph.end();
}

/** What is said at the end of a file of how it came to be. */
export interface About {
  readonly heading: string;
  readonly lines: readonly Said[];
  /** Words before the address. */
  readonly find: string | null;
  /** For the square code and the link; null for neither. */
  readonly address: string | null;
  readonly scan: string;
  readonly codeIs: string;
  readonly credits: readonly string[];
}

/** When it was made, who checked it, where it is from and who drew the pictures, beside the square code that opens its page. */
export function aboutThis(drawing: Drawing, parent: () => Element, about: About): Block[] {
  const { doc, pen, styles, frame, printed } = drawing;
  const { address } = about;
  if (address === null && about.lines.length === 0 && about.credits.length === 0) return [];
  const beside = address === null ? 0 : CODE + BESIDE_PICTURE;
  const [left, room] = [frame.left + beside, frame.width - beside];
  const inOwn = (text: string): Said => ({ text, language: printed.language });
  const rows = [
    ...about.lines.map((said) => ({ said, style: styles.text, address: null })),
    ...(address === null
      ? []
      : [
          ...(about.find === null ? [] : [{ said: inOwn(about.find), style: styles.text, address: null }]),
          { said: inOwn(withoutScheme(address)), style: styles.name, address },
          { said: inOwn(about.scan), style: styles.text, address: null },
        ]),
    ...about.credits.map((text) => ({ said: inOwn(text), style: styles.small, address: null })),
  ].map((row) => ({ ...row, written: pen.write(row.said.text, row.style, room) }));
  const height = Math.max(
    address === null ? 0 : CODE,
    rows.reduce((sum, { written }) => sum + written.height + UNDER_LINE, 0),
  );
  const section = element(drawing, parent, 'Sect');
  const draw = (top: number) => {
    if (address !== null) {
      const box: [number, number, number, number] = [frame.left, top, frame.left + CODE, top + CODE];
      section().add(
        doc.struct('Figure', { alt: about.codeIs, bbox: box }, () => drawCode(doc, address, frame.left, top, CODE)),
      );
    }
    let y = top;
    for (const { said, written, address: to } of rows) {
      const at = { written, x: left, y };
      if (to !== null) drawLink(drawing, section(), { address: to }, at);
      else section().add(doc.struct('P', inLanguage(printed, said), () => pen.draw(written, at.x, at.y)));
      y += written.height + UNDER_LINE;
    }
  };
  return [headingOver(drawing, section, about.heading, height), block(height, draw)];
}

export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//u, '');
