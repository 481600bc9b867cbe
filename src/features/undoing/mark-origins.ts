import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Run } from './runs.ts';

/** As the importer marks a record whose import was undone: it is not written again until its feed says something else of it. */
const MARK = 'undone ';

const TOUCHED = `SELECT subject_id FROM revisions WHERE import_run = @undoing AND subject = 'listing'
  UNION SELECT record_id FROM import_notes WHERE run = @undoing AND subject = 'listing' AND deed IN ('withdrawn', 'created')`;

const SAID = `SELECT b.feed, b.subject, b.id, b.said, o.said AS now FROM said_before b
  JOIN origins o ON o.feed = b.feed AND o.subject = b.subject AND o.id = b.id
  WHERE b.run = @undone AND EXISTS (SELECT 1 FROM revisions r WHERE r.import_run = @undoing AND r.subject = b.subject AND r.subject_id = b.id)`;

interface Said {
  readonly feed: string;
  readonly subject: string;
  readonly id: string;
  readonly said: string | null;
  readonly now: string | null;
}

/** What a feed had said before of what was put back; and the other way round when that is undone. */
function swapSaid(db: Db, undoing: string, undone: string): void {
  const say = 'UPDATE origins SET said = ? WHERE feed = ? AND subject = ? AND id = ?';
  const keep = 'UPDATE said_before SET said = ? WHERE run = ? AND feed = ? AND subject = ? AND id = ?';
  for (const { feed, subject, id, said, now } of statement<[{ undoing: string; undone: string }], Said>(db, SAID).all({
    undoing,
    undone,
  })) {
    statement<(string | null)[], unknown>(db, say).run(said, feed, subject, id);
    statement<(string | null)[], unknown>(db, keep).run(now, undone, feed, subject, id);
  }
}

/** Tells the importer which listings were put back as they were; or, when it was an undoing that was undone, that they were not. */
export function markUndone(db: Db, { undoing, undone }: { readonly undoing: string; readonly undone: Run }): void {
  const change =
    undone.undoes === null
      ? `UPDATE origins SET hash = '${MARK}' || hash WHERE hash NOT LIKE '${MARK}%'`
      : `UPDATE origins SET hash = substr(hash, ${MARK.length + 1}) WHERE hash LIKE '${MARK}%'`;
  statement<[{ feed: string; undoing: string }], unknown>(
    db,
    `${change} AND feed = @feed AND subject = 'listing' AND id IN (${TOUCHED})`,
  ).run({ feed: undone.feed, undoing });
  swapSaid(db, undoing, undone.undoes ?? undone.id);
}
