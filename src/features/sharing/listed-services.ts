import { publishedAt } from '#db/published-at.ts';
import { Invalid } from '#domain/errors.ts';
import { choiceId } from '#domain/listing/choice.ts';
import { momentOf } from '#domain/open-referral/out/around.ts';
import type { OutServiceId } from '#domain/open-referral/out/contract/page.ts';
import { placesOf, toService, toServiceAtLocation, toSummary } from '#domain/open-referral/out/to-service.ts';
import { aroundOf } from './around-of.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry, EntryPlace } from './catalogue-entry.ts';
import { changedAt } from './changed-at.ts';
import { matching } from './filter.ts';
import type { List } from './list.ts';
import type { Asked } from './read-parameters.ts';
import { sharedListings } from './shared-listings.ts';
import type { SharingContext } from './sharing-context.ts';

interface Position {
  readonly first: number;
  readonly listing: string;
  readonly place: string;
}

const isLater = (one: Position, other: Position): boolean =>
  one.first !== other.first
    ? one.first > other.first
    : one.listing !== other.listing
      ? one.listing > other.listing
      : one.place > other.place;

/** Where a listing stands in every list, also when nobody sees it any more. Throws `Invalid` for what was never published. */
function positionOf({ db }: SharingContext, mark: string): Position {
  const [listing = ''] = mark.split('_');
  const first = publishedAt(db, [listing]).get(listing)?.first;
  if (first === undefined)
    throw new Invalid('This cannot be used: after.', {
      after: ['It must be taken from the Link header of the page before. Leave it out to begin at the first page.'],
    });
  return { first, listing, place: mark };
}

/** Services that fit, whole, in short, or by their ids alone. */
export async function listedServices(
  context: SharingContext,
  catalogue: Catalogue,
  site: string,
  asked: Asked,
): Promise<List<Entry>> {
  const { entries } = await matching(context, catalogue, asked);
  const mark = asked.after === undefined ? null : positionOf(context, asked.after);
  const around = aroundOf(context, site);
  const now = context.now();
  const idOf = (entry: Entry): OutServiceId => {
    const at = momentOf(changedAt(entry, catalogue, now));
    return { id: entry.id, last_modified: at, modified_date: at };
  };
  return {
    all: entries,
    isAfter:
      mark === null ? null : ({ first, id }) => isLater({ first, listing: id, place: '' }, { ...mark, place: '' }),
    mark: ({ id }) => id,
    write: (some) => {
      if (asked.minimal === true) return some.map(idOf);
      const shared = sharedListings(context.db, some, catalogue, now);
      const write = asked.full === true ? toService : toSummary;
      return some.flatMap(({ id }) => {
        const listing = shared.get(id);
        return listing === undefined ? [] : [write(listing, around)];
      });
    },
  };
}

export interface ListedPlace {
  readonly entry: Entry;
  readonly place: EntryPlace;
}

/** Services at locations that fit: all conditions are true of the same place. */
export async function listedPlaces(
  context: SharingContext,
  catalogue: Catalogue,
  site: string,
  asked: Asked,
): Promise<List<ListedPlace>> {
  const { entries, places } = await matching(context, catalogue, asked);
  const mark = asked.after === undefined ? null : positionOf(context, asked.after);
  return {
    all: entries.flatMap((entry) =>
      places(entry)
        .filter(({ publicId }) => publicId !== null)
        .map((place) => ({ entry, place })),
    ),
    isAfter:
      mark === null
        ? null
        : ({ entry, place }) => isLater({ first: entry.first, listing: entry.id, place: place.id }, mark),
    mark: ({ place }) => place.id,
    write: (some) => writePlaces(context, catalogue, site, some, asked.full === true),
  };
}

/** Reads and writes some services at locations. */
export function writePlaces(
  context: SharingContext,
  catalogue: Catalogue,
  site: string,
  some: readonly ListedPlace[],
  isFull: boolean,
): readonly object[] {
  const shared = sharedListings(
    context.db,
    some.map(({ entry }) => entry),
    catalogue,
    context.now(),
  );
  const around = aroundOf(context, site);
  return some.flatMap(({ entry, place }) => {
    const listing = shared.get(entry.id);
    const choice = listing && placesOf(listing).find((one) => choiceId(entry.id, one) === place.id);
    return listing === undefined || choice === undefined ? [] : [toServiceAtLocation(listing, choice, around, isFull)];
  });
}
