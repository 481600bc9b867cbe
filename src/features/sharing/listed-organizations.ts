import { providersById } from '#db/published.ts';
import type { ProviderRow } from '#db/shared-rows.ts';
import { Invalid } from '#domain/errors.ts';
import type { SharedProvider } from '#domain/open-referral/out/around.ts';
import type { OutFullOrganization } from '#domain/open-referral/out/contract/service.ts';
import { toOrganization } from '#domain/open-referral/out/to-organization.ts';
import { toService } from '#domain/open-referral/out/to-service.ts';
import { aroundOf } from './around-of.ts';
import type { Catalogue } from './catalogue.ts';
import { matching } from './filter.ts';
import type { List } from './list.ts';
import type { Asked } from './read-parameters.ts';
import { sharedListings } from './shared-listings.ts';
import type { SharingContext } from './sharing-context.ts';
import { wordsIn } from './words-in.ts';

/** A provider as an organization, with its services when they are asked for. */
export async function writeOrganizations(
  context: SharingContext,
  catalogue: Catalogue,
  site: string,
  withServices: boolean,
): Promise<(one: SharedProvider) => OutFullOrganization> {
  if (!withServices) return (one) => toOrganization(one, site);
  const { entries } = await matching(context, catalogue, {});
  const byProvider = Map.groupBy(entries, ({ provider }) => provider);
  const around = aroundOf(context, site);
  return (one) => {
    const shared = sharedListings(context.db, byProvider.get(one.id) ?? [], catalogue, context.now());
    return {
      ...toOrganization(one, site),
      services: [...shared.values()].map((listing) => toService(listing, around)),
    };
  };
}

const isLater = (one: ProviderRow, other: ProviderRow): boolean =>
  one.first !== other.first ? one.first > other.first : one.id > other.id;

/** Organizations that fit, first published first. */
export async function listedOrganizations(
  context: SharingContext,
  catalogue: Catalogue,
  site: string,
  asked: Asked,
): Promise<List<ProviderRow>> {
  const { db } = context;
  const live = [...catalogue.providers.values()]
    .filter((row) => row.live)
    .sort((one, other) => (isLater(one, other) ? 1 : -1));
  const read = (rows: readonly ProviderRow[]) => {
    const found = providersById(
      db,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  };
  const mark = asked.after === undefined ? null : catalogue.providers.get(asked.after);
  if (mark === undefined)
    throw new Invalid('This cannot be used: after.', {
      after: ['It must be taken from the Link header of the page before. Leave it out to begin at the first page.'],
    });
  const { taxonomy_term_id, taxonomy_id, search } = asked;
  const byTerms = taxonomy_term_id !== undefined || taxonomy_id !== undefined;
  const running = byTerms
    ? new Set(
        (
          await matching(context, catalogue, {
            ...(taxonomy_term_id === undefined ? {} : { taxonomy_term_id }),
            ...(taxonomy_id === undefined ? {} : { taxonomy_id }),
          })
        ).entries.map(({ provider }) => provider),
      )
    : null;
  const holds = search === undefined ? null : wordsIn(search);
  const saying =
    holds === null
      ? null
      : new Set(
          read(live)
            .filter(({ body }) => holds(body.name, body.about))
            .map(({ id }) => id),
        );
  const all = live.filter(({ id }) => (running?.has(id) ?? true) && (saying?.has(id) ?? true));
  const writing = await writeOrganizations(context, catalogue, site, asked.full_service === true);
  return {
    all,
    isAfter: mark === null ? null : (row) => isLater(row, mark),
    mark: ({ id }) => id,
    write: (rows) => read(rows).map(writing),
  };
}
