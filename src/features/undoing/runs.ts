import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';
import { NO_COUNTS, type RunCounts, type RunKind } from '#domain/runs/run.ts';
import type { UndoingContext } from './undoing-context.ts';

/** A run: an import, the undoing of another run, or the merging of two records. Times are milliseconds since 1970. */
export interface Run {
  readonly id: string;
  readonly kind: RunKind;
  readonly feed: string;
  readonly source: string;
  readonly format: string;
  readonly state: 'running' | 'finished' | 'failed';
  readonly counts: RunCounts;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Who asked for it; null for a command. */
  readonly by: string | null;
  /** The run that this one undoes, and the one that undoes it. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

interface Row extends Omit<Run, 'counts' | 'kind'> {
  readonly counts: string;
}

const COLUMNS = `id, feed, source, format, state, counts, started_at AS startedAt, finished_at AS finishedAt, by, undoes,
  (SELECT u.id FROM import_runs u WHERE u.undoes = r.id ORDER BY u.started_at DESC LIMIT 1) AS undoneBy`;

const kindOf = ({ format, undoes }: Row): RunKind =>
  undoes !== null ? 'undo' : format === 'merge' ? 'merge' : 'import';
const asRun = (row: Row): Run => ({ ...row, kind: kindOf(row), counts: { ...NO_COUNTS, ...JSON.parse(row.counts) } });

/** The run of this id. To be called by deeds that have asked for the right to. */
export function readRun({ db }: UndoingContext, id: string): Run | undefined {
  const row = statement<[string], Row>(db, `SELECT ${COLUMNS} FROM import_runs r WHERE id = ?`).get(id);
  return row && asRun(row);
}

export interface RunsAsked extends PageAsked {
  /** Words in the name of the feed or where it came from. */
  readonly q: string;
  readonly show: 'all' | RunKind;
}

const IS_OF: Readonly<Record<RunsAsked['show'], string>> = {
  all: 'true',
  import: "undoes IS NULL AND format <> 'merge'",
  undo: 'undoes IS NOT NULL',
  merge: "undoes IS NULL AND format = 'merge'",
};

/** All runs, the newest first. */
export function runs({ db }: UndoingContext, person: Person, { q, show, ...asked }: RunsAsked): Paged<Run> {
  needForDirectory(person, 'imports: see');
  const from = `FROM import_runs r WHERE ${IS_OF[show]} AND instr(lower(feed || ' ' || source), ?) > 0`;
  const words = q.toLowerCase();
  const total = statement<[string], number>(db, `SELECT count(*) ${from}`).pluck().get(words) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const rows = statement<[string, number, number], Row>(
    db,
    `SELECT ${COLUMNS} ${from} ORDER BY started_at DESC, id LIMIT ? OFFSET ?`,
  ).all(words, limit, offset);
  return { ...where, rows: rows.map(asRun) };
}
