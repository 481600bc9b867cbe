import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { findDuplicates, type Pair } from './find-duplicates.ts';
import type { MergingContext } from './merging-context.ts';

export interface DuplicatesAsked extends PageAsked {
  readonly subject: Subject;
  /** Words in the name of either. */
  readonly q: string;
}

interface TwoIds {
  readonly one: string;
  readonly other: string;
}

const inOrder = ({ one, other }: TwoIds): [string, string] => (one < other ? [one, other] : [other, one]);

/** What may be the same, the surest first, without what somebody has said is not. */
export async function duplicates(
  { db }: MergingContext,
  person: Person,
  { subject, q, ...asked }: DuplicatesAsked,
): Promise<Paged<Pair>> {
  needForDirectory(person, 'duplicates: merge');
  const pairs = await findDuplicates(db, subject);
  const apart = new Set(
    statement<[string], string>(db, "SELECT one_id || ' ' || other_id FROM not_duplicates WHERE subject = ?")
      .pluck()
      .all(subject),
  );
  const words = q.toLowerCase();
  return pageOf(
    pairs.filter(
      ({ one, other, names }) =>
        !apart.has(`${one} ${other}`) && (words === '' || names.some((name) => name.toLowerCase().includes(words))),
    ),
    asked,
  );
}

const TABLE: Readonly<{ [subject in Subject]: string }> = {
  provider: 'providers',
  venue: 'venues',
  listing: 'listings',
};

/** Remembers that two records are not the same. Throws `NotFound`. */
export function tellApart(
  { db, now }: MergingContext,
  person: Person,
  two: TwoIds & { readonly subject: Subject },
): void {
  needForDirectory(person, 'duplicates: merge');
  const { subject } = two;
  const [one, other] = inOrder(two);
  inTransaction(db, () => {
    const there = statement<[string, string], number>(db, `SELECT count(*) FROM ${TABLE[subject]} WHERE id IN (?, ?)`);
    if (one === other || there.pluck().get(one, other) !== 2) throw new NotFound('These are not two records');
    const at = now().getTime();
    const added = statement<[string, string, string, string, number], unknown>(
      db,
      'INSERT OR IGNORE INTO not_duplicates (subject, one_id, other_id, by, at) VALUES (?, ?, ?, ?, ?)',
    ).run(subject, one, other, person.id, at);
    if (added.changes > 0)
      addAudit(db, { at, actor: person.id, deed: 'told two apart', subject, subjectId: one, detail: other });
  });
}
