import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formValues } from '#domain/form/values.ts';
import { FACT_IDS } from '#domain/listing/facts.ts';
import { ListingShape } from '#domain/listing/listing.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { boxesOf, readSection, writeSection } from '#domain/publishing/form/section-form.ts';
import {
  factsOf,
  fieldsOf,
  LISTING_SECTION_IDS,
  type SectionOf,
  sectionCalled,
  VENUE_SECTION_IDS,
} from '#domain/publishing/sections.ts';
import { VenueSchema } from '#domain/venue/venue.ts';
import { listings, providers, venues } from '../../../../support/a-draft.ts';
import { aListing, anId } from '../../../../support/a-listing.ts';

const TODAY = '2026-03-02';
const LISTING_SECTIONS = LISTING_SECTION_IDS.map((id): SectionOf => ({ subject: 'listing', id }));
const VENUE_SECTIONS = VENUE_SECTION_IDS.map((id): SectionOf => ({ subject: 'venue', id }));
const DETAILS: SectionOf = { subject: 'provider', id: 'details' };

/** What a section may change, of a draft. */
function partOf(section: SectionOf, draft: object) {
  const body: Readonly<Record<string, unknown>> = { ...draft };
  const own = new Set(boxesOf(section).map(({ as }) => as));
  const fields = fieldsOf(section)
    .filter((field) => body[field] !== undefined && !['sessions', 'pictures'].includes(field))
    .map((field) => [field, body[field]] as const);
  const said = Object.entries((body.facts ?? {}) as object).filter(([id]) => factsOf(section).includes(id as never));
  return {
    ...Object.fromEntries(fields),
    ...(own.has('fact') && said.length > 0 ? { facts: Object.fromEntries(said) } : {}),
  };
}

const read = (section: SectionOf, pairs: Readonly<Record<string, string>>, draft: object = {}) =>
  readSection(section, formValues(Object.entries(pairs)), { draft, today: TODAY });

const section = (id: string): SectionOf => {
  const found = sectionCalled('listing', id);
  if (found === undefined) throw new Error(`No section ${id}`);
  return found;
};

