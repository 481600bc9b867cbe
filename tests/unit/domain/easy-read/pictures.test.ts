import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { MOST_WORDS_A_SENTENCE, sentencesOf, wordsIn } from '#domain/easy-read/easy-enough.ts';
import { pictureAt, pictureCredit, pictureFile } from '#domain/easy-read/picture-credits.ts';
import { isPictureId, PICTURE_GROUPS, PICTURE_IDS, PICTURES, type PictureId } from '#domain/easy-read/pictures.ts';
import { FACET_IDS, facetOf } from '#domain/listing/facets.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { HOME_CHOICES } from '#domain/listing/kinds.ts';
import { drawPictures } from '../../../../scripts/pictures/draw-pictures.ts';
import { FITTING } from '../../../../scripts/pictures/fitting.ts';
import { OWN_DRAWINGS } from '../../../../scripts/pictures/own-drawings.ts';
import { sourceFiles } from '../../../support/source-files.ts';

const TOP = new URL('../../../../', import.meta.url).pathname;
const FOLDER = `${TOP}public/pictures/`;
const MOST_BYTES = 8192;
const onDisk = readdirSync(FOLDER).sort();
const svgOf = (id: string): string => readFileSync(`${FOLDER}${id}.svg`, 'utf8');

const used = new Set<string>([
  ...Object.values(HOME_CHOICES).map(({ picture }) => picture),
  ...Object.values(FACTS).map(({ picture }) => picture),
  ...FACET_IDS.flatMap((id) => [
    facetOf(id).picture,
    ...Object.values(facetOf(id).values).flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
  ]),
]);

/** No page needs to name these: they are for guides, and for what people write themselves. */
const FOR_WRITERS = ['young-people', 'lunch'];

