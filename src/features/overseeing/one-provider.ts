import { NAMING_REVISION } from '#db/newest-provider.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { OverseeingContext } from './overseeing-context.ts';

/** What can be done now about where people see a provider (`p` of a query): nothing about one that nobody ever saw, or that is part of another now. */
export type ProviderTurn = 'withdraw' | 'put back' | null;
export const IS_MERGED = "EXISTS (SELECT 1 FROM merged WHERE subject = 'provider' AND gone_id = p.id)";
export const TURN = `CASE WHEN p.published_revision_id IS NULL OR ${IS_MERGED} THEN NULL
  WHEN p.state = 'live' THEN 'withdraw' ELSE 'put back' END`;

export interface ProviderAtHand {
  readonly id: string;
  readonly name: string;
  readonly turn: ProviderTurn;
  readonly isMerged: boolean;
  /** How many listings the public sees. */
  readonly live: number;
}

const PROVIDER = `SELECT p.id, coalesce(r.body ->> 'name', p.slug) AS name, ${TURN} AS turn, ${IS_MERGED} AS isMerged,
    (SELECT count(*) FROM listings WHERE provider_id = p.id AND state = 'live' AND published_revision_id IS NOT NULL) AS live
  FROM providers p LEFT JOIN revisions r ON r.id = ${NAMING_REVISION} WHERE p.slug = ?`;

/** The provider at this address, published or not. Throws `NotFound`. */
export function oneProvider({ db }: OverseeingContext, person: Person, slug: string): ProviderAtHand {
  needForDirectory(person, 'queue: see');
  type Row = Omit<ProviderAtHand, 'isMerged'> & { readonly isMerged: number };
  const provider = statement<[string], Row>(db, PROVIDER).get(slug);
  if (provider === undefined) throw new NotFound(`There is no provider at “${slug}”`);
  return { ...provider, isMerged: provider.isMerged === 1 };
}
