import type { Listing } from '../listing/listing.ts';
import type { Provider } from '../provider/provider.ts';
import { readDate } from './clock-and-date.ts';
import { ListingExtension } from './extension.ts';
import { type Margin, newMargin, type Warning } from './margin.ts';
import { type OwnSource, toChecks, toEasyRead, toPictures } from './own-source.ts';
import { parseService, type Reading } from './parse-service.ts';
import { plainText, shorten } from './plain-text.ts';
import { readExtension } from './read-extension.ts';
import type { ServiceInput } from './service-input.ts';
import { type SourceTerm, sourceTermOf, type TermHomes } from './source-term.ts';
import { standingOf } from './standing.ts';
import { eachOnce, readWebAddress, toContacts } from './to-contacts.ts';
import { ownDescription, toDescription, toQuality, toSummary } from './to-description.ts';
import { feedFact } from './to-facts.ts';
import { toJoining, toPlaces } from './to-joining.ts';
import { toKind } from './to-kind.ts';
import { toPlacesAndTimes, type VenueAt } from './to-places-and-times.ts';
import { toPaying } from './to-prices.ts';
import { toProvider } from './to-provider.ts';
import { activitiesInName, readTerms } from './to-terms.ts';
import { areaNames, toCoverage } from './to-where.ts';
import { toAges, toEligibility, toLanguages } from './to-who.ts';

/** What a mapping needs to know from outside. `idOf` gives our id for a feed's; `today` is a calendar date. */
export interface MappingContext {
  readonly today: string;
  readonly idOf: (subject: 'provider' | 'venue' | 'listing', original: string) => string;
  /** What the team takes terms of others for. */
  readonly homes?: TermHomes;
  /** Where the source is a directory of our own. */
  readonly ours?: OwnSource | undefined;
}

/** A service as our records. `keptBack` says why the public must not see it; null when they may. */
export interface Mapped {
  readonly provider: {
    readonly original: string;
    readonly id: string;
    readonly body: Provider;
    readonly warnings: readonly Warning[];
  };
  readonly venues: readonly VenueAt[];
  readonly listing: { readonly original: string; readonly id: string; readonly body: Listing };
  readonly keptBack: string | null;
  /** The terms of others that it is classified by. */
  readonly terms?: readonly SourceTerm[];
  readonly warnings: readonly Warning[];
}

function pastDate(typed: string | undefined, field: string, today: string, margin: Margin): string | null {
  if (typed === undefined) return null;
  const date = readDate(typed);
  if (date === null) margin.warn('date', field, `“${shorten(typed, 40)}” is not a date, so it is left out`);
  return date !== null && date > today ? today : date;
}

function nameOf(service: ServiceInput, margin: Margin): string {
  const name = plainText(service.name).replace(/\s+/gu, ' ');
  if (name.length > 120) margin.warn('shortened', 'name', 'The name is longer than 120 characters, so it is shortened');
  return shorten(name, 120);
}

function contactsOf(service: ServiceInput, margin: Margin): Listing['contacts'] {
  const own = toContacts(service, '', margin);
  const places = service.service_at_locations ?? [];
  const there = places.flatMap((at, n) => toContacts(at, `service_at_locations/${n}/`, margin));
  if (own.length + there.length > 0) return eachOnce([...own, ...there]);
  return eachOnce(
    places.flatMap((at, n) => toContacts(at.location ?? {}, `service_at_locations/${n}/location/`, margin)),
  );
}

/**
 * A service of Open Referral UK 3.0 or HSDS 3.x as a provider, its venues and a listing. Refused when it has no id, no name or nobody who
 * runs it; whatever else cannot be used is left out or kept as words, with a warning. Nothing that the feed does not say becomes a claim.
 */