/** All that names a picture: source text, and the pages in `src/content`. */
const naming = [
  ...sourceFiles().flatMap(({ path, text }) =>
    path.startsWith('src/') && path !== 'src/domain/easy-read/pictures.ts' ? [text] : [],
  ),
  ...readdirSync(`${TOP}src/content`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${TOP}src/content/${name}`, 'utf8')),
].join('\n');
/** A day's picture is named by its day. */
const isNamed = (id: string): boolean =>
  /^week-(?:mon|tue|wed|thu|fri|sat|sun)$/u.test(id)
    ? naming.includes('`week-$' + '{')
    : new RegExp(`['"]${id}['"]|picture: ${id}\\b`, 'u').test(naming);

/** What is wrong with the elements of a drawing: ends that have no beginning, an attribute twice. A browser shows nothing then. */
function faultsOf(svg: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [tag, end, name = '', attributes = '', alone] of svg.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<[^>]*>/gu,
  )) {
    if (name === '') faults.push(tag);
    const names = [...attributes.matchAll(/([\w:-]+)="/gu)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) faults.push(`twice in ${tag}`);
    if (end === '/') {
      if (open.pop() !== name) faults.push(tag);
    } else if (alone === '') open.push(name);
  }
  return [...faults, ...open];
}

describe('pictures', () => {
  it('exist for every word of the domain that names one', () => {
    expect([...used].filter((id) => !isPictureId(id))).toEqual([]);
    expect(used.size).toBeGreaterThan(70);
  });

  it('are all named by a page, or kept for writers on purpose', () => {
    expect(PICTURE_IDS.filter((id) => !isNamed(id) && !FOR_WRITERS.includes(id))).toEqual([]);
    expect(FOR_WRITERS.filter((id) => !isPictureId(id))).toEqual([]);
  });

  it('are each in one group, and each group has words', () => {
    const ids = Object.values(PICTURE_GROUPS).flatMap((group) => Object.keys(group));
    expect(ids).toEqual([...PICTURE_IDS]);
    expect(Object.keys(PICTURE_GROUPS)).toEqual(Object.keys(EN_GB.pictures.groups));
  });

  it('are told about in short sentences, but for what OpenMoji asks us to write', () => {
    const { openmoji: _theirs, ...who } = EN_GB.pictures.who;
    const texts = [EN_GB.pictures.lead, ...Object.values(who), ...Object.values(EN_GB.pictures.councils).flat()];
    const sentences = texts.filter((text) => typeof text === 'string').flatMap(sentencesOf);
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => wordsIn(sentence) > MOST_WORDS_A_SENTENCE)).toEqual([]);
  });

  it('of what is not there have a cross, and of what is not known a question mark', () => {
    const partsOf = (id: PictureId): readonly string[] => PICTURES[id].slice(1);
    const negative = PICTURE_IDS.filter((id) => /^no-/u.test(id));
    const unknown = PICTURE_IDS.filter((id) => /-unknown$/u.test(id));
    expect([negative.length > 4, unknown.length > 10]).toEqual([true, true]);
    expect(negative.filter((id) => !partsOf(id).includes('openmoji:cross-mark'))).toEqual([]);
    expect(unknown.filter((id) => !partsOf(id).includes('own:question'))).toEqual([]);
  });

  it('use each own drawing, and each measure of what is drawn by others', () => {
    const parts = new Set<string>(Object.values(PICTURES).flatMap(([, ...named]) => named));
    const names = new Set([...parts].map((part) => part.split(':').slice(0, 2).join(':')));
    expect(Object.keys(OWN_DRAWINGS).filter((name) => !names.has(`own:${name}`))).toEqual([]);
    expect(Object.keys(FITTING).filter((name) => !names.has(`openmoji:${name}`))).toEqual([]);
  });

  it('and the signs of controls are all that is in their folder, with the licence', () => {
    expect(onDisk).toEqual([...PICTURE_IDS.map((id) => `${id}.svg`), 'LICENSE.txt', 'controls.svg'].sort());
  });

  it('are drawn by the command, again the same bytes: nobody changes a file by hand', () => {
    const drawn = drawPictures();
    expect([...drawn.keys()].filter((name) => readFileSync(FOLDER + name, 'utf8') !== drawn.get(name))).toEqual([]);
    expect(drawn.size).toBe(PICTURE_IDS.length + 1);
  });

  it.each(PICTURE_IDS)('%s is small, whole, and needs and says nothing outside itself', (id) => {
    const svg = svgOf(id);
    expect(Buffer.byteLength(svg)).toBeLessThan(MOST_BYTES);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 72 72">.+<\/svg>\n$/su);
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|<style|<text|<image|foreignObject|\son\w+=|NaN|undefined/u);
    expect(svg.match(/(?:href="|url\()(?!#)[^")]*/gu)).toBeNull();
  });

  it.each(PICTURE_IDS)('%s has inside names of its own, once each, and each that is asked for', (id) => {
    const svg = svgOf(id);
    const names = [...svg.matchAll(/\bid="([^"]+)"/gu)].map(([, name]) => name);
    const asked = [...svg.matchAll(/(?:href="|url\()#([^")]+)/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(asked.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(PICTURE_IDS)('%s has a label, a source and a licence', (id) => {
    const credit = pictureCredit(id);
    expect(credit.label).not.toBe('');
    expect(credit.sources.length).toBeGreaterThan(0);
    expect(['CC BY-SA 4.0', 'Apache 2.0']).toContain(credit.licence);
    expect(pictureAt(pictureFile(id))).toBe(id);
  });

  it('put together with a share-alike picture are share-alike, and say that they are put together', () => {
    expect(pictureCredit('quiet')).toMatchObject({ licence: 'CC BY-SA 4.0', making: 'joined' });
    expect(pictureCredit('bsl')).toMatchObject({ licence: 'Apache 2.0', making: 'changed' });
    expect(pictureCredit('animals')).toMatchObject({ licence: 'CC BY-SA 4.0', making: 'whole' });
    expect(pictureCredit('friends')).toMatchObject({ licence: 'CC BY-SA 4.0', making: 'drawn' });
  });

  it.each(['/pictures/nothing.svg', '/pictures/hoist.png', '/pictures/../hoist.svg', '/pictures/constructor.svg', '/'])(
    'none is at %s',
    (path) => expect(pictureAt(path)).toBeNull(),
  );
});