describe('the form of a section', () => {
  for (const [name, sections, drafts] of [
    ['a listing', LISTING_SECTIONS, listings],
    ['a venue', VENUE_SECTIONS, venues],
    ['a provider', [DETAILS], providers],
  ] as const)
    it(`gives back every field of ${name} that it shows`, () => {
      fc.assert(
        fc.property(drafts as fc.Arbitrary<object>, (draft) => {
          for (const one of sections) {
            const { patch, problems } = readSection(one, writeSection(one, draft), { draft, today: TODAY });
            expect(problems).toEqual({});
            expect(patch).toMatchObject(partOf(one, draft));
          }
        }),
        { numRuns: 60 },
      );
    });

  it('has every field that a person writes in one section, and every fact', () => {
    const kept = [
      ...['provider', 'checked', 'checks', 'example', 'alert', 'alertUntil', 'goneFromSource', 'placesAt', 'facts'],
    ];
    const written = LISTING_SECTIONS.flatMap(fieldsOf);
    expect([...written, ...kept.filter((field) => field in ListingShape.shape)].sort()).toEqual(
      Object.keys(ListingShape.shape).sort(),
    );
    const ofVenues = [...VENUE_SECTIONS.flatMap(fieldsOf), 'facts', 'point', 'pictures', 'example'];
    expect(ofVenues.filter((field) => !['checks'].includes(field)).sort()).toEqual(
      Object.keys(VenueSchema.shape)
        .filter((field) => field !== 'checks')
        .sort(),
    );
    expect([...fieldsOf(DETAILS), 'logo', 'example'].sort()).toEqual(
      Object.keys(ProviderSchema.shape)
        .filter((field) => field !== 'checks')
        .sort(),
    );
    expect([...LISTING_SECTIONS, ...VENUE_SECTIONS].flatMap(factsOf).sort()).toEqual([...FACT_IDS].sort());
  });

  it('takes any text whatever, and saves nothing that is not valid', () => {
    const names = [...LISTING_SECTIONS, ...VENUE_SECTIONS, DETAILS].flatMap((one) =>
      boxesOf(one).flatMap((box) =>
        box.as === 'rows' ? box.row(`${box.name}.0`).map(({ name }) => name) : [box.name],
      ),
    );
    const anything = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 300 })));
    fc.assert(
      fc.property(anything, (pairs) => {
        for (const one of [...LISTING_SECTIONS, ...VENUE_SECTIONS, DETAILS]) {
          const { patch } = readSection(one, formValues(pairs), { draft: {}, today: TODAY });
          const { facts: _, ...fields } = patch;
          const shape =
            one.subject === 'listing' ? ListingShape : one.subject === 'venue' ? VenueSchema : ProviderSchema;
          expect(shape.partial().safeParse(fields).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads a price as people type it', () => {
    const { patch, problems } = read(section('cost'), {
      'prices.0.amount': '£5.50',
      'prices.0.per': 'day',
      'prices.2.amount': '3',
      'prices.2.per': 'meal',
      'prices.2.who': '  people   with a pass ',
    });
    expect(problems).toEqual({});
    expect(patch).toMatchObject({
      prices: [
        { pence: 550, per: 'day', who: null },
        { pence: 300, per: 'meal', who: 'people with a pass' },
      ],
    });
  });

  it('says beside the box what to write instead', () => {
    const { problems, patch } = read(section('cost'), {
      'prices.3.amount': 'a fiver',
      'prices.3.who': 'x'.repeat(121),
    });
    expect(problems).toEqual({
      'prices.3.amount': 'Write an amount, such as 5 or £5.50',
      'prices.3.per': 'Choose what the price is for',
    });
    expect(patch).not.toHaveProperty('prices');
  });

  it('names the line that is too long, and the row', () => {
    expect(read(section('joining'), { 'joining.steps': `Ring us\n${'x'.repeat(201)}` }).problems).toEqual({
      'joining.steps': 'Line 2: This is too long. Write 200 letters or fewer',
    });
    expect(read(section('cost'), { 'extras.4.what': 'x'.repeat(81) }).problems).toEqual({
      'extras.4.what': 'This is too long. Write 80 letters or fewer',
    });
  });

  it('does not say free beside a price for everybody', () => {
    const price = { 'prices.0.amount': '5', 'prices.0.per': 'day', 'fact.free': 'yes' };
    expect(Object.keys(read(section('cost'), price).problems)).toEqual(['fact.free']);
    expect(read(section('cost'), { ...price, 'prices.0.who': 'people from elsewhere' }).problems).toEqual({});
  });

  it('keeps a place that has times', () => {
    const hall = anId('hall');
    const draft = { venues: [hall], sessions: [{ venue: hall }] };
    expect(read(section('where'), { venues: anId('pool') }, draft).problems).toHaveProperty('venues');
    expect(read(section('where'), { venues: hall }, draft).problems).toEqual({});
  });

  it('keeps the day on which places were told while they are the same', () => {
    const draft = aListing({ places: { state: 'places', free: 3, waitWeeks: null, on: '2026-01-09' } });
    const same = { 'places.state': 'places', 'places.free': '3' };
    expect(read(section('joining'), same, draft).patch).toMatchObject({ places: { on: '2026-01-09' } });
    expect(read(section('joining'), { ...same, 'places.free': '2' }, draft).patch).toMatchObject({
      places: { free: 2, on: TODAY },
    });
  });

  it('puts the front of a web address that people leave out', () => {
    expect(read(section('contact'), { website: 'www.example.org/days' }).patch).toMatchObject({
      website: 'https://www.example.org/days',
    });
    for (const wrong of ['javascript:alert(1)', 'ftp://example.org', 'our page', 'example'])
      expect(read(section('contact'), { website: wrong }).problems, wrong).toHaveProperty('website');
  });
});
