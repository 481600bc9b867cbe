import type { Problem } from '#domain/query/problem.ts';
import { EMPTY_QUERY } from '#domain/query/query.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { type FindingContext, requestFor } from './find-choices.ts';
import { placeFinder } from './find-place.ts';

/** More choices than any directory has: what is found is wanted whole. */
const ALL = 10_000_000;

/**
 * The ids of all listings that a search finds, each once, best first. Parameters are those of `/find`; its view and page mean nothing here.
 * With a parameter that cannot be used there are none, because those of a wider search are not what was asked for. `context.search` must
 * give every choice it finds. Throws `SearchUnavailable` when it does not answer.
 */
export async function findListings(
  context: FindingContext,
  params: URLSearchParams,
): Promise<{ readonly ids: readonly string[]; readonly problems: readonly Problem[] }> {
  const asked = new URLSearchParams(params);
  for (const name of ['view', 'day', 'page']) asked.delete(name);
  const { query, problems } = readQuery(asked, placeFinder(context.db));
  if (problems.length > 0) return { ids: [], problems };
  const request = requestFor({ ...query, page: EMPTY_QUERY.page });
  const { ids } = await context.search({ ...request, size: ALL, counts: [], totals: [] });
  return { ids: [...new Set(ids.map((id) => id.slice(0, id.indexOf('_'))))], problems };
}
