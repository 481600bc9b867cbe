import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import type { StoredRevision } from '#db/drafts.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import { NO_COUNTS, type RunCounts } from '#domain/runs/run.ts';
import { markUndone } from './mark-origins.ts';
import { partAgain } from './part-again.ts';
import { type Run, readRun } from './runs.ts';
import { type Undoer, type Undone, undoRevision, undoWithdrawal } from './undo-one.ts';
import type { UndoingContext } from './undoing-context.ts';

/** So many records in one transaction, so that others can write in between. */
const IN_SLICE = 40;
/** An import that has said nothing for so long was killed. */
const KILLED_AFTER_MS = 6 * 3_600_000;
/** Listings before what they need: a venue or provider goes only when no listing needs it. */
const ORDER: readonly Subject[] = ['listing', 'venue', 'provider'];

type Slice = readonly (() => { readonly undone: Undone | null; readonly subject: Subject; readonly id: string })[];

const REVISIONS = `SELECT rowid AS row, id, subject, subject_id AS subjectId, based_on AS basedOn FROM revisions
  WHERE import_run = ? AND subject = ? AND rowid > ? ORDER BY rowid LIMIT ${IN_SLICE}`;
const WITHDRAWN = `SELECT seq, subject, record_id AS id FROM import_notes
  WHERE run = ? AND deed = 'withdrawn' AND record_id IS NOT NULL AND seq > ? ORDER BY seq LIMIT ${IN_SLICE}`;

type RevisionRow = StoredRevision & { readonly row: number };
interface WithdrawnRow {
  readonly seq: number;
  readonly subject: Subject;
  readonly id: string;
}

/** All that a run did, in slices: what it wrote, then what it took from the public. */
function* slicesOf(undoer: Undoer, run: string): Generator<Slice> {
  for (const subject of ORDER)
    for (let after = 0; ; ) {
      const rows = statement<[string, string, number], RevisionRow>(undoer.db, REVISIONS).all(run, subject, after);
      if (rows.length === 0) break;
      after = rows.at(-1)?.row ?? after;
      yield rows.map((row) => () => ({ undone: undoRevision(undoer, row), subject, id: row.subjectId }));
    }
  for (let after = 0; ; ) {
    const rows = statement<[string, number], WithdrawnRow>(undoer.db, WITHDRAWN).all(run, after);
    if (rows.length === 0) break;
    after = rows.at(-1)?.seq ?? after;
    yield rows.map(({ subject, id }) => () => ({ undone: undoWithdrawal(undoer, subject, id), subject, id }));
  }
}

const NOTE = `INSERT INTO import_notes (run, seq, deed, subject, record_id, place, name, reason, warnings)
  SELECT @run, (SELECT coalesce(max(seq), 0) + 1 FROM import_notes WHERE run = @run), @deed, @subject, @id, '',
    (SELECT body ->> 'name' FROM revisions WHERE subject = @subject AND subject_id = @id ORDER BY number DESC LIMIT 1), @reason, '[]'`;
const SAY = 'UPDATE import_runs SET state = ?, counts = ?, finished_at = ? WHERE id = ?';

/** Runs that this process is undoing now. */
const underWay = new Set<string>();

async function carryOut(context: UndoingContext, undoer: Undoer, undoing: Run, undone: Run): Promise<void> {
  const { db, now } = context;
  const counts: { -readonly [deed in keyof RunCounts]: number } = { ...undoing.counts };
  const note = statement<[Record<string, string | null>], unknown>(db, NOTE);
  const say = (state: Run['state']) =>
    statement<[string, string, number | null, string], unknown>(db, SAY).run(
      state,
      JSON.stringify(counts),
      state === 'running' ? null : now().getTime(),
      undoing.id,
    );
  for (const slice of slicesOf(undoer, undone.id)) {
    inTransaction(db, () => {
      for (const one of slice) {
        const { undone: came, subject, id } = one();
        if (came === null) continue;
        counts[came.deed] += 1;
        if (came.deed !== 'changed') note.run({ run: undoing.id, deed: came.deed, subject, id, reason: came.reason });
      }
      say('running');
    });
    await turn();
  }
  inTransaction(db, () => {
    markUndone(db, { undoing: undoing.id, undone });
    if (undone.kind === 'merge') partAgain(db, undone.id);
    say('finished');
  });
}

