import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { NotFound } from '#domain/errors.ts';

/** The provider at an address of its own pages, published or not. Whether somebody may see it the features say. */
export function ownProvider(db: Db, slug: string): { readonly id: string; readonly slug: string } {
  const row = statement<[string], { id: string; slug: string }>(
    db,
    'SELECT id, slug FROM providers WHERE slug = ?',
  ).get(slug);
  if (row === undefined) throw new NotFound('There is no such provider');
  return row;
}
