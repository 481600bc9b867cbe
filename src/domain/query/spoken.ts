import { FACET_IDS, facetLabel } from '../listing/facets.ts';
import { listInWords } from '../words/lists.ts';
import type { Query } from './query.ts';
import { SORTS } from './query.ts';

const milesSaid = (miles: number) => (miles === 1 ? '1 mile' : `${miles} miles`);

/** A search said in one or two sentences, for the top of the results and for people who listen. */
export function spokenQuery(query: Query, total: number): string {
  const found =
    total === 0
      ? 'We found nothing'
      : `We found ${total === 1 ? '1 choice' : `${total.toLocaleString('en-GB')} choices`}`;
  const words = query.words === '' ? '' : ` for “${query.words}”`;
  const near = query.near === null ? '' : ` within ${milesSaid(query.miles)} of ${query.near.label}`;
  const chosen = FACET_IDS.flatMap((facet) => (query.chosen[facet] ?? []).map((value) => facetLabel(facet, value)));
  const picked = chosen.length === 0 ? '' : ` You picked: ${listInWords(chosen)}.`;
  const sorted = query.sort === 'best' ? '' : ` ${SORTS[query.sort]}.`;
  return `${found}${words}${near}.${picked}${sorted}`;
}
