import { readMirror, whenMirrored, writeMirror } from './mirror.ts';

/** The page of the list knows what is on it: the copy is put right there. */
const truth = document.querySelector<HTMLElement>('[data-my-list]')?.dataset.myList;
if (truth !== undefined) writeMirror(truth === '' ? [] : truth.split(' '));

whenMirrored(() => {
  const count = readMirror()?.size ?? 0;
  for (const badge of document.querySelectorAll<HTMLElement>('[data-list-count]')) {
    badge.hidden = count === 0;
    const number = badge.querySelector('[data-number]');
    if (number !== null) number.textContent = String(count);
  }
});
