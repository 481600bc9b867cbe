import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';
import { type Run, readRun } from './runs.ts';
import type { UndoingContext } from './undoing-context.ts';

/** What a run says of one record. */
export interface RunNote {
  readonly seq: number;
  readonly deed: string;
  readonly subject: 'provider' | 'venue' | 'listing';
  readonly recordId: string | null;
  /** The address of the record here, when it has one. */
  readonly slug: string | null;
  /** Where in its source it is. */
  readonly place: string;
  readonly name: string | null;
  readonly field: string | null;
  readonly reason: string | null;
  readonly warnings: readonly { readonly field: string; readonly message: string }[];
}

/** How many records a run wrote, and how many of these the public sees still as it left them. */
export interface RunTraces {
  readonly written: number;
  readonly stillThere: number;
}

const NOTES = `SELECT seq, deed, subject, record_id AS recordId, place, name, field, reason, warnings,
    CASE subject WHEN 'listing' THEN (SELECT slug FROM listings WHERE id = record_id)
      WHEN 'venue' THEN (SELECT slug FROM venues WHERE id = record_id)
      ELSE (SELECT slug FROM providers WHERE id = record_id) END AS slug
  FROM import_notes WHERE run = ? AND (? = 'all' OR deed = ?)`;

const TRACES = `SELECT count(*) AS written, coalesce(sum(r.state = 'published' AND 'live' = CASE r.subject
    WHEN 'listing' THEN (SELECT state FROM listings WHERE id = r.subject_id AND published_revision_id = r.id)
    WHEN 'venue' THEN (SELECT state FROM venues WHERE id = r.subject_id AND published_revision_id = r.id)
    ELSE (SELECT state FROM providers WHERE id = r.subject_id AND published_revision_id = r.id) END), 0) AS stillThere
  FROM revisions r WHERE r.import_run = ?`;

export interface NotesAsked extends PageAsked {
  readonly id: string;
  /** A deed, or all of them. */
  readonly show: string;
}

type NoteRow = Omit<RunNote, 'warnings'> & { readonly warnings: string };

/** A run with what it says of records, row by row in the order of its source. Throws `NotFound`. */
export function oneRun(
  context: UndoingContext,
  person: Person,
  { id, show, ...asked }: NotesAsked,
): {
  readonly run: Run;
  readonly traces: RunTraces;
  readonly notes: Paged<RunNote>;
  readonly deeds: readonly string[];
} {
  needForDirectory(person, 'imports: see');
  const { db } = context;
  const run = readRun(context, id);
  if (run === undefined) throw new NotFound(`There is no run ${id}`);
  const which = [id, show, show] as const;
  const count = `SELECT count(*) FROM (${NOTES})`;
  const total =
    statement<[...typeof which], number>(db, count)
      .pluck()
      .get(...which) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const rows = statement<[...typeof which, number, number], NoteRow>(db, `${NOTES} ORDER BY seq LIMIT ? OFFSET ?`).all(
    ...which,
    limit,
    offset,
  );
  const deeds = 'SELECT DISTINCT deed FROM import_notes WHERE run = ? ORDER BY deed';
  return {
    run,
    traces: statement<[string], RunTraces>(db, TRACES).get(id) ?? { written: 0, stillThere: 0 },
    notes: { ...where, rows: rows.map((row) => ({ ...row, warnings: JSON.parse(row.warnings) })) },
    deeds: statement<[string], string>(db, deeds).pluck().all(id),
  };
}
