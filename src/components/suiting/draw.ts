import type { NeedAnswer } from '#domain/suiting/answer.ts';
import type { Suits } from '#domain/suiting/suits.ts';

/** A copy of what stands in a template of the page. */
export function copyOf(root: ParentNode, name: string): HTMLElement | null {
  const first = root.querySelector<HTMLTemplateElement>(`template[data-suit="${name}"]`)?.content.firstElementChild;
  const copy = first === undefined || first === null ? null : document.importNode(first, true);
  return copy instanceof HTMLElement ? copy : null;
}

export function write(root: ParentNode, selector: string, words: string): void {
  const place = root.querySelector(selector);
  if (place !== null) place.textContent = words;
}

/** The words of a page that scripts say, as its element carries them. */
export type Words = DOMStringMap;

export const whoOf = (who: 'me' | 'friend', words: Words): string =>
  (who === 'me' ? words.you : words.yourFriend) ?? '';

/** "yes to 4 of 5". */
export const countOf = ({ yes, all }: Suits, words: Words): string =>
  all === 0
    ? (words.nothingApplies ?? '')
    : (words.ofAll ?? '').replace('{yes}', String(yes)).replace('{all}', String(all));

/** How one choice suits one person, need by need: a line for each kind of answer that there is. */
export function personLines(
  root: ParentNode,
  { who, suits }: { readonly who: 'me' | 'friend'; readonly suits: Suits },
  words: Words,
  labelOf: (need: string) => string,
): HTMLElement | null {
  const person = copyOf(root, 'person');
  if (person === null) return null;
  write(person, '[data-who]', whoOf(who, words));
  write(person, '[data-count]', countOf(suits, words));
  for (const line of person.querySelectorAll<HTMLElement>('[data-answer]')) {
    const needs = suits.by[line.dataset.answer as NeedAnswer];
    if (needs.length === 0) line.remove();
    else write(line, '[data-labels]', needs.map(labelOf).join(', '));
  }
  return person;
}

/**
 * Asks for all pictures of the page and of its templates, near or not, wherever somebody needs anything: what stands where follows from what
 * they need, and which pictures are asked for must not tell the server.
 */
export function fetchPictures(...roots: readonly ParentNode[]): void {
  for (const root of roots)
    for (const picture of root.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) {
      if (picture.isConnected) picture.loading = 'eager';
      else new Image().src = picture.src;
    }
}
