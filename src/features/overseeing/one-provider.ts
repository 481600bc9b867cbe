import { NAMING_REVISION } from '#db/newest-provider.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { OverseeingContext } from './overseeing-context.ts';

export interface ProviderAtHand {
  readonly id: string;
  readonly name: string;
  readonly state: 'live' | 'withdrawn';
  /** How many listings the public sees. */
  readonly live: number;
}

const PROVIDER = `SELECT p.id, coalesce(r.body ->> 'name', p.slug) AS name, p.state,
    (SELECT count(*) FROM listings WHERE provider_id = p.id AND state = 'live' AND published_revision_id IS NOT NULL) AS live
  FROM providers p LEFT JOIN revisions r ON r.id = ${NAMING_REVISION} WHERE p.slug = ?`;

/** The provider at this address, published or not. Throws `NotFound`. */
export function oneProvider({ db }: OverseeingContext, person: Person, slug: string): ProviderAtHand {
  needForDirectory(person, 'queue: see');
  const provider = statement<[string], ProviderAtHand>(db, PROVIDER).get(slug);
  if (provider === undefined) throw new NotFound(`There is no provider at “${slug}”`);
  return provider;
}
