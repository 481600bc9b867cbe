/** One point of the page, sentence by sentence as a voice says it. */
export interface Part {
  readonly point: HTMLElement;
  readonly lang: string;
  readonly sentences: readonly string[];
}

/** A whole point in one go would be cut off: some voices fall silent after 15 seconds. */
const sentencesOf = (text: string, lang: string): string[] =>
  'Segmenter' in Intl
    ? [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
    : text.split(/(?<=[.?!]) +/u);

const SHOWN = '[data-easy-read-point]';

/** The points that can be seen now, in the order of the page. What is folded away is not read. */
export const partsIn = (page: ParentNode): Part[] =>
  [...page.querySelectorAll<HTMLElement>(SHOWN)]
    .filter((point) => point.getClientRects().length > 0 && point.closest('details:not([open])') === null)
    .map((point) => {
      const lang = point.closest<HTMLElement>('[lang]')?.lang ?? 'en-GB';
      const words = point.dataset.say ?? point.querySelector('p')?.textContent ?? '';
      const heading = point.querySelector('h3')?.textContent ?? '';
      return { point, lang, sentences: [heading, ...sentencesOf(words, lang)].filter((said) => said.trim() !== '') };
    });
