import { providerById } from '#db/published.ts';
import { NotFound } from '#domain/errors.ts';
import { isHidden } from '#domain/freshness/standing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { SentLines, SentList, SentPage, SentRecord } from '#domain/open-referral/out/sent.ts';
import { findTerm, TAXONOMIES } from '#domain/open-referral/out/terms.ts';
import { toService } from '#domain/open-referral/out/to-service.ts';
import { toTermWithTaxonomy } from '#domain/open-referral/out/to-term.ts';
import { startOfDay } from '#domain/words/moments.ts';
import { aroundOf } from './around-of.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './catalogue-entry.ts';
import { changedAt } from './changed-at.ts';
import { type List, linesOf, onePage } from './list.ts';
import { listedOrganizations, writeOrganizations } from './listed-organizations.ts';
import { listedPlaces, listedServices, writePlaces } from './listed-services.ts';
import { listedTaxonomies, listedTerms, taxonomyWithTerms } from './listed-terms.ts';
import { type Asked, readParameters } from './read-parameters.ts';
import { sharedListings } from './shared-listings.ts';
import type { SharingContext } from './sharing-context.ts';

export type ListAddress = '/services' | '/service_at_locations' | '/organizations' | '/taxonomies' | '/taxonomy_terms';

/** Which lists there are: what each finds. */
const LISTS: {
  readonly [address in ListAddress]: (
    context: SharingContext,
    catalogue: Catalogue,
    site: string,
    asked: Asked,
  ) => Promise<(asked: Asked) => SentPage | SentLines>;
} = {
  '/services': async (...given) => sent(await listedServices(...given)),
  '/service_at_locations': async (...given) => sent(await listedPlaces(...given)),
  '/organizations': async (...given) => sent(await listedOrganizations(...given)),
  '/taxonomies': async (_context, _catalogue, site, asked) => sent(listedTaxonomies(site, asked)),
  '/taxonomy_terms': async (_context, _catalogue, site, asked) => sent(listedTerms(site, asked)),
};

const sent =
  <Item>(list: List<Item>) =>
  (asked: Asked): SentPage | SentLines =>
    asked.format === 'ndjson'
      ? { lines: linesOf(list) }
      : onePage(list, asked.minimal === true ? { ...asked, per_page: Math.max(1, list.all.length) } : asked);

/** Since when the directory as a whole is as it is: the last change, or the day, since time alone hides what nobody checks. */
function directoryChangedAt({ now, startedAt }: SharingContext, catalogue: Catalogue): number {
  return Math.max(catalogue.changedAt, startOfDay(wallMoment(now()).date) ?? 0, startedAt);
}

/** Throws `Invalid` with what would do for each parameter that cannot be used. */
export async function shareList(
  context: SharingContext,
  site: string,
  address: ListAddress,
  params: URLSearchParams,
): Promise<SentList> {
  const asked = readParameters(address, params);
  const catalogue = await context.catalogue();
  const answer = (await LISTS[address](context, catalogue, site, asked))(asked);
  return { ...answer, changedAt: directoryChangedAt(context, catalogue) };
}

const gone = (what: string) => new NotFound(`There is no ${what} with this id. It may have been taken away.`);

function entryOf({ now }: SharingContext, entry: Entry | undefined): Entry {
  if (entry === undefined || isHidden(entry.checkable, wallMoment(now()).date)) throw gone('service');
  return entry;
}

export async function shareService(context: SharingContext, site: string, id: string): Promise<SentRecord> {
  const catalogue = await context.catalogue();
  const entry = entryOf(context, catalogue.byId.get(id.toLowerCase()));
  const shared = sharedListings(context.db, [entry], catalogue, context.now()).get(entry.id);
  if (shared === undefined) throw gone('service');
  return {
    record: toService(shared, aroundOf(context, site)),
    changedAt: Math.max(changedAt(entry, catalogue, context.now()), context.startedAt),
  };
}

export async function sharePlace(context: SharingContext, site: string, id: string): Promise<SentRecord> {
  const catalogue = await context.catalogue();
  const found = catalogue.entries.flatMap((entry) => {
    const place = entry.places.find(({ publicId }) => publicId === id.toLowerCase());
    return place === undefined ? [] : [{ entry, place }];
  })[0];
  if (found === undefined) throw gone('service at a location');
  entryOf(context, found.entry);
  const [record] = writePlaces(context, catalogue, site, [found], true);
  if (record === undefined) throw gone('service at a location');
  return { record, changedAt: Math.max(changedAt(found.entry, catalogue, context.now()), context.startedAt) };
}

/** An organization. With its services it is as new as the directory: one of them may have been taken away. */
export async function shareOrganization(
  context: SharingContext,
  site: string,
  id: string,
  params: URLSearchParams,
): Promise<SentRecord> {
  const { full_service = false } = readParameters('/organizations/{id}', params);
  const catalogue = await context.catalogue();
  const provider = providerById(context.db, id.toLowerCase());
  if (provider === undefined) throw gone('organization');
  const write = await writeOrganizations(context, catalogue, site, full_service);
  return {
    record: write(provider),
    changedAt: full_service ? directoryChangedAt(context, catalogue) : Math.max(provider.updatedAt, context.startedAt),
  };
}

export function shareTerm({ startedAt }: SharingContext, site: string, id: string): SentRecord {
  const term = findTerm(id);
  if (term === undefined) throw gone('term');
  return { record: toTermWithTaxonomy(term, site), terms: term.taxonomy.id, changedAt: startedAt };
}

export function shareTaxonomy({ startedAt }: SharingContext, site: string, id: string): SentRecord {
  const taxonomy = TAXONOMIES.find((one) => one.id === id.toLowerCase());
  if (taxonomy === undefined) throw gone('taxonomy');
  return { record: taxonomyWithTerms(taxonomy, site), terms: taxonomy.id, changedAt: startedAt };
}
