import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureCredit } from '#domain/easy-read/picture-credits.ts';
import { isPictureId, PICTURE_IDS } from '#domain/easy-read/pictures.ts';
import { FACET_IDS, facetOf } from '#domain/listing/facets.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { HOME_CHOICES } from '#domain/listing/kinds.ts';

const FOLDER = new URL('../../../../public/pictures/', import.meta.url).pathname;
const MOST_BYTES = 8192;

const used = new Set([
  ...Object.values(HOME_CHOICES).map(({ picture }) => picture),
  ...Object.values(FACTS).map(({ picture }) => picture),
  ...FACET_IDS.flatMap((id) => [
    facetOf(id).picture,
    ...Object.values(facetOf(id).values).flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
  ]),
]);

describe('pictures', () => {
  it('exist for every word of the domain that names one', () => {
    expect([...used].filter((id) => !isPictureId(id))).toEqual([]);
    expect(used.size).toBeGreaterThan(70);
  });

  it.each(PICTURE_IDS)('%s is on disk, small, whole, and says nothing by itself', (id) => {
    const path = `${FOLDER}${id}.svg`;
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 72 72">.+<\/svg>\n$/su);
    expect(svg).not.toMatch(/<script|<text|href="http|NaN|undefined/u);
  });

  it.each(PICTURE_IDS)('%s has a label, a source and a licence', (id) => {
    const credit = pictureCredit(id);
    expect(credit.label).not.toBe('');
    expect(credit.sources.length).toBeGreaterThan(0);
    expect(['CC BY-SA 4.0', 'Apache 2.0']).toContain(credit.licence);
  });

  it('put together with a share-alike picture are share-alike', () => {
    expect(pictureCredit('makaton').licence).toBe('CC BY-SA 4.0');
    expect(pictureCredit('bsl').licence).toBe('Apache 2.0');
  });
});
