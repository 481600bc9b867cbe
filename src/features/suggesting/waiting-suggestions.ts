import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';
import type { Suggested } from '#domain/suggestion/suggestion.ts';
import type { SuggestingContext } from './suggesting-context.ts';

/** What a visitor said, as the team reads it. `at` in milliseconds since 1970. */
export interface Suggestion {
  readonly id: string;
  readonly about: Suggested;
  readonly words: string;
  readonly at: number;
  readonly state: 'waiting' | 'done' | 'put aside';
  readonly reason: string | null;
  /** When its provider was told, in milliseconds since 1970. */
  readonly toldAt: number | null;
}

/** A listing with what visitors said about it. */
export interface SuggestedListing {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly provider: string;
  /** Whether the public sees it. */
  readonly isLive: boolean;
  /** The oldest first. */
  readonly suggestions: readonly Suggestion[];
}

export interface SuggestionsAsked extends PageAsked {
  /** Words in the name of the listing or its provider. */
  readonly q: string;
  readonly show: 'waiting' | 'decided';
}

interface ListingRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly provider: string;
  readonly isLive: number;
}

type Filter = [show: string, q: string, q: string];

const FROM = `FROM (SELECT listing_id, min(created_at) AS oldest, max(decided_at) AS decided FROM suggestions
    WHERE (state = 'waiting') = (? = 'waiting') GROUP BY listing_id) s
  JOIN listings l ON l.id = s.listing_id
  JOIN providers p ON p.id = l.provider_id
  LEFT JOIN revisions lr ON lr.id = l.published_revision_id
  LEFT JOIN revisions pr ON pr.id = p.published_revision_id
  WHERE instr(lower(coalesce(lr.body ->> 'name', l.slug)), ?) + instr(lower(coalesce(pr.body ->> 'name', p.slug)), ?) > 0`;

const LISTINGS = `SELECT l.id, l.slug, coalesce(lr.body ->> 'name', l.slug) AS name, coalesce(pr.body ->> 'name', p.slug) AS provider,
    l.state = 'live' AND l.published_revision_id IS NOT NULL AND p.state = 'live' AS isLive
  ${FROM} ORDER BY CASE WHEN s.decided IS NULL THEN s.oldest ELSE -s.decided END, l.id LIMIT ? OFFSET ?`;

const SUGGESTIONS = `SELECT id, about, words, created_at AS at, state, reason, told_at AS toldAt FROM suggestions
  WHERE listing_id = ? AND (state = 'waiting') = (? = 'waiting') ORDER BY created_at, id`;

/** What waits for the team, by listing, the oldest first; or what was decided, the newest first. */
export function waitingSuggestions(
  { db }: SuggestingContext,
  person: Person,
  { q, show, ...asked }: SuggestionsAsked,
): Paged<SuggestedListing> {
  needForDirectory(person, 'suggestions: decide');
  const words = q.toLowerCase();
  const total = statement<Filter, number>(db, `SELECT count(*) ${FROM}`).pluck().get(show, words, words) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const listings = statement<[...Filter, number, number], ListingRow>(db, LISTINGS).all(
    show,
    words,
    words,
    limit,
    offset,
  );
  const read = statement<[string, string], Suggestion>(db, SUGGESTIONS);
  return {
    ...where,
    rows: listings.map((row) => ({ ...row, isLive: row.isLive === 1, suggestions: read.all(row.id, show) })),
  };
}

/** How many suggestions wait. */
export function howManySuggestions({ db }: SuggestingContext, person: Person): number {
  needForDirectory(person, 'suggestions: decide');
  return statement<[], number>(db, "SELECT count(*) FROM suggestions WHERE state = 'waiting'").pluck().get() ?? 0;
}
