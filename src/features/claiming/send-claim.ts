import { and, count, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { providerBySlug } from '#db/published.ts';
import { claims } from '#db/schema/review.ts';
import type { Person } from '#domain/account/person.ts';
import type { Evidence } from '#domain/claiming/evidence.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import type { ClaimingContext } from './claiming-context.ts';

/** Nobody works for more providers than this at once; more is no person. */
export const MOST_WAITING = 5;

interface Sent {
  readonly provider: string | null;
  readonly name: string;
  readonly evidence: Evidence;
}

function sendOne({ db, now }: ClaimingContext, person: Person, { provider, name, evidence }: Sent): string {
  if (person.team !== null) throw new NotAllowed('The directory team decides about claims and sends none');
  const at = now().getTime();
  return inTransaction(db, () => {
    const waits = and(eq(claims.accountId, person.id), eq(claims.state, 'waiting'));
    const waiting = db.orm.select({ count: count() }).from(claims).where(waits).get()?.count ?? 0;
    if (waiting >= MOST_WAITING) throw new Invalid('Too many claims wait', { '': ['too many'] });
    const same = and(waits, provider === null ? eq(claims.providerName, name) : eq(claims.providerId, provider));
    if (db.orm.select({ id: claims.id }).from(claims).where(same).get() !== undefined)
      throw new Conflict('This person has asked for this provider already');
    const id = uuidv7();
    const words = { id, accountId: person.id, providerId: provider, providerName: name, createdAt: at };
    db.orm
      .insert(claims)
      .values({ ...words, evidence: JSON.stringify(evidence), state: 'waiting' })
      .run();
    addAudit(db, { at: now(), actor: person.id, deed: 'claimed', subject: 'claim', subjectId: id });
    return id;
  });
}

/**
 * Says that a provider of the directory is theirs. It waits until the team has looked at it. Throws `NotFound` for a provider the public
 * cannot see, `Conflict` when a claim of theirs waits or they work for it already, `NotAllowed` for the team. Gives the claim's id.
 */
export function claimProvider(
  context: ClaimingContext,
  person: Person,
  { slug, evidence }: { readonly slug: string; readonly evidence: Evidence },
): string {
  const provider = providerBySlug(context.db, slug);
  if (provider === undefined) throw new NotFound('No provider is at this address');
  if (person.providers[provider.id] !== undefined) throw new Conflict('This person works for this provider already');
  return sendOne(context, person, { provider: provider.id, name: provider.body.name, evidence });
}

/** Asks for a provider that the directory does not hold. It is made when the team approves. Throws as `claimProvider`. */
export const addProvider = (
  context: ClaimingContext,
  person: Person,
  { name, evidence }: { readonly name: string; readonly evidence: Evidence },
): string => sendOne(context, person, { provider: null, name, evidence });
