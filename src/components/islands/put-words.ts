export type WordBox = HTMLTextAreaElement | HTMLInputElement;

/** Puts the cursor around words of a box, so that they are seen. */
export function selectWords(box: WordBox, start: number, end: number): void {
  box.focus();
  box.setSelectionRange(start, end);
}

/**
 * Writes words over others as if somebody had typed them, so that the browser's own undo takes them back: nothing but this command goes
 * through it.
 */
export function putWords(
  box: WordBox,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): void {
  selectWords(box, start, end);
  if (document.execCommand('insertText', false, words)) return;
  box.setRangeText(words, start, end, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
