import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';

/** After the merging of two records was undone: the address of each is its own again, and people work for whom they worked. */
export function partAgain(db: Db, run: string): void {
  statement<[string], unknown>(db, 'DELETE FROM merged WHERE run = ?').run(run);
  statement<[string], unknown>(db, 'DELETE FROM memberships WHERE added_by = ?').run(run);
}
