import { inTransaction } from '#db/client.ts';
import { setState } from '#db/publish/publish.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotFound } from '#domain/errors.ts';
import { type ProviderTurn, TURN } from './one-provider.ts';
import type { OverseeingContext } from './overseeing-context.ts';

/** What the audit says of a listing that went with its provider, so that it comes back with it and no other does. */
const withProvider = (id: string): string => `with its provider ${id}`;

const LIVE = "SELECT id FROM listings WHERE provider_id = ? AND state = 'live'";
/** The newest row of each tells how it came to be withdrawn. */
const WENT_WITH_IT = `SELECT subject_id FROM (
    SELECT subject_id, detail, max(seq) FROM audit
    WHERE subject = 'listing' AND deed IN ('withdrew', 'put back')
      AND subject_id IN (SELECT id FROM listings WHERE provider_id = @provider AND state = 'withdrawn')
    GROUP BY subject_id)
  WHERE detail = @detail`;

function needTurn({ db }: OverseeingContext, id: string, wanted: ProviderTurn): void {
  const provider = statement<[string], { turn: ProviderTurn }>(
    db,
    `SELECT ${TURN} AS turn FROM providers p WHERE id = ?`,
  );
  const found = provider.get(id);
  if (found === undefined) throw new NotFound(`There is no provider ${id}`);
  if (found.turn !== wanted) throw new Conflict('Somebody else has done this already');
}

/** The page of a provider without listings must not be kept either. */
const tellItself = ({ db, now }: OverseeingContext, id: string) =>
  statement<[string, number], unknown>(db, 'INSERT INTO outbox (listing_id, at) VALUES (?, ?)').run(
    id,
    now().getTime(),
  );

/** Takes a provider and all its listings from the public. Gives how many listings. Throws `NotFound`, `Conflict`. */
export function withdrawProvider(context: OverseeingContext, person: Person, id: string): number {
  needForDirectory(person, 'queue: decide');
  const { db, now } = context;
  return inTransaction(db, () => {
    needTurn(context, id, 'withdraw');
    const listings = statement<[string], string>(db, LIVE).pluck().all(id);
    for (const listing of listings) setState(db, 'listing', listing, 'withdrawn', person.id, now(), withProvider(id));
    setState(db, 'provider', id, 'withdrawn', person.id, now());
    tellItself(context, id);
    return listings.length;
  });
}

/** Puts a provider back with the listings that went with it. Those that were taken back by themselves stay. Throws `NotFound`, `Conflict`. */
export function putProviderBack(context: OverseeingContext, person: Person, id: string): number {
  needForDirectory(person, 'queue: decide');
  const { db, now } = context;
  return inTransaction(db, () => {
    needTurn(context, id, 'put back');
    const which = { provider: id, detail: withProvider(id) };
    const listings = statement<[typeof which], string>(db, WENT_WITH_IT).pluck().all(which);
    setState(db, 'provider', id, 'live', person.id, now());
    tellItself(context, id);
    for (const listing of listings) setState(db, 'listing', listing, 'live', person.id, now());
    return listings.length;
  });
}
