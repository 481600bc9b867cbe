import type { Statement } from 'better-sqlite3';
import type { Db } from './client.ts';

const known = new WeakMap<Db['sqlite'], Map<string, unknown>>();

/**
 * A statement that is prepared once for each database, because preparing costs several times what reading one row does. Not for `iterate`: a
 * statement cannot be run again while it is being read from. `sql` must be one of a few fixed texts, since none is ever forgotten.
 */
export function statement<Parameters extends unknown[], Row>({ sqlite }: Db, sql: string): Statement<Parameters, Row> {
  const statements = known.get(sqlite) ?? new Map<string, unknown>();
  known.set(sqlite, statements);
  const prepared =
    (statements.get(sql) as Statement<Parameters, Row> | undefined) ?? sqlite.prepare<Parameters, Row>(sql);
  statements.set(sql, prepared);
  return prepared;
}
