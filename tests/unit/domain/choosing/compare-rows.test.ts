import { describe, expect, it } from 'vitest';
import { COMPARE_ROWS, compareRows } from '#domain/choosing/compare-rows.ts';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { aListing, anId, aVenue, told, weekly } from '../../../support/a-listing.ts';
import { exampleSources, TODAY } from '../../../support/easy-read-sources.ts';

const HALL = anId('hall');
const plain = aListing({ venues: [HALL], notFor: ['People who need a nurse.'] });
const side = (listing = plain, venues = [aVenue()]) => ({
  listing,
  venues: venues.map((body, at) => ({ id: listing.venues[at] ?? '', slug: `venue-${at}`, body })),
});
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('choices side by side', () => {
  it('have the rows that differ first, and each row once', () => {
    const other = aListing({ venues: [HALL], notFor: [], sessions: [weekly(['mon'], '10:00', null, { venue: HALL })] });
    const { differ, same } = compareRows([side(), side(other)], TODAY);
    expect(ids(differ)).toEqual(['times', 'not_for']);
    expect([...ids(differ), ...ids(same)].toSorted()).toEqual([...COMPARE_ROWS].toSorted());
    expect(differ.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('that are alike have nothing that differs; one alone is told in order', () => {
    expect(compareRows([side(), side()], TODAY).differ).toEqual([]);
    expect(ids(compareRows([side()], TODAY).differ)).toEqual([...COMPARE_ROWS]);
    expect(compareRows([], TODAY).same).toHaveLength(0);
  });

  it('say what nobody told us, and never an empty cell', () => {
    const all = exampleSources().map(([, { listing, venues }]) => ({
      listing,
      venues: listing.venues.flatMap((id) => {
        const body = venues.get(id);
        return body === undefined ? [] : [{ id, slug: id, body }];
      }),
    }));
    for (const { cells } of compareRows(all, TODAY).differ)
      for (const { lines, untold } of cells) {
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.some(({ answer, texts }) => answer === null && texts.join('').trim() === '')).toBe(false);
        if (lines.some(({ answer }) => answer === 'untold')) expect(untold).toBe(true);
      }
    const [first] = compareRows([side(aListing(), [])], TODAY).differ;
    expect(first).toEqual({ id: 'times', cells: [{ lines: [{ answer: 'untold', texts: [] }], untold: true }] });
  });

  it('keep what was told of the cost where no price was, and ask for the price', () => {
    const cell = (given: Parameters<typeof aListing>[0]) =>
      compareRows([side(aListing(given))], TODAY).differ.find(({ id }) => id === 'cost')?.cells[0];
    const texts = (given: Parameters<typeof aListing>[0]) =>
      cell(given)?.lines.flatMap((line) => (line.answer === null ? line.texts : []));
    expect(texts({})).toEqual([]);
    expect(texts({ extras: [{ what: 'Lunch', pence: 400 }] })).toEqual(['Not in the price: Lunch: £4']);
    expect(texts({ facts: told({ free: 'no' }) })).toEqual(['Not free. They have not told us the price']);
    expect(texts({ costWords: 'The council pays.' })).toEqual(['The council pays.']);
    expect(cell({ costWords: 'The council pays.' })?.untold).toBe(true);
  });

  it('tell places of each venue where they were told apart, and ask of the one that was not', () => {
    const BARN = anId('barn');
    const named = [aVenue({ name: 'The Hall' }), aVenue({ name: 'Old Barn' })];
    const cell = (barn: object) => {
      const on = '2026-02-01';
      const listing = aListing({ venues: [HALL, BARN], placesAt: { [HALL]: { state: 'full', on }, ...barn } });
      return compareRows([side(listing, named)], TODAY).differ.find(({ id }) => id === 'places')?.cells[0];
    };
    const texts = (barn: object) => cell(barn)?.lines.map((line) => line.texts[0]);
    const free = { [BARN]: { state: 'places', free: 4, on: '2026-02-01' } };
    expect(texts(free)).toEqual(['The Hall: Full', 'Old Barn: 4 places free']);
    expect(cell(free)?.untold).toBe(false);
    expect(texts({})).toEqual(['The Hall: Full', 'Old Barn: Not told us']);
    expect(cell({})?.untold).toBe(true);
  });

  it('say when somebody can start, where that is on some dates only', () => {
    const listing = aListing({ intakes: [{ starts: '2027-01-11', closes: '2026-11-30' }] });
    const [times] = compareRows([side(listing, [])], TODAY).differ;
    expect(times?.cells[0]?.lines).toEqual([
      { answer: null, texts: ['Start: Monday 11 January 2027. Ask by Monday 30 November 2026'] },
    ]);
  });

  it('say that it is for everybody by itself, and not as one of a list', () => {
    const listing = aListing({ audiences: ['everybody', 'older', 'autism'] });
    const who = compareRows([side(listing, [])], TODAY).differ.find(({ id }) => id === 'who')?.cells[0];
    expect(who?.lines.map(({ texts }) => texts[0])).toEqual(['Everybody', 'Older people and autistic people']);
  });

  it('say what was added to a yes beside it, apart from the plain ones', () => {
    const note = 'It lifts you on to the horse. It is not in the toilet.';
    const said = told({ hoist: 'yes', step_free: 'yes', accessible_toilet: 'no' });
    const noted = { ...said, ...(said.hoist === undefined ? {} : { hoist: { ...said.hoist, note } }) };
    const access = compareRows([side(plain, [aVenue({ facts: noted })])], TODAY).differ.find(
      ({ id }) => id === 'access',
    );
    expect(access?.cells[0]?.lines.slice(0, 3)).toEqual([
      { answer: 'yes', texts: ['No steps to get in'] },
      { answer: 'yes', isNoted: true, texts: [`Hoist. ${note}`] },
      { answer: 'no', texts: ['Toilet for disabled people'] },
    ]);
    const nurse = told({ nurse: 'yes' }).nurse;
    const listing = aListing({ facts: nurse === undefined ? {} : { nurse: { ...nurse, note: 'On Mondays only.' } } });
    const help = compareRows([side(listing, [])], TODAY).differ.find(({ id }) => id === 'help')?.cells[0];
    expect(help?.lines[0]?.texts).toEqual(['Nurse there. On Mondays only.']);
  });

  it('tell help by what is a yes, a no, and not told', () => {
    const listing = aListing({
      facts: told({ personal_care: 'yes', eating_help: 'no', nurse: 'yes' }),
      supportLevels: ['high'],
    });
    const help = compareRows([side(listing, [])], TODAY).differ.find(({ id }) => id === 'help')?.cells[0];
    expect(help?.lines.slice(0, 4)).toEqual([
      { answer: null, texts: ['A lot of support'] },
      { answer: null, texts: ['Nurse there'] },
      { answer: 'yes', texts: ['Help to wash and use the toilet'] },
      { answer: 'no', texts: ['Help to eat and drink'] },
    ]);
    for (const text of help?.lines.flatMap(({ texts }) => texts) ?? [])
      expect(checkText(text).filter(({ level }) => level === 'error')).toEqual([]);
  });
});
