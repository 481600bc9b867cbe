import type { View } from '#domain/easy-read/coach/check-text.ts';
import { coachedAs } from '#domain/publishing/coached-boxes.ts';
import type { WordBox } from './put-words.ts';

/** A box whose words visitors read, and the place under it where the coach speaks. */
export interface CoachedPlace {
  readonly box: WordBox;
  readonly view: View;
  readonly host: HTMLElement;
}

const isWordBox = (element: Element): element is WordBox =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Finds the boxes of a page that the coach reads, and makes a place under each. What the server said there makes room for it. */
export function coachedPlaces(root: ParentNode): CoachedPlace[] {
  for (const notes of root.querySelectorAll<HTMLElement>('[data-coach-notes]')) notes.hidden = true;
  return [...root.querySelectorAll('form textarea, form input')].flatMap((box) => {
    const view = isWordBox(box) ? coachedAs(box.name) : null;
    if (view === null || !isWordBox(box)) return [];
    const host = document.createElement('div');
    box.after(host);
    return [{ box, view, host }];
  });
}
