const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A test of whether some texts together hold every word, in any order and however they are accented. */
export function wordsIn(asked: string): (...texts: readonly (string | null)[]) => boolean {
  const words = folded(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (...texts) => {
    const whole = folded(texts.filter((text) => text !== null).join(' '));
    return words.every((word) => whole.includes(word));
  };
}
