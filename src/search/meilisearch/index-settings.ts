import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import type { Synonyms } from '#search/port.ts';
import { FACET_ATTRIBUTES, WORD_ATTRIBUTES } from './stored-document.ts';

const asked = (attributePatterns: string[], comparison = false) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/**
 * How the index is set up. Counts come in order of size, because Meilisearch 1.21 takes nearly three times as long to count a few thousand
 * choices when it must also put the values in order of the alphabet; we put them in our own order anyway.
 */
export const INDEX_SETTINGS = {
  searchableAttributes: [...WORD_ATTRIBUTES],
  displayedAttributes: ['id', 'version', 'place'],
  filterableAttributes: [
    asked([...FACET_ATTRIBUTES, 'untold', 'cells', 'place']),
    asked(['age_from', 'age_to'], true),
    // Meilisearch 1.21 knows `_geo` only by its name alone.
    '_geo',
  ],
  sortableAttributes: ['_geo', 'next_at', 'checked_on', 'added_at', 'changed_at', 'rank'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'rank:desc'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  // Far above any directory, so that totals are exact and every page can be asked for.
  pagination: { maxTotalHits: 100_000_000 },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  prefixSearch: 'indexingTime',
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
} satisfies Settings;

/**
 * The name of the index for these settings. Other settings get another index: a release that changes them starts with none, is answered by the
 * fallback until it is rebuilt, and never reads an index that was set up for something else or that changes under it.
 */
export function indexName(prefix: string, stopWords: readonly string[]): string {
  const hash = createHash('sha1')
    .update(JSON.stringify([INDEX_SETTINGS, stopWords]))
    .digest('hex')
    .slice(0, 8);
  return `${prefix}-${hash}`;
}

/** Each word with the others of its group. */
export function toMeilisearchSynonyms(groups: Synonyms): Record<string, string[]> {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const word of group) {
      const known = others.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) known.add(other);
      others.set(word, known);
    }
  return Object.fromEntries([...others].map(([word, same]) => [word, [...same]]));
}
