import type { SearchDocument } from '#domain/query/search-document.ts';
import { aDirectory, chance, TOWNS } from '../../tests/support/a-directory.ts';

/** Built the long way; the rest are these with another id, name, place, date and order. */
const BUILT = 2000;

/** So many search documents, made one at a time: believable in what they say, cheap to make at 100,000. */
export function* manyDocuments(size: number, seed = 1): Generator<SearchDocument> {
  const by = chance(seed);
  const built = aDirectory(Math.min(size, BUILT), seed);
  for (let number = 0; number < size; number += 1) {
    const document = by.one(built);
    const town = by.one(TOWNS);
    const point = { lat: town.lat + (by.next() - 0.5) * 1.5, lng: town.lng + (by.next() - 0.5) * 2.5 };
    yield {
      ...document,
      id: `${document.id}-${number}`,
      words: { ...document.words, name: `${document.words.name} ${number}` },
      point: document.point === null ? null : point,
      nextAt: document.nextAt === null ? null : document.nextAt + Math.floor(by.next() * 20_000),
      rank: Math.floor(document.rank / 16_777_216) * 16_777_216 + Math.floor(by.next() * 16_777_216),
      version: `${document.version}-${number}`,
    };
  }
}
