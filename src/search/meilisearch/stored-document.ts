import { FACET_IDS, type FacetId } from '#domain/listing/facets.ts';
import type { Point } from '#domain/place/point.ts';
import type { SearchDocument } from '#domain/query/search-document.ts';

/** The attribute with the values of a facet that a choice says yes, or no, to. */
export const yesAttribute = (facet: FacetId): string => `yes_${facet}`;
export const noAttribute = (facet: FacetId): string => `no_${facet}`;

export const FACET_ATTRIBUTES: readonly string[] = FACET_IDS.flatMap((id) => [yesAttribute(id), noAttribute(id)]);

/** Fields that words are looked for in, most telling first. */
export const WORD_ATTRIBUTES = ['name', 'terms', 'who_and_where', 'about'] as const;

/** A point as one value that can be asked for: shortest digits that give the same numbers again. */
export const placeOf = (point: Point): string => `${point.lat},${point.lng}`;

/** What Meilisearch holds of a choice. An attribute without a value is left out, so that it takes no room and sorts last. */
export type StoredDocument = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: string };

/** "People's" is one word, as it is in what is asked (see `words.ts`); Meilisearch by itself would make two of it. */
const spoken = (text: string): string => text.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '');

/** Flattens a document, because Meilisearch counts and filters plain attributes. */
export function toStoredDocument(document: SearchDocument): StoredDocument {
  const { words, ages, point, nextAt, checkedOn, added } = document;
  const values = FACET_IDS.flatMap((id) => [
    [yesAttribute(id), document.yes[id]] as const,
    [noAttribute(id), document.no[id]] as const,
  ]);
  return {
    id: document.id,
    version: document.version,
    name: spoken(words.name),
    terms: spoken(words.terms),
    who_and_where: spoken(words.whoAndWhere),
    about: spoken(words.about),
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined && value.length > 0)),
    untold: document.untold,
    cells: document.cells,
    ...(ages === null ? {} : { age_from: ages[0], age_to: ages[1] }),
    ...(point === null ? {} : { _geo: { lat: point.lat, lng: point.lng }, place: placeOf(point) }),
    ...(nextAt === null ? {} : { next_at: nextAt }),
    ...(checkedOn === null ? {} : { checked_on: checkedOn }),
    ...(added === null ? {} : { added_at: added[0], changed_at: added[1] }),
    rank: document.rank,
  };
}
