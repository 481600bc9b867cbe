import { choiceSourcesById } from '#db/choice-sources.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { FoundChoice } from '#domain/query/found.ts';
import type { Problem } from '#domain/query/problem.ts';
import { findHref } from '#domain/query/query-params.ts';
import { readQuery } from '#domain/query/read-query.ts';
import { type FindingContext, requestFor } from './find-choices.ts';
import { placeFinder } from './find-place.ts';
import { toFoundChoice } from './found-choice.ts';

/** The listings of one search inside a page. */
export interface Fitting {
  readonly heading: string;
  /** Choices of different listings, the first of what the search finds. */
  readonly choices: readonly FoundChoice[];
  /** How many choices there are in all. */
  readonly total: number;
  /** Where all of them are. */
  readonly href: string;
  /** The same search everywhere; null when no place was asked for. */
  readonly widerHref: string | null;
}

/** All listings inside a page. */
export interface FittingPage {
  readonly fittings: readonly Fitting[];
  /** The place they are near, in words; null when none was asked for or nobody knows it. */
  readonly place: string | null;
  readonly problems: readonly Problem[];
}

/** A listing at several venues is several choices, so more are fetched than are shown. */
const FETCHED_FOR_EACH = 4;

/**
 * Finds the listings to show inside a page: `fits` are searches as `/find` reads them, `near` is a place that somebody typed or nothing.
 * A place that nobody knows is in `problems`, and then the listings are from everywhere. Throws `SearchUnavailable` when no engine answers.
 */
export async function findFitting(
  context: FindingContext,
  fits: readonly { readonly heading: string; readonly query: string }[],
  near: string,
  most: number,
): Promise<FittingPage> {
  const findPlace = placeFinder(context.db);
  const now = wallMoment(context.now());
  const each = Math.max(2, Math.floor(most / Math.max(1, fits.length)));
  const asked = fits.map(({ heading, query }) => {
    const params = new URLSearchParams(query);
    if (near !== '') params.set('near', near);
    return { heading, ...readQuery(params, findPlace) };
  });
  const fittings = await Promise.all(
    asked.map(async ({ heading, query }) => {
      const answer = await context.search({
        ...requestFor(query),
        counts: [],
        totals: [],
        size: each * FETCHED_FOR_EACH,
      });
      const oneOfEach = [
        ...new Map(
          choiceSourcesById(context.db, answer.ids, now)
            .reverse()
            .map((source) => [source.listing.id, source]),
        ).values(),
      ].reverse();
      return {
        heading,
        choices: oneOfEach.slice(0, each).map((source) => toFoundChoice(source, query, [])),
        total: answer.total,
        href: findHref(query.near === null ? { ...query, nearAsked: '' } : query),
        widerHref: query.near === null ? null : findHref({ ...query, near: null, nearAsked: '' }),
      };
    }),
  );
  return { fittings, place: asked[0]?.query.near?.label ?? null, problems: asked[0]?.problems ?? [] };
}
