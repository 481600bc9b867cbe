/** A place of the list as the script reads it from the page. */
export interface Place {
  readonly item: HTMLElement;
  readonly number: string;
  readonly name: string;
  readonly town: string | null;
  readonly at: readonly [lat: number, lng: number];
  /** How far away it is and how much there is, as the list says it. */
  readonly said: string;
}

const textOf = (part: Element | null): string => part?.textContent?.trim() ?? '';

/** The places of the list, in its order. */
export const placesIn = (whole: HTMLElement): Place[] =>
  [...whole.querySelectorAll<HTMLElement>('[data-place]')].map((item) => {
    const heading = item.querySelector('h3');
    return {
      item,
      number: textOf(heading?.querySelector('.place-number') ?? null),
      name: textOf(heading?.lastElementChild ?? null),
      town: item.dataset.town ?? null,
      at: [Number(item.dataset.lat), Number(item.dataset.lng)],
      said: textOf(item.querySelector('[data-place-said]')),
    };
  });

/** A part of the page that is certain to be there: both are drawn together. */
export function part<Kind extends Element = HTMLElement>(whole: Element, selector: string): Kind {
  const found = whole.querySelector<Kind>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}