const ADD_RUN = `INSERT INTO import_runs (id, feed, format, source, state, counts, started_at, by, undoes)
  VALUES (?, ?, 'undo', ?, 'running', ?, ?, ?, ?)`;

/** The run that is to be undone. Throws `NotFound`, `NotAllowed`; `Conflict` when it is not finished or cannot be undone. */
function toUndo(context: UndoingContext, person: Person, id: string): Run {
  const run = readRun(context, id);
  if (run === undefined) throw new NotFound(`There is no run ${id}`);
  needForDirectory(person, run.kind === 'merge' ? 'duplicates: merge' : 'imports: undo');
  if (run.state === 'running' && (underWay.has(id) || run.startedAt > context.now().getTime() - KILLED_AFTER_MS))
    throw new Conflict('This run is not finished');
  if (run.undoes !== null && readRun(context, run.undoes)?.kind === 'merge')
    throw new Conflict('Merge them again instead');
  return run;
}

/** Writes down that a run is to be undone, or finds where that was left off. Throws `Conflict` when it was undone before. */
function begin(context: UndoingContext, person: Person, id: string): { readonly undoing: Run; readonly undone: Run } {
  const { db, now } = context;
  const at = now().getTime();
  return inTransaction(db, () => {
    const undone = toUndo(context, person, id);
    const before = undone.undoneBy === null ? undefined : readRun(context, undone.undoneBy);
    if (before !== undefined && (before.state === 'finished' || underWay.has(before.id)))
      throw new Conflict('Somebody has undone this run');
    if (before !== undefined) return { undoing: before, undone };
    const run = randomUUID();
    const counts = JSON.stringify(NO_COUNTS);
    statement<(string | number)[], unknown>(db, ADD_RUN).run(
      run,
      undone.feed,
      undone.source,
      counts,
      at,
      person.id,
      id,
    );
    addAudit(db, { at, actor: person.id, deed: 'undid a run', subject: 'run', subjectId: id, detail: run });
    const undoing = readRun(context, run);
    if (undoing === undefined) throw new NotFound(`The run ${run} was not kept`);
    return { undoing, undone };
  });
}

export interface Undoing {
  /** The run that undoes. */
  readonly run: string;
  /** Kept when it is over: null when all is done, else why it stopped. It can then be gone on with. */
  readonly over: Promise<Error | null>;
}

/**
 * Undoes a whole run: what it wrote and the public sees still goes back to what was there before, what it created goes, what it took away
 * comes back; what others have changed since is left alone and noted. It goes on by itself, in slices; left off by an end of the process, it
 * is gone on with by calling this again. Throws `NotFound`; `Conflict` when the run is not finished or was undone before.
 */
export function undoRun(context: UndoingContext, person: Person, id: string): Undoing {
  needForDirectory(person, 'imports: see');
  const { undoing, undone } = begin(context, person, id);
  const undoer: Undoer = { db: context.db, by: person.id, at: context.now(), run: undoing.id };
  underWay.add(undoing.id);
  const over = carryOut(context, undoer, undoing, undone)
    .then(
      () => null,
      (error: unknown) => {
        statement<[string], unknown>(context.db, "UPDATE import_runs SET state = 'failed' WHERE id = ?").run(
          undoing.id,
        );
        return error instanceof Error ? error : new Error(String(error));
      },
    )
    .finally(() => underWay.delete(undoing.id));
  return { run: undoing.id, over };
}

/** Whether a run is being undone by this process at this moment. */
export const isUnderWay = (run: string): boolean => underWay.has(run);
