import type { Db } from '#db/client.ts';
import { providerIdAt } from '#db/newest-provider.ts';
import { NotFound } from '#domain/errors.ts';

/** The provider at an address of its own pages, published or not. Whether somebody may see it the features say. */
export function ownProvider(db: Db, slug: string): { readonly id: string; readonly slug: string } {
  const id = providerIdAt(db, slug);
  if (id === undefined) throw new NotFound('There is no such provider');
  return { id, slug };
}
