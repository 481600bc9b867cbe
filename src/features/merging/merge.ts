import { randomUUID } from 'node:crypto';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { revisionById, type StoredRevision, standingOf } from '#db/drafts.ts';
import { parseBody } from '#db/publish/parse-body.ts';
import { setState } from '#db/publish/publish.ts';
import { rewrite } from '#db/publish/put-back.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { filledIn } from '#domain/duplicates/fill-in.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import type { Bodies, Subject } from '#domain/publishing/subject.ts';
import { NO_COUNTS } from '#domain/runs/run.ts';
import type { MergingContext } from './merging-context.ts';
import { type Mover, moveReferences, waitingOf } from './move-references.ts';

export interface Merge {
  readonly subject: Subject;
  /** The record that stays, and the one that goes. */
  readonly kept: string;
  readonly gone: string;
  /** The revisions that were on the page when somebody decided. */
  readonly seen: { readonly kept: string; readonly gone: string };
  /** Take from the one that goes what the one that stays does not tell. */
  readonly fill: boolean;
}

interface AtHand {
  readonly revision: StoredRevision;
  readonly body: Bodies[Subject];
}

/** A record that the public sees as somebody saw it on the page. Throws `NotFound`, `Conflict`. */
function atHand({ db }: MergingContext, subject: Subject, id: string, seen: string): AtHand {
  const standing = standingOf(db, subject, id);
  if (standing === undefined) throw new NotFound(`There is no ${subject} ${id}`);
  if (standing.state !== 'live' || standing.published === null || standing.published !== seen)
    throw new Conflict('One of them has changed');
  const revision = revisionById(db, standing.published);
  if (revision === undefined) throw new NotFound(`Revision ${standing.published} is not there`);
  return { revision, body: JSON.parse(revision.body) as Bodies[Subject] };
}

const ADD_RUN = `INSERT INTO import_runs (id, feed, format, source, state, counts, started_at, finished_at, by)
  VALUES (?, '', 'merge', ?, 'finished', ?, ?, ?, ?)`;
const NOTE = `INSERT INTO import_notes (run, seq, deed, subject, record_id, place, name, warnings)
  VALUES (?, 1, 'withdrawn', ?, ?, '', ?, '[]')`;
const MERGED = 'INSERT OR REPLACE INTO merged (subject, gone_id, kept_id, by, at, run) VALUES (?, ?, ?, ?, ?, ?)';

/**
 * Makes one of two records: one stays, and takes what it does not tell from the other where that is wished; the other is taken from the
 * public, what names it names the one that stays, and its address leads there. Gives the run, by which it can be undone. Throws `NotFound`;
 * `Conflict` when either has changed; `Invalid` when something of the one that goes waits for the team.
 */
export function merge(context: MergingContext, person: Person, { subject, kept, gone, seen, fill }: Merge): string {
  needForDirectory(person, 'duplicates: merge');
  const { db, now } = context;
  if (kept === gone) throw new NotFound('These are not two records');
  return inTransaction(db, () => {
    const stays = atHand(context, subject, kept, seen.kept);
    const goes = atHand(context, subject, gone, seen.gone);
    if (waitingOf(db, subject, gone) > 0) throw new Invalid('Something of it waits for the team', { '': ['waiting'] });
    const at = now();
    const run = randomUUID();
    const mover: Mover = { db, run, by: person.id, at: at.getTime() };
    const names = `${goes.body.name} → ${stays.body.name}`;
    const time = at.getTime();
    statement<(string | number)[], unknown>(db, ADD_RUN).run(
      run,
      names,
      JSON.stringify(NO_COUNTS),
      time,
      time,
      person.id,
    );
    const body = fill ? parseBody(subject, filledIn(stays.body, goes.body)) : stays.body;
    const isFilled = JSON.stringify(body) !== stays.revision.body;
    if (isFilled) {
      const { author } = stays.revision;
      rewrite(db, { subject, id: kept, body, author, by: person.id, at: time, deed: 'merged', run });
    }
    const moved = moveReferences(mover, subject, { kept, gone });
    setState(db, subject, gone, 'withdrawn', person.id, at, run);
    // No listing names it any more, so it has to be told by itself: its page must not be kept.
    statement<(string | number)[], unknown>(db, 'INSERT INTO outbox (listing_id, at) VALUES (?, ?)').run(gone, time);
    statement<string[], unknown>(db, NOTE).run(run, subject, gone, goes.body.name);
    statement<(string | number)[], unknown>(db, MERGED).run(subject, gone, kept, person.id, time, run);
    const counts = { ...NO_COUNTS, changed: moved + (isFilled ? 1 : 0), withdrawn: 1 };
    statement<[string, string], unknown>(db, 'UPDATE import_runs SET counts = ? WHERE id = ?').run(
      JSON.stringify(counts),
      run,
    );
    addAudit(db, { at, actor: person.id, deed: 'merged', subject, subjectId: gone, detail: kept });
    return run;
  });
}
