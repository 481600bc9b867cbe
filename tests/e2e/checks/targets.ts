import type { Check } from './in-page.ts';

/** V6: what is pressed is 44 by 44 pixels at least, but for links in a sentence (WCAG 2.5.5). */
export const checkTargets: Check = (page, tools) =>
  page.evaluate(
    ({ isSeen, isInSentence, targetOf, nameOf }) =>
      [
        ...document.querySelectorAll(
          'a[href]:not(.skip), button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]',
        ),
      ]
        .filter((element) => !isInSentence(element) && isSeen(targetOf(element)))
        .flatMap((element) => {
          const { width, height } = targetOf(element).getBoundingClientRect();
          return Math.min(width, height) < 43.5
            ? [`V6 only ${Math.round(width)} by ${Math.round(height)} to press: ${nameOf(element)}`]
            : [];
        }),
    tools,
  );

/** A control that people press has words in sight or for ears, and a box to fill in has a label that can be seen. */
export const checkLabels: Check = (page, tools) =>
  page.evaluate(({ isSeen, wordsOf, nameOf }) => {
    // What is hidden outright nobody meets: something else stands in its place.
    const SELECTOR = 'input:not([type=hidden], [type=submit], [type=button]), select, textarea';
    const unlabelled = [...document.querySelectorAll<HTMLInputElement>(SELECTOR)]
      .filter((box) => box.closest('[hidden]') === null)
      .filter(({ labels }) => ![...(labels ?? [])].some((label) => isSeen(label) && wordsOf(label) !== ''))
      .filter((box) => isSeen(box) || isSeen(box.parentElement ?? box))
      .map((box) => `V6 a box without a label in sight: ${box.localName} “${box.name}”`);
    const wordless = [...document.querySelectorAll('a[href], button, summary')]
      .filter((control) => isSeen(control) && wordsOf(control) === '')
      .map((control) => `V6 something to press without words: ${nameOf(control)}`);
    return [...unlabelled, ...wordless];
  }, tools);
