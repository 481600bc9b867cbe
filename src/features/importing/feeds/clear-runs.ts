import { type Db, inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';

const DAY_MS = 86_400_000;
/** Long enough to see when a feed began to fail. What a run wrote is kept for ever, so that it can be undone. */
const IDLE_KEPT_MS = 30 * DAY_MS;

const IDLE = `SELECT id FROM import_runs r WHERE r.started_at < ? AND r.state <> 'running' AND r.undoes IS NULL
  AND r.feed IN (SELECT name FROM feeds)
  AND coalesce(r.counts ->> 'created', 0) + coalesce(r.counts ->> 'changed', 0) + coalesce(r.counts ->> 'withdrawn', 0) = 0
  AND NOT EXISTS (SELECT 1 FROM revisions v WHERE v.import_run = r.id)
  AND NOT EXISTS (SELECT 1 FROM import_runs u WHERE u.undoes = r.id)
  ORDER BY r.started_at LIMIT 200`;

/** Forgets old runs of feeds that changed nothing, with what they said of records. Gives how many. */
export function clearIdleRuns(db: Db, now: Date): number {
  let cleared = 0;
  for (;;) {
    const idle = statement<[number], string>(db, IDLE)
      .pluck()
      .all(now.getTime() - IDLE_KEPT_MS);
    if (idle.length === 0) return cleared;
    inTransaction(db, () => {
      for (const run of idle) {
        statement<[string], never>(db, 'DELETE FROM import_notes WHERE run = ?').run(run);
        statement<[string], never>(db, 'DELETE FROM import_runs WHERE id = ?').run(run);
      }
    });
    cleared += idle.length;
  }
}
