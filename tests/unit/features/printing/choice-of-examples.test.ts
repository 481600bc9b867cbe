import { describe, expect, it } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { linesOf } from '#domain/easy-read/points.ts';
import type { Language } from '#domain/words/languages.ts';
import { aroundBooklet } from '#features/printing/around-booklet.ts';
import type { Booklet } from '#features/printing/booklet.ts';
import { pageOfChoice } from '#features/printing/choice-page.ts';
import { drawBooklet } from '#features/printing/draw-booklet.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import { picturesOf } from '#features/printing/pictures-of.ts';
import type { SheetSize } from '#features/printing/sheet.ts';
import { openTypeface } from '#features/printing/typeface.ts';
import { exampleSources, now } from '../../../support/easy-read-sources.ts';
import { readSheet } from '../../../support/read-sheet.ts';

const examples = exampleSources();
const id = '0f0c3a34-8f57-4d4a-9d35-1f0f3a9c7b10';

const pages = (language: Language) =>
  examples.map(([slug, { listing, provider, venues }]) => ({
    slug,
    page: pageOfChoice({
      listing: { id, slug, body: listing },
      provider: { id, slug: 'them', body: provider },
      venues: listing.venues.flatMap((venue) => {
        const body = venues.get(venue);
        return body === undefined ? [] : [{ id: venue, slug: venue, body }];
      }),
      now,
      language,
      words: screenText('en-GB'),
      label: 'Choice 1 of 3',
      address: `https://dayways.example/listings/${slug}`,
      reasonsHeading: 'Why it was chosen',
      reasons: [],
      comesFrom: [],
    }),
  }));

const english = pages('en-GB');
const textOf = (slug: string, heading: string): string | undefined =>
  english
    .find((one) => one.slug === slug)
    ?.page.points.filter((point) => point.heading === heading)
    .map(({ text }) => text)
    .join(' ');

describe('the page of a choice that people are handed', () => {
  it('says the barriers of a farm and who cannot come there', () => {
    expect(textOf('peat-lane-farm-days', 'Where is it?')).toMatch(/There are steps to get in\..*no hoist/u);
    const who = textOf('peat-lane-farm-days', 'Who is it for?');
    expect(who).toContain('It is for people aged 16 or over.');
    expect(who).toContain('The yard is rough, so most wheelchairs cannot cross it.');
  });

  it('says what, who, when, where, how much, what help and how to join in the order of easy read', () => {
    expect(
      english.find(({ slug }) => slug === 'peat-lane-farm-days')?.page.points.map(({ heading }) => heading),
    ).toEqual([
      'What is it?',
      'Who is it for?',
      'When is it?',
      'Where is it?',
      'How much is it?',
      'What help is there?',
      'How do you join?',
    ]);
  });

  it.each(['en-GB', 'cy'] as const)(
    'leaves out no barrier, nobody it is not for and nothing unknown: %s',
    (language) => {
      const sources = new Map(examples);
      for (const { slug, page } of pages(language)) {
        const source = sources.get(slug);
        const said = page.points.map(({ text }) => text).join(' ');
        const decides = (source === undefined ? [] : linesOf(source, language)).filter(
          ({ rank, section, unknown }) =>
            unknown === true || (rank === 0 && ['who', 'when', 'where', 'cost', 'help'].includes(section)),
        );
        expect(
          decides
            .filter(({ text, picture }) => picture !== 'phone-unknown' && !said.includes(text))
            .map(({ text }) => text),
          slug,
        ).toEqual([]);
      }
    },
  );

  it.each(['usual', 'large'] as const)(
    'stands on one page for every example, in %s letters',
    async (size: SheetSize) => {
      const typeface = openTypeface();
      const source = pictureFiles(() => null);
      const half = Math.ceil(english.length / 2);
      for (const some of [english.slice(0, half), english.slice(half)]) {
        const { credits, ...around } = aroundBooklet({
          ...{ words: screenText('en-GB'), language: 'en-GB', size, madeOn: '2026-08-03', credits: [] },
        });
        const booklet: Booklet = {
          ...around,
          ...{
            pages: some.map(({ page }) => page),
            title: 'My list',
            lead: 'What I chose',
            notices: [],
            address: null,
          },
          ...{ codeIs: '', about: { heading: 'About this list', lines: [], credits } },
        };
        const book = await readSheet(await drawBooklet(booklet, picturesOf({ booklet }, source), typeface));
        const onPages = book.words.filter(({ role }) => role === 'H2').map(({ page }) => page);
        const further = some.filter((_, at) => (onPages[at + 2] ?? book.pages + 1) - (onPages[at + 1] ?? 0) > 1);
        expect(further.map(({ slug }) => slug)).toEqual([]);
      }
    },
  );
});
