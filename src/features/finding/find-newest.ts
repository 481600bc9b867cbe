import { choiceSourcesById } from '#db/choice-sources.ts';
import { publishedAt } from '#db/published-at.ts';
import { isHidden } from '#domain/freshness/standing.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { Newest, NewListing } from '#domain/query/newest.ts';
import type { Problem } from '#domain/query/problem.ts';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { type FindingContext, requestFor } from './find-choices.ts';
import { placeFinder } from './find-place.ts';

/** So many listings are told. */
export const MOST_NEW = 50;
/** A listing at several venues is several choices: so many are read at a time, and so often, until there are enough listings. */
const READ_AT_ONCE = 100;
const MOST_READS = 5;

/** What says how to look and not what for. */
const NOT_ASKED = ['sort', 'view', 'day', 'page'] as const;

/** The choices of a search, those first whose listings were first published last; of each listing all that are read. */
async function newestSources(
  context: FindingContext,
  request: ReturnType<typeof requestFor>,
): Promise<ChoiceSource[][]> {
  const now = wallMoment(context.now());
  const byListing = new Map<string, ChoiceSource[]>();
  for (let page = 1; page <= MOST_READS && byListing.size <= MOST_NEW; page += 1) {
    const { ids, total } = await context.search({ ...request, page, size: READ_AT_ONCE, counts: [], totals: [] });
    for (const source of choiceSourcesById(context.db, ids, now))
      byListing.set(source.listing.id, [...(byListing.get(source.listing.id) ?? []), source]);
    if (page * READ_AT_ONCE >= total) break;
  }
  // Documents are made anew within a day of going stale; what is hidden from today on is not told.
  return [...byListing.values()].filter(([source]) => source !== undefined && !isHidden(source.listing.body, now.date));
}

/** Newest first as people see it, then by id, so that the same listings are always in the same order. */
const byNewest = (one: NewListing, other: NewListing): number =>
  other.published.first - one.published.first ||
  other.published.now - one.published.now ||
  (one.listing.id < other.listing.id ? -1 : 1);

/**
 * The newest listings of a search, at most 50: by when the public first saw them, then by when they last changed. Parameters are those of
 * `/find`; its order, view and page mean nothing here. With a parameter that cannot be used there are no listings, because those of a wider
 * search would not be what somebody waits for. Throws `SearchUnavailable` when no engine answers.
 */
export async function findNewest(
  context: FindingContext,
  params: URLSearchParams,
): Promise<Newest & { readonly problems: readonly Problem[] }> {
  const asked = new URLSearchParams(params);
  for (const name of NOT_ASKED) asked.delete(name);
  const { query, problems } = readQuery(asked, placeFinder(context.db));
  if (problems.length > 0) return { query, problems, listings: [] };
  const sources = await newestSources(context, requestFor({ ...query, sort: 'added', page: EMPTY_QUERY.page }));
  const times = publishedAt(
    context.db,
    sources.flatMap(([source]) => source?.listing.id ?? []),
  );
  const listings = sources.flatMap(([first, ...others]): NewListing[] => {
    const published = first && times.get(first.listing.id);
    return first === undefined || published === undefined
      ? []
      : [{ listing: first.listing, provider: first.provider, choices: [first, ...others], published }];
  });
  return { query, problems, listings: listings.sort(byNewest).slice(0, MOST_NEW) };
}
