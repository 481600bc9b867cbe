import type { Db } from '#db/client.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import type { Clash } from '#domain/publishing/merge-changes.ts';
import { same } from '#domain/publishing/same.ts';

/** A field of which a feed and somebody here say different things. */
export interface Conflict {
  readonly feed: string;
  readonly subject: Subject;
  readonly id: string;
  /** `contacts`, or `facts.hoist`. */
  readonly field: string;
  /** What the feed says, as JSON; null when it says nothing. */
  readonly theirs: string | null;
  readonly foundAt: number;
}

const FIND = `INSERT INTO feed_conflicts (feed, subject, id, field, theirs, found_at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (subject, id, field, feed) DO UPDATE SET theirs = excluded.theirs, found_at = excluded.found_at,
    settled = NULL, settled_at = NULL, settled_by = NULL`;

/** Writes down what a feed says otherwise than somebody here, for the team to decide. What was decided before is open again: it says a new thing. */
export function keepConflicts(
  db: Db,
  {
    feed,
    subject,
    id,
    at,
  }: { readonly feed: string; readonly subject: Subject; readonly id: string; readonly at: number },
  clashes: readonly Clash[],
): void {
  const find = statement<(string | number | null)[], never>(db, FIND);
  for (const { field, mine } of clashes)
    find.run(feed, subject, id, field, mine === undefined ? null : JSON.stringify(mine), at);
}

type Fields = Readonly<Record<string, unknown>>;

/** What a body says of a field. */
export function valueAt(body: object, field: string): unknown {
  const [root = '', fact] = field.split('.');
  const value = (body as Fields)[root];
  return fact === undefined ? value : ((value ?? {}) as Fields)[fact];
}

/** A body that says something else of a field; undefined takes it away. */
export function withValue<Body extends object>(body: Body, field: string, value: unknown): Body {
  const [root = '', fact] = field.split('.');
  const next = fact === undefined ? value : { ...(valueAt(body, root) as object | undefined), [fact]: value };
  return { ...body, [root]: next };
}

export const readTheirs = (theirs: string | null): unknown => (theirs === null ? undefined : JSON.parse(theirs));

/** Whether the public sees what the feed says by now. */
export const isAgreed = (body: object, { field, theirs }: Pick<Conflict, 'field' | 'theirs'>): boolean =>
  same(valueAt(body, field), readTheirs(theirs));

const OPEN = `SELECT feed, subject, id, field, theirs, found_at AS foundAt FROM feed_conflicts
  WHERE subject = ? AND id = ? AND settled IS NULL ORDER BY field`;

export const openConflicts = (db: Db, subject: Subject, id: string): Conflict[] =>
  statement<[string, string], Conflict>(db, OPEN).all(subject, id);

/** Forgets what a feed and the public agree on by now: what it says, and what is shown. */
export function forgetAgreed(
  db: Db,
  { feed, subject, id }: Pick<Conflict, 'feed' | 'subject' | 'id'>,
  said: object,
  shown: object,
): void {
  const forget = statement<[string, string, string, string], never>(
    db,
    'DELETE FROM feed_conflicts WHERE subject = ? AND id = ? AND field = ? AND feed = ? AND settled IS NULL',
  );
  for (const { field, feed: whose } of openConflicts(db, subject, id))
    if (whose === feed && same(valueAt(said, field), valueAt(shown, field))) forget.run(subject, id, field, feed);
}
