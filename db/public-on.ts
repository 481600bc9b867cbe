import type { BodyOf, Subject } from '#domain/publishing/subject.ts';
import { startOfDay } from '#domain/words/moments.ts';
import type { Db } from './client.ts';
import { statement } from './statements.ts';

const SEEN = `SELECT body FROM revisions
  WHERE subject = ? AND subject_id = ? AND state IN ('published', 'replaced') AND closed IS NULL`;

/**
 * What the public saw of a record when a day (`YYYY-MM-DD`) began in the United Kingdom; the first that it ever saw, when that came later.
 * Undefined when the public never saw it.
 */
export function publicOn<S extends Subject>(db: Db, subject: S, id: string, day: string): BodyOf<S> | undefined {
  const before = `${SEEN} AND decided_at < ? ORDER BY number DESC LIMIT 1`;
  const first = `${SEEN} ORDER BY number LIMIT 1`;
  const body =
    statement<[Subject, string, number], string>(db, before)
      .pluck()
      .get(subject, id, startOfDay(day) ?? 0) ??
    statement<[Subject, string], string>(db, first).pluck().get(subject, id);
  // It was parsed by its schema when it was published.
  return body === undefined ? undefined : (JSON.parse(body) as BodyOf<S>);
}
