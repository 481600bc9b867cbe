import { providerIdAt } from '#db/newest-provider.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { PublishingContext } from './publishing-context.ts';

/** The provider at an address of its own pages, published or not. Throws `NotFound` for somebody who has nothing to do with it. */
export function providerAt(
  { db }: Pick<PublishingContext, 'db'>,
  person: Person,
  slug: string,
): { readonly id: string; readonly slug: string } {
  const id = providerIdAt(db, slug);
  if (id === undefined) throw new NotFound('There is no such provider');
  needForProvider(person, 'listing: read drafts', id);
  return { id, slug };
}
