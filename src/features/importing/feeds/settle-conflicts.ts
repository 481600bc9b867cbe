import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { type Publication, publishAll } from '#db/publish/publish.ts';
import { SUBJECTS, type Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import { venueNames } from '#db/venue-names.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict as ChangedSince, Invalid, NotFound } from '#domain/errors.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import { type Difference, differencesBetween } from '#domain/publishing/differences.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import { type Conflict, isAgreed, openConflicts, readTheirs, withValue } from '../conflicts.ts';

export interface SettlingContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** A record of which a feed and somebody here say different things. */
export interface RecordInConflict {
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly feed: string;
  readonly count: number;
  readonly foundAt: number;
}

const TABLES: Readonly<Record<Subject, string>> = { provider: 'providers', venue: 'venues', listing: 'listings' };
const openOf = (
  subject: Subject,
) => `SELECT c.subject, c.id, s.slug, r.body ->> 'name' AS name, c.feed, count(*) AS count,
    min(c.found_at) AS foundAt
  FROM feed_conflicts c JOIN ${TABLES[subject]} s ON s.id = c.id JOIN revisions r ON r.id = s.published_revision_id
  WHERE c.subject = '${subject}' AND c.settled IS NULL AND s.state = 'live' GROUP BY c.id, c.feed`;
const OPEN = SUBJECTS.map(openOf).join(' UNION ALL ');

/** Records that wait for somebody to say whose words count, the oldest first; of one feed, or of all. */
export function recordsInConflict(
  { db }: SettlingContext,
  person: Person,
  { feed, ...asked }: PageAsked & { readonly feed: string | null },
): Paged<RecordInConflict> {
  needForDirectory(person, 'feeds: see');
  const rows = statement<[string | null, string | null], RecordInConflict>(
    db,
    `SELECT * FROM (${OPEN}) WHERE ? IS NULL OR feed = ? ORDER BY foundAt, name`,
  ).all(feed, feed);
  return pageOf(rows, asked);
}

/** What one decision is known by: two feeds can say different things of one field. */
const keyOf = ({ feed, field }: Pick<Conflict, 'feed' | 'field'>): string => `${field} ${feed}`;

/** One thing that a feed says otherwise, in words: ours before, the feed's after. */
export interface ConflictInWords {
  readonly key: string;
  readonly field: string;
  readonly feed: string;
  readonly words: readonly Difference[];
}

export interface RecordToSettle {
  readonly name: string;
  readonly slug: string;
  /** What was looked at, to be sent back with the decision. */
  readonly revision: string;
  readonly conflicts: readonly ConflictInWords[];
}

interface Shown {
  readonly slug: string;
  readonly revision: string;
  readonly body: string;
}

function shownOf(db: Db, subject: Subject, id: string): Shown {
  const shown = statement<[string], Shown>(
    db,
    `SELECT s.slug, r.id AS revision, r.body FROM ${TABLES[subject]} s JOIN revisions r ON r.id = s.published_revision_id
     WHERE s.id = ? AND s.state = 'live'`,
  ).get(id);
  if (shown === undefined) throw new NotFound(`There is no ${subject} ${id} on the site`);
  return shown;
}

/** What a feed and the public say differently of one record. Throws `NotFound`. */
export function recordToSettle({ db }: SettlingContext, person: Person, subject: Subject, id: string): RecordToSettle {
  needForDirectory(person, 'feeds: see');
  const { slug, revision, body: text } = shownOf(db, subject, id);
  const body = JSON.parse(text) as Bodies[Subject];
  const names = venueNames(db);
  const open = openConflicts(db, subject, id).filter((one) => !isAgreed(body, one));
  const conflicts = open.map(({ field, feed, theirs }) => ({
    key: keyOf({ field, feed }),
    field,
    feed,
    words: differencesBetween<Subject>(subject, body, withValue(body, field, readTheirs(theirs)), names),
  }));
  return { name: body.name, slug, revision, conflicts };
}

export interface Settling {
  readonly subject: Subject;
  readonly id: string;
  /** The revision that was looked at. */
  readonly seen: string;
  /** Whose words count, by `key`. What is not named stays open. */
  readonly whose: ReadonlyMap<string, 'theirs' | 'ours'>;
}

const SETTLE = `UPDATE feed_conflicts SET settled = ?, settled_at = ?, settled_by = ?
  WHERE subject = ? AND id = ? AND field = ? AND feed = ?`;

/**
 * Decides whose words count, field by field, and shows them. What stays ours is asked about again only when the feed says another thing. Gives
 * how many fields were settled. Throws `NotFound`; `Conflict` when something was published since; `Invalid` when the words do not fit
 * together, or two feeds are to be right.
 */
export function settleConflicts(
  { db, now }: SettlingContext,
  person: Person,
  { subject, id, seen, whose }: Settling,
): number {
  needForDirectory(person, 'feeds: settle');
  const at = now();
  return inTransaction(db, () => {
    const shown = shownOf(db, subject, id);
    if (shown.revision !== seen) throw new ChangedSince('Something was published since');
    const open = openConflicts(db, subject, id).filter((one) => whose.has(keyOf(one)));
    const theirs = open.filter((one) => whose.get(keyOf(one)) === 'theirs');
    const fields = theirs.map(({ field }) => field);
    if (new Set(fields).size < fields.length) throw new Invalid('Two feeds cannot both be right', { '': ['both'] });
    const body = theirs.reduce<object>(
      (text, one: Conflict) => withValue(text, one.field, readTheirs(one.theirs)),
      JSON.parse(shown.body) as object,
    );
    if (theirs.length > 0) {
      const said = {
        subject,
        id,
        body: JSON.parse(JSON.stringify(body)),
        deed: 'took what a feed says',
      } as Publication;
      publishAll(db, [said], person.id, at);
    }
    for (const { field, feed } of open) {
      const side = whose.get(keyOf({ field, feed })) ?? 'ours';
      statement<(string | number)[], never>(db, SETTLE).run(side, at.getTime(), person.id, subject, id, field, feed);
      addAudit(db, {
        ...{ at, actor: person.id, subject, subjectId: id },
        deed: side === 'theirs' ? 'settled for a feed' : 'settled for ours',
        detail: field,
      });
    }
    return open.length;
  });
}
