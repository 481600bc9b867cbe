import { type FacetId, facetOf } from '#domain/listing/facets.ts';
import type { FacetCounts, SearchAnswer, SearchRequest } from '#search/port.ts';
import { type Bits, both, countBits, countBoth, placesOf } from './bits.ts';
import type { Columns } from './columns.ts';
import { findWords } from './find-words.ts';
import { type Circles, meets } from './meets.ts';
import { pageOf, standing } from './order.ts';
import type { WordSearch } from './ways.ts';

/** How many of some slots say yes to each value of a facet, in the order of the facet table, open values after. */
function countsOf(columns: Columns, facet: FacetId, found: Bits, places: Uint32Array): Record<string, number> {
  const values = columns.yes.get(facet) ?? new Map<string, Bits>();
  const known = Object.keys(facetOf(facet).values);
  const open = [...values.keys()].filter((value) => !Object.hasOwn(facetOf(facet).values, value)).sort();
  const counts: Record<string, number> = {};
  for (const value of [...known, ...open]) {
    const bits = values.get(value);
    const count = bits === undefined ? 0 : countBoth(found, places, bits);
    if (count > 0) counts[value] = count;
  }
  return counts;
}

/** Answers a request from what is held, all of it in one go. */
export function answer(columns: Columns, search: WordSearch, request: SearchRequest): SearchAnswer {
  const circles: Circles = new Map();
  const words = findWords(search, request.words, request.match);
  const having = words === null ? columns.live : words.found;
  const meeting = (condition: SearchRequest['condition']) => both(having, meets(columns, condition, circles));

  const found = meeting(request.condition);
  const counts: { [id in FacetId]?: Readonly<Record<string, number>> } = {};
  for (const { facets, condition } of request.counts) {
    const counted = meeting(condition);
    const places = placesOf(counted);
    for (const facet of facets) counts[facet] = countsOf(columns, facet, counted, places);
  }
  const scores = words !== null && request.sort === 'best' ? words.scores(found) : null;
  const slots = pageOf(
    found,
    columns,
    standing(columns, request.sort, request.from, scores),
    request.page,
    request.size,
  );
  return {
    engine: 'fts5',
    total: countBits(found),
    ids: slots.map((slot) => columns.ids[slot] ?? ''),
    counts: counts satisfies FacetCounts,
    totals: request.totals.map((condition) => countBits(meeting(condition))),
  };
}
