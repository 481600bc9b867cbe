import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/easy-read/coach/check-page.ts';
import { type CoachMessage, checkText } from '#domain/easy-read/coach/check-text.ts';
import { sentencesOf } from '#domain/easy-read/easy-enough.ts';
import { namesOf } from '#domain/easy-read/names.ts';
import { isPictureId, PICTURES } from '#domain/easy-read/pictures.ts';
import type { EasyReadSource, Point } from '#domain/easy-read/point.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import { SECTION_IDS } from '#domain/easy-read/section.ts';
import { whenLines } from '#domain/easy-read/sections/when.ts';
import { TEMPLATES } from '#domain/easy-read/templates/sets.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { stateOf } from '#domain/listing/truth.ts';
import { exampleSources, generatedSources, type NamedSource, TODAY } from '../../../support/easy-read-sources.ts';

const MOST_POINTS = 20;
const MEDIAN_POINTS = 17;

interface Page {
  readonly name: string;
  readonly source: EasyReadSource;
  readonly points: readonly Point[];
}

const pagesOf = (sources: readonly NamedSource[]): Page[] =>
  sources.map(([name, source]) => ({ name, source, points: pointsOf(source) }));

const middle = (counts: readonly number[]): number => counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;

function messagesOf(pages: readonly Page[]): (CoachMessage & { readonly text: string })[] {
  const known = new Map<string, CoachMessage[]>();
  return pages.flatMap(({ source, points }) => {
    const names = namesOf(source);
    return points.flatMap(({ text }) => {
      const messages = known.get(text) ?? checkText(text, { names });
      known.set(text, messages);
      return messages.map((message) => ({ ...message, text }));
    });
  });
}

describe.each([
  ['the example directory', pagesOf(exampleSources())],
  ['1,000 generated listings', pagesOf(generatedSources(1000, 7))],
])('the points of %s', (_what, pages) => {
  const points = pages.flatMap((page) => page.points);

  it('have no error of the writing coach, and few warnings', () => {
    const messages = messagesOf(pages);
    expect(messages.filter(({ level }) => level === 'error').map(({ rule, text }) => `${rule} ${text}`)).toEqual([]);
    // 13 to 15 words, and "an EHC plan" or "a CV", are what a list of things needs; anything else is looked into.
    const others = messages.filter(({ rule }) => rule !== 'S1' && rule !== 'W3');
    expect(messages.length / points.length).toBeLessThan(0.1);
    expect(others.length / points.length).toBeLessThan(0.02);
  });

  it('are one sentence each', () => {
    expect(points.filter(({ text }) => sentencesOf(text).length !== 1).map(({ text }) => text)).toEqual([]);
    expect(points.filter(({ text }) => !/^[\p{Lu}\d].*[.?]$/u.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('have a known picture and words to say', () => {
    expect(points.filter(({ picture, say }) => !isPictureId(picture) || say === '')).toEqual([]);
  });

  it('show the same picture more than twice on few pages', () => {
    const again = pages.filter(({ points: all }) =>
      // The words are looked at above.
      checkPage({
        points: all.map(({ picture }) => ({ text: 'You can come.', picture })),
        lastChecked: TODAY,
        today: TODAY,
      }).some(({ rule }) => rule === 'I1'),
    );
    expect(again.length / pages.length).toBeLessThan(0.05);
  });

  it('show what nobody told us with its question mark, and what is not there never as if it were', () => {
    const things = new Set<string>(Object.values(FACTS).map(({ picture }) => picture));
    for (const { text, picture } of points) {
      const [, ...parts] = PICTURES[picture];
      if (/^(?:We do not know|They have not told us) /u.test(text)) expect(parts, text).toContain('own:question');
      if (/^There is no |^Staff cannot |^They cannot | have no /u.test(text)) {
        expect(things, text).not.toContain(picture);
        expect(parts, text).toContain('openmoji:cross-mark');
      }
    }
  });

  it('are few enough to read to the end', () => {
    const counts = pages.map((page) => page.points.length);
    expect(
      pages
        .filter(({ source, points: all }) => all.length - (source.listing.easyRead?.own.length ?? 0) > MOST_POINTS)
        .map(({ name }) => name),
    ).toEqual([]);
    expect(middle(counts)).toBeLessThanOrEqual(MEDIAN_POINTS);
  });

  it('keep the one order and say nothing twice', () => {
    for (const { name, points: all } of pages) {
      const order = all.map(({ section }) => SECTION_IDS.indexOf(section));
      expect(order, name).toEqual(order.toSorted((a, b) => a - b));
      expect(new Set(all.map(({ text }) => text)).size, name).toBe(all.length);
    }
  });

  it('tell all of the days and times that were told, or none of them, however much else there is to say', () => {
    for (const { name, source, points: all } of pages) {
      const texts = new Set(all.map(({ text }) => text));
      const lost = whenLines(source, TEMPLATES['en-GB']).filter(({ rank, text }) => rank === 0 && !texts.has(text));
      expect(lost, name).toEqual([]);
    }
    const internship = pages.find(({ name }) => name === 'linden-parcels-internship');
    if (internship !== undefined)
      expect(internship.points.map(({ text }) => text)).toEqual(
        expect.arrayContaining([
          'College day: on Monday from 9:30am to 3:30pm.',
          'At the depot: from Tuesday to Thursday from midday to 5:30pm.',
        ]),
      );
  });

  it('say what, when or that it is not known, where, what it costs and how to ask, on every page', () => {
    for (const { name, points: all } of pages)
      for (const section of ['what', 'when', 'where', 'cost', 'join'])
        expect(
          all.some((point) => point.section === section),
          `${name}: ${section}`,
        ).toBe(true);
  });

  it('never claim what nobody told', () => {
    for (const { name, source, points: all } of pages) {
      const { listing } = source;
      const texts = all.map(({ text }) => text);
      if (stateOf(listing.facts, 'free') !== 'yes' && !listing.prices.some(({ pence }) => pence === 0))
        expect(texts, name).not.toContain('It is free.');
      if (listing.places === null && Object.keys(listing.placesAt).length === 0)
        expect(texts.join(' '), name).not.toMatch(/places? free/u);
      if (!listing.audiences.includes('everybody') && listing.kind !== 'join-in')
        expect(texts.join(' '), name).not.toContain('It is for everybody');
      const buildings = listing.venues.flatMap((id) => source.venues.get(id) ?? []);
      if (buildings.some(({ facts }) => stateOf(facts, 'step_free') !== 'yes'))
        expect(texts, name).not.toContain('You can get in without steps.');
    }
  });
});
