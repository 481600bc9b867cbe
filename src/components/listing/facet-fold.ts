import { type Html, html } from '#components/ui/html.ts';
import { picture } from '#components/ui/picture.ts';
import type { ScreenText } from '#content/screen-text/shape.ts';
import type { FacetView } from '#domain/query/found.ts';
import { facetBoxes, whenBoxes } from './facet-boxes.ts';

const OPEN = html` open`;

/** One question of the panel, with its boxes. It is open when something in it is picked. */
export function facetFold(facet: FacetView, { find }: ScreenText, withPictures: boolean, isOpen: boolean): Html {
  const picked = facet.values.filter(({ chosen }) => chosen).length;
  const boxes = facet.id === 'when' ? whenBoxes : facetBoxes;
  return html`<details class="facet"${(isOpen || picked > 0) && OPEN}><summary>${withPictures && picture(facet.picture, 44, true)}<span>${facet.label}${picked > 0 && html`<span class="soft">: ${find.picked(picked)}</span>`}</span></summary><fieldset><legend>${facet.question}</legend>${boxes(facet, find, withPictures)}</fieldset></details>`;
}
