import { describe, expect, it } from 'vitest';
import { isOld } from '#content/reading-page.ts';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { sentencesOf, wordsIn } from '#domain/easy-read/easy-enough.ts';
import { GLOSSARY } from '#domain/easy-read/glossary.ts';
import { type Meaning, meaningsIn, meaningsOnPage } from '#domain/easy-read/meanings.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { pointsOfPage, readingPages } from '../../support/reading-pages.ts';

const pages = readingPages();
const hrefs = pages.map(({ href }) => href);
/** What has its meaning one press away on these pages. */
const explained = Object.values(GLOSSARY).map(([word]) => word);

/** Warnings that a person has looked at and keeps: these are the plainest words for what they name. */
const KEPT = new Set(['disabled', 'education']);

const found = (text: string) => checkText(text, { explained }).filter((message) => !KEPT.has(message.found));
const faultsOf = (text: string) => found(text).map(({ rule, found: words }) => `${rule} “${words}” in “${text}”`);

describe('guides and pathways', () => {
  it('are all those that were asked for', () => {
    expect(hrefs.toSorted()).toEqual([
      '/guides/access-to-work',
      '/guides/carers',
      '/guides/direct-payments-and-personal-budgets',
      '/guides/how-to-say-it-is-not-right',
      '/guides/learning-to-travel',
      '/guides/permitted-work-and-benefits',
      '/guides/supported-internships',
      '/guides/what-to-ask-on-a-first-visit',
      '/pathways/a-way-to-a-job',
      '/pathways/after-a-stroke-or-illness',
      '/pathways/feeling-better',
      '/pathways/keeping-my-job',
      '/pathways/leaving-school-or-college',
    ]);
  });

  it.each(pages)('$href is short: at most 20 points and 300 words', (filed) => {
    const points = pointsOfPage(filed);
    expect(points.length).toBeLessThanOrEqual(20);
    expect(wordsIn(points.join(' '))).toBeLessThanOrEqual(300);
  });

  it.each(pages)('$href has 1 sentence a point, and no picture more than twice', (filed) => {
    expect(pointsOfPage(filed).filter((text) => sentencesOf(text).length !== 1)).toEqual([]);
    const pictures = Map.groupBy(
      filed.page.parts.flatMap(({ points }) => points),
      ({ picture }) => picture,
    );
    expect([...pictures].filter(([, used]) => used.length > 2).map(([picture]) => picture)).toEqual([]);
  });

  it.each(pages)('the coach has nothing to say of the points of $href', (filed) => {
    expect(faultsOf(pointsOfPage(filed).join('\n'))).toEqual([]);
  });

  it.each(pages)('the coach finds no error in the headings and facts of $href', ({ page }) => {
    const others = [page.title, page.description, ...page.parts.map(({ heading }) => heading)];
    const texts = [...others, ...page.facts.map(({ says }) => says), ...page.fits.map(({ heading }) => heading)];
    expect(
      texts.flatMap((text) => found(text).filter(({ level }) => level === 'error')).map(({ message }) => message),
    ).toEqual([]);
  });

  it.each(pages)(
    'every fact of $href was looked up before the page was read over, and is from before that',
    ({ page }) => {
      for (const { dated, checked } of page.facts) {
        expect(checked <= page.reviewed, `${checked} is after ${page.reviewed}`).toBe(true);
        expect(dated === undefined || dated <= checked, `${dated} is after ${checked}`).toBe(true);
      }
      // A page that says rules has sources for them.
      if (page.covers !== 'anywhere') expect(page.facts.length).toBeGreaterThan(0);
    },
  );

  it.each(pages)('money in $href has a source or is no amount', ({ page }) => {
    const said = page.facts.map(({ says }) => says).join(' ');
    const amounts = page.parts.flatMap(({ points }) => points.flatMap(({ text }) => text.match(/£[\d,.]*\d/gu) ?? []));
    expect(amounts.filter((amount) => !said.includes(amount))).toEqual([]);
  });

  it.each(pages)('every hard word of $href, its headings and facts too, has its meaning on the page', (filed) => {
    const { title, description, parts, facts, fits } = filed.page;
    const points = pointsOfPage(filed);
    const around = [
      title,
      description,
      ...[...parts, ...fits].map(({ heading }) => heading),
      ...facts.map(({ says }) => says),
    ];
    const shown = new Set(meaningsOnPage(points).flat());
    const isSaid = (meaning: Meaning) => points.some((text) => text.includes(meaning.sentences[0] ?? meaning.word));
    const without = meaningsIn([...points, ...around].join('\n')).filter((word) => !shown.has(word) && !isSaid(word));
    expect(without.map(({ word }) => word)).toEqual([]);
  });

  it.each(pages)('$href leads on to pages that are there, and not to itself', ({ href, page }) => {
    expect(page.next.filter((next) => !hrefs.includes(next) || next === href)).toEqual([]);
    expect(page.next.length).toBeGreaterThan(0);
  });

  it.each(pages)('the searches of $href are understood whole, and shown under different headings', ({ page }) => {
    for (const { query } of page.fits)
      expect(readQuery(new URLSearchParams(query), () => ({ unknown: 'no place' })).problems).toEqual([]);
    expect(new Set(page.fits.map(({ heading }) => heading)).size).toBe(page.fits.length);
    expect(page.fits.length).toBeGreaterThan(0);
  });

  it('stand in groups of at most 5', () => {
    const groups = Map.groupBy(pages, ({ href, page }) => `${href.split('/')[1]} ${page.group ?? ''}`);
    expect([...groups].filter(([, held]) => held.length > 5).map(([name]) => name)).toEqual([]);
  });
});

describe('a page that nobody has read over', () => {
  it('is old after a year, and not on the day', () => {
    expect(isOld('2026-11-21', '2027-11-21')).toBe(false);
    expect(isOld('2026-11-21', '2027-11-22')).toBe(true);
    expect(isOld('2026-11-21', '2026-11-21')).toBe(false);
  });
});
