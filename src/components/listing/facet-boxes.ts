import { type Html, html } from '#components/ui/html.ts';
import { picture } from '#components/ui/picture.ts';
import type { ScreenText } from '#content/screen-text/shape.ts';
import { DAYS, idsOf, PARTS_OF_DAY } from '#domain/listing/vocabulary.ts';
import type { FacetView } from '#domain/query/found.ts';
import { tickBox } from './tick-box.ts';

type Find = ScreenText['find'];

/** A long list shows its first boxes and those that are ticked; the rest is one press away. */
const FIRST = 8;

const isShown = ({ count, chosen }: FacetView['values'][number]): boolean => count > 0 || chosen;

/** The boxes of one question, one under the other. */
export function facetBoxes({ id, values }: FacetView, find: Find, withPictures: boolean): Html {
  const box = ({ value, label, picture: shown, count, chosen }: FacetView['values'][number]) =>
    tickBox({
      ...{ id: `${id}-${value}`, name: id, value, label, chosen, count },
      picture: withPictures ? shown : null,
      counted: count === 1 ? find.choice : find.choices,
    });
  const shown = values.filter(isShown);
  const isFirst = ({ chosen }: (typeof shown)[number], at: number) => at < FIRST || chosen || shown.length <= FIRST + 2;
  const rest = shown.filter((value, at) => !isFirst(value, at));
  return html`${shown.filter(isFirst).map(box)}${rest.length > 0 && html`<details><summary>${find.more(rest.length)}</summary>${rest.map(box)}</details>`}`;
}

/** Days, and parts of each day: a day with a part means the same session. */
export function whenBoxes({ values }: FacetView, find: Find, withPictures: boolean): Html {
  const byValue = new Map(values.map((value) => [value.value, value]));
  const isThere = (value: string) => {
    const known = byValue.get(value);
    return known !== undefined && isShown(known);
  };
  const boxOf = (value: string) => ({
    ...{ id: `when-${value}`, name: 'when', value },
    chosen: byValue.get(value)?.chosen ?? false,
  });
  const day = (value: string, label: string, shown: string) =>
    tickBox({
      ...boxOf(value),
      ...{ label, picture: withPictures ? shown : null },
      ...{ count: byValue.get(value)?.count ?? 0, counted: find.choices },
    });
  const parts = (before: string, prefix: string) =>
    idsOf(PARTS_OF_DAY)
      .filter((part) => isThere(`${prefix}${part}`))
      .map((part) =>
        tickBox({
          ...boxOf(`${prefix}${part}`),
          ...{ label: find.parts[part], before, picture: null, count: null, counted: '' },
        }),
      );
  const row = (name: string, value: string | null, shown: string, prefix: string): Html | null =>
    [value ?? '', ...idsOf(PARTS_OF_DAY).map((part) => `${prefix}${part}`)].some(isThere)
      ? html`<div class="when-row" role="group" aria-label="${name}">${
          value === null
            ? html`<p class="when-name">${withPictures && picture(shown, 44, true)}${name}</p>`
            : day(value, name, shown)
        }<div class="when-parts">${parts(name, prefix)}</div></div>`
      : null;
  const days = idsOf(DAYS).map((id) => row(DAYS[id], id, `week-${id}`, `${id}-`));
  return html`${days}${row(find.whenAny, null, 'week-all', '')}`;
}
