import { paragraph } from './draw-text.ts';
import type { Drawing, Element } from './drawing.ts';
import type { Block } from './pages.ts';
import type { Notice } from './sheet.ts';

/** What stands over everything else. */
export interface Head {
  readonly title: string;
  readonly lead: string;
  readonly notices: readonly Notice[];
}

/** The title, what it is, and what must be known first. */
export function headOf(drawing: Drawing, parent: () => Element, head: Head, tag: 'H1' | 'H2'): Block[] {
  const { styles } = drawing;
  return [
    ...paragraph(drawing, parent, head.title, styles.title, tag),
    ...paragraph(drawing, parent, head.lead, styles.text),
    ...head.notices.flatMap(({ title, text }) => [
      ...(title === null ? [] : paragraph(drawing, parent, title, styles.name)),
      ...paragraph(drawing, parent, text, styles.text),
    ]),
  ];
}