export function toRecords(raw: unknown, { today, idOf, homes, ours }: MappingContext): Reading<Mapped> {
  const margin = newMargin();
  const parsed = parseService(raw, margin);
  if (!parsed.ok) return parsed;
  const service = parsed.value;
  const { organization } = service;
  if (organization === undefined)
    return {
      ok: false,
      refusal: {
        field: 'organization',
        message: 'It does not say which organization runs it. Give it one in the feed',
      },
    };
  const checkedOn = pastDate(service.assured_date, 'assured_date', today, margin);
  const on = checkedOn ?? pastDate(service.last_modified, 'last_modified', today, margin) ?? today;
  const terms = readTerms(service.attributes ?? [], on, homes, ours !== undefined);
  const standing = standingOf(service, margin);
  const providerMargin = newMargin();
  const provider = toProvider(organization, providerMargin);
  const own = readExtension(ListingExtension, service.dayways_listing, 'dayways_listing', margin);
  // What a directory of ours says itself is not worked out from its words, so nothing is to be said of them.
  const aside = own === null ? margin : newMargin();
  const providerOriginal = organization.id ?? provider.name.toLowerCase();
  const kind = toKind(service, terms, margin);
  const { venues, ways, sessions, placesAt } = toPlacesAndTimes(service, { on, idOf, ours }, terms, margin);
  const areas = areaNames(service);
  const reaches = venues.length === 0 || ways.includes('home') || ways.includes('online');
  const coverage = reaches ? toCoverage(areas) : null;
  const { languages, bsl } = toLanguages(service, margin);
  const { prices, costWords, free } = toPaying(service, today, aside);
  const body: Listing = {
    name: nameOf(service, margin),
    provider: idOf('provider', providerOriginal),
    kind,
    activities: [...new Set([...terms.activities, ...(own === null ? activitiesInName(service.name) : [])])].slice(
      0,
      12,
    ),
    summary: toSummary(service),
    audiences: [...new Set(terms.audiences)],
    ages: toAges(service, aside),
    eligibility: toEligibility(
      service,
      coverage !== null && areas.every((area) => area.length <= 120) ? [] : areas,
      aside,
    ),
    notFor: [],
    supportLevels: [...new Set(terms.supportLevels)],
    ratios: [],
    groupSize: null,
    supportReduces: null,
    movesOnTo: [],
    facts: {
      ...terms.facts,
      ...(own !== null || free === 'unknown' ? {} : { free: feedFact(free, on) }),
      ...(own === null && bsl ? { bsl: feedFact('yes', on) } : {}),
      ...(service.attending_access === 'drop-in' ? { drop_in: feedFact('yes', on) } : {}),
      ...(service.attending_access === 'appointment' ? { drop_in: feedFact('no', on) } : {}),
    },
    ways,
    venues: venues.map(({ id }) => id),
    coverage,
    sessions,
    length: null,
    lengthWords: null,
    intakes: [],
    rolling: null,
    work: { hostEmployer: null, college: null, team: null, hoursAWeek: null, whatYouDo: [], pay: null, next: null },
    joining: toJoining(service, terms.routes, aside),
    prices,
    extras: [],
    costWords,
    places: toPlaces(service, today, aside),
    placesAt,
    languages,
    transportWords: null,
    quality: toQuality(service),
    contacts: contactsOf(service, margin),
    website: readWebAddress(service.url, 'url', margin),
    pictures: toPictures(service.dayways_photographs, 'dayways_photographs', ours, margin),
    alert: standing.alert,
    checked: checkedOn === null ? null : { on: checkedOn, by: 'feed' },
    example: false,
    ...toEasyRead(service.dayways_easy_read, ours, margin),
    ...own,
    ...toChecks(service.dayways_checks, ours, margin),
    // Last, because everything above may leave words in the margin.
    description: own === null ? toDescription(service, terms.labels, margin) : ownDescription(service, own),
  };
  return {
    ok: true,
    value: {
      provider: { original: providerOriginal, id: body.provider, body: provider, warnings: providerMargin.warnings },
      venues,
      listing: { original: service.id, id: idOf('listing', service.id), body },
      keptBack: standing.keptBack,
      terms: (service.attributes ?? []).flatMap((attribute) => sourceTermOf(attribute) ?? []),
      warnings: margin.warnings,
    },
  };
}
