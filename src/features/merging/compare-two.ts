import { standingOf, wholeBody } from '#db/drafts.ts';
import { statement } from '#db/statements.ts';
import { venueNames } from '#db/venue-names.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { type Difference, differencesBetween } from '#domain/publishing/differences.ts';
import type { Bodies, Subject } from '#domain/publishing/subject.ts';
import type { MergingContext } from './merging-context.ts';

/** One of two records side by side. */
export interface Side {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly revision: string;
  /** How many listings name it. */
  readonly listings: number;
}

export interface TwoSides {
  readonly subject: Subject;
  readonly one: Side;
  readonly other: Side;
  /** What they tell differently, in words: `before` is the one, `after` the other. */
  readonly differences: readonly Difference[];
}

const NAMED_BY: Readonly<{ [subject in Subject]: string | null }> = {
  listing: null,
  provider:
    "SELECT count(*) FROM listings WHERE provider_id = ? AND state = 'live' AND published_revision_id IS NOT NULL",
  venue: `SELECT count(*) FROM listing_venues v JOIN listings l ON l.id = v.listing_id
    WHERE v.venue_id = ? AND l.state = 'live' AND l.published_revision_id IS NOT NULL`,
};

function sideOf<S extends Subject>({ db }: MergingContext, subject: S, id: string): { side: Side; body: Bodies[S] } {
  const standing = standingOf(db, subject, id);
  const body = wholeBody(db, subject, standing?.published ?? null);
  if (standing === undefined || standing.published === null || standing.state !== 'live' || body === undefined)
    throw new NotFound(`The ${subject} ${id} is not published`);
  const sql = NAMED_BY[subject];
  const listings = sql === null ? 0 : (statement<[string], number>(db, sql).pluck().get(id) ?? 0);
  return { side: { id, slug: standing.slug, name: body.name, revision: standing.published, listings }, body };
}

/** Two published records side by side, in words. Throws `NotFound` when either is not there any more. */
export function compareTwo(
  context: MergingContext,
  person: Person,
  { subject, one, other }: { readonly subject: Subject; readonly one: string; readonly other: string },
): TwoSides {
  needForDirectory(person, 'duplicates: merge');
  if (one === other) throw new NotFound('These are not two records');
  const first = sideOf(context, subject, one);
  const second = sideOf(context, subject, other);
  return {
    subject,
    one: first.side,
    other: second.side,
    differences: differencesBetween(subject, first.body, second.body, venueNames(context.db)),
  };
}
