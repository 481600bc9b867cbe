import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { LISTING_FACT_IDS } from '#domain/listing/facts.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import * as vocabulary from '#domain/listing/vocabulary.ts';
import { newMargin } from '#domain/open-referral/margin.ts';
import type { Reading } from '#domain/open-referral/parse-service.ts';
import type { Mapped, MappingContext } from '#domain/open-referral/to-records.ts';
import { PROVIDER_TYPES, type Provider, type ProviderType } from '#domain/provider/provider.ts';
import { messageOf } from '#domain/publishing/form/issue-words.ts';
import type { CsvRow } from '../read-csv.ts';
import { BadCell, type Cells, cellsOf } from './cells.ts';
import { contactOf, extraOf, factsOf, intakeOf, priceOf, sessionOf, type Told, venueOf } from './parts.ts';

const { idsOf } = vocabulary;

const range = (from: number | null, to: number | null) => (from === null && to === null ? null : { from, to });
const truth = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes');

const ratiosOf = (cells: Cells): Listing['ratios'] =>
  cells.list('ratios').map((typed) => {
    const [, staff, people] = /^(\d{1,2})\s*:\s*(\d{1,3})$/u.exec(typed) ?? [];
    if (staff === undefined || people === undefined)
      throw new BadCell('ratios', `“${typed}” in ratios cannot be read. Write staff to people, such as 1:4`);
    return { staff: Number(staff), people: Number(people) };
  });

function placesOf(cells: Cells, on: string): Listing['places'] {
  const state = cells.oneOf('places', idsOf(vocabulary.PLACES_STATES));
  return state === null
    ? null
    : { state, free: cells.number('places_free'), waitWeeks: cells.number('wait_weeks'), on };
}

function coverageOf(cells: Cells): Listing['coverage'] {
  const everywhere = cells.yesNo('covers_everywhere') === 'yes';
  const label = cells.text('covers') ?? (everywhere ? 'The whole of the United Kingdom' : null);
  return label === null ? null : { label, everywhere, circle: null };
}

function providerOf(cells: Cells): Provider {
  return {
    name: cells.needed('provider_name'),
    type: cells.oneOf('provider_type', Object.keys(PROVIDER_TYPES) as ProviderType[]),
    about: cells.text('provider_about'),
    website: cells.text('provider_website'),
    logo: null,
    contacts: [],
    identifiers: [],
    example: false,
  };
}

const found = <Value>(rows: readonly Cells[], read: (cells: Cells) => Value | null): Value[] =>
  rows.flatMap((cells) => read(cells) ?? []);

function listingOf(
  cells: Cells,
  provider: string,
  told: Told,
): Omit<Listing, 'venues' | 'sessions' | 'contacts' | 'prices' | 'extras' | 'intakes'> {
  const kind = cells.oneOf('kind', KIND_IDS);
  if (kind === null) throw new BadCell('kind', `kind is empty. Write one of ${KIND_IDS.join(', ')}`);
  return {
    name: cells.needed('listing_name'),
    provider,
    kind,
    activities: cells.someOf('activities', ACTIVITY_IDS),
    summary: cells.text('summary'),
    description: cells.text('description'),
    audiences: cells.someOf('for_people', idsOf(vocabulary.AUDIENCES)),
    ages: range(cells.number('age_from'), cells.number('age_to')),
    eligibility: cells.text('who_can_come'),
    notFor: cells.list('not_for'),
    supportLevels: cells.someOf('support_levels', idsOf(vocabulary.SUPPORT_LEVELS)),
    ratios: ratiosOf(cells),
    groupSize: range(cells.number('group_from'), cells.number('group_to')),
    supportReduces: null,
    movesOnTo: [],
    facts: factsOf(cells, LISTING_FACT_IDS, told),
    ways: cells.someOf('ways', idsOf(vocabulary.WAYS)),
    coverage: coverageOf(cells),
    length: cells.oneOf('length', idsOf(vocabulary.LENGTHS)),
    lengthWords: null,
    rolling: truth(cells.yesNo('start_any_time')),
    work: {
      hostEmployer: cells.text('host_employer'),
      college: cells.text('college'),
      team: null,
      hoursAWeek: cells.number('hours_a_week'),
      whatYouDo: cells.list('what_you_do'),
      pay: cells.text('pay'),
      next: null,
    },
    joining: {
      routes: cells.someOf('referral_routes', idsOf(vocabulary.REFERRAL_ROUTES)),
      decides: cells.text('who_decides'),
      howLong: cells.text('how_long'),
      needed: cells.list('what_you_need'),
      steps: cells.list('how_to_join'),
      link: null,
    },
    costWords: cells.text('cost_words'),
    places: placesOf(cells, told.on),
    placesAt: {},
    languages: cells.someOf('languages', idsOf(vocabulary.LANGUAGES)),
    transportWords: null,
    quality: [],
    website: cells.text('website'),
    pictures: [],
    alert: cells.text('alert'),
    checked: cells.text('checked_on') === null ? null : { on: told.on, by: told.source },
    example: false,
  };
}

function read(rows: readonly CsvRow[], original: string, { today, idOf }: MappingContext): Mapped {
  const all = rows.map(cellsOf);
  const [main] = all;
  if (main === undefined) throw new BadCell('listing_name', 'There is no row to read');
  const checkedOn = main.date('checked_on');
  const told: Told = {
    source: main.oneOf('told_by', ['provider', 'council']) ?? 'provider',
    on: checkedOn === null || checkedOn > today ? today : checkedOn,
  };
  const margin = newMargin();
  const provider = providerOf(main);
  const providerId = idOf('provider', provider.name.toLowerCase());
  const venues = new Map<string, Mapped['venues'][number]>();
  const sessions: Listing['sessions'] = [];
  let here: string | null = null;
  for (const cells of all) {
    const venue = venueOf(cells, told, margin);
    if (venue !== null) {
      here = idOf('venue', venue.original);
      venues.set(here, { id: here, original: venue.original, body: venue.body, warnings: [] });
    }
    const session = sessionOf(cells, here);
    if (session !== null) sessions.push(session);
  }
  const body = {
    ...listingOf(main, providerId, told),
    venues: [...venues.keys()],
    sessions,
    contacts: found(all, contactOf),
    prices: found(all, priceOf),
    extras: found(all, extraOf),
    intakes: found(all, intakeOf),
  };
  const checked = ListingSchema.safeParse(body);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new BadCell(
      issue?.path.join('/') ?? '',
      issue === undefined ? 'This listing does not hold' : messageOf(issue),
    );
  }
  return {
    provider: { original: provider.name.toLowerCase(), id: providerId, body: provider, warnings: [] },
    venues: [...venues.values()],
    listing: { original, id: idOf('listing', original), body: checked.data },
    keptBack: null,
    warnings: margin.warnings,
  };
}

/** A listing of our own CSV, from its row and the rows under it. A cell that cannot be read refuses the listing and names the column. */
export function toTemplateRecords(rows: readonly CsvRow[], original: string, context: MappingContext): Reading<Mapped> {
  try {
    return { ok: true, value: read(rows, original, context) };
  } catch (error) {
    if (error instanceof BadCell) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
