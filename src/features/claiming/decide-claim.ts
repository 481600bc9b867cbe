import { and, eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import { claims } from '#db/schema/review.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole } from '#domain/account/roles.ts';
import { readAnswer } from '#domain/answer.ts';
import { EvidenceSchema } from '#domain/claiming/evidence.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import type { ClaimingContext } from './claiming-context.ts';
import { makeProvider, slugOfProvider } from './make-provider.ts';

type Row = typeof claims.$inferSelect;
interface Answer {
  readonly state: 'approved' | 'returned' | 'refused';
  readonly reason: string | null;
}

/** Of all who decide at once the first does; the others are told. Call it within a transaction. */
function settle({ db, now }: ClaimingContext, person: Person, id: string, { state, reason }: Answer): Row {
  const row = db.orm.select().from(claims).where(eq(claims.id, id)).get();
  if (row === undefined) throw new NotFound('No such claim');
  const settled = db.orm
    .update(claims)
    .set({ state, reason, decidedBy: person.id, decidedAt: now().getTime() })
    .where(and(eq(claims.id, id), eq(claims.state, 'waiting')))
    .run();
  if (settled.changes === 0) throw new Conflict('Somebody decided about this claim first');
  addAudit(db, { at: now(), actor: person.id, deed: `${state} the claim`, subject: 'claim', subjectId: id });
  return row;
}

function tell({ db, now, mails }: ClaimingContext, { claim, state, link, words }: Told): void {
  const account = db.orm
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, claim.accountId), eq(accounts.state, 'active')))
    .get();
  if (account === undefined) return;
  const { subject, body } = mails[state];
  const name = claim.providerName;
  queueMail(db, {
    to: account.email,
    kind: `claim ${state}`,
    subject: subject(name),
    body: body(name, link, words),
    at: now(),
  });
}
interface Told {
  readonly claim: Row;
  readonly state: Answer['state'];
  readonly link: string;
  readonly words: string;
}

const ownersOf = (db: Db, provider: string) =>
  db.orm
    .select()
    .from(memberships)
    .where(and(eq(memberships.providerId, provider), eq(memberships.role, 'owner')))
    .all();

export interface Approval {
  readonly claim: string;
  /** What the person will be when the provider has an owner already; the first is the owner always. */
  readonly role: ProviderRole;
  /** For a claim of a new provider: one the directory holds, which it turned out to be. */
  readonly sameAs?: string;
  /** For a new provider: the public sees it at once, not only with its first listing. */
  readonly publish?: boolean;
}

/**
 * Gives a person their place at a provider, and makes the provider when it is new. Of several who decide at once one does; the others get
 * `Conflict`. Gives the address of the provider.
 */
export function approveClaim(context: ClaimingContext, person: Person, approval: Approval): { slug: string } {
  needForDirectory(person, 'claims: decide');
  const { db, now, site } = context;
  return inTransaction(db, () => {
    const claim = settle(context, person, approval.claim, { state: 'approved', reason: null });
    const known = claim.providerId ?? approval.sameAs ?? null;
    const provider =
      known ??
      makeProvider(db, {
        name: claim.providerName,
        evidence: EvidenceSchema.parse(JSON.parse(claim.evidence)),
        author: claim.accountId,
        by: person.id,
        at: now(),
        publish: approval.publish ?? false,
      });
    const slug = slugOfProvider(db, provider);
    if (slug === undefined) throw new NotFound('The provider is not there any more');
    db.orm.update(claims).set({ providerId: provider }).where(eq(claims.id, claim.id)).run();
    const role = ownersOf(db, provider).length === 0 ? 'owner' : approval.role;
    const added = { accountId: claim.accountId, providerId: provider, role, addedBy: person.id };
    db.orm
      .insert(memberships)
      .values({ ...added, addedAt: now().getTime() })
      .onConflictDoNothing()
      .run();
    addAudit(db, {
      at: now(),
      actor: person.id,
      deed: `made ${role} of`,
      subject: 'account',
      subjectId: claim.accountId,
      detail: provider,
    });
    tell(context, { claim, state: 'approved', link: `${site}/provider/${slug}`, words: '' });
    return { slug };
  });
}

/** Says why a claim is not approved: returned claims can be sent again, refused ones not. Throws `Invalid` without words, or with too many. */
export function answerClaim(
  context: ClaimingContext,
  person: Person,
  { claim: id, state, words }: { claim: string; state: 'returned' | 'refused'; words: string },
): void {
  needForDirectory(person, 'claims: decide');
  const reason = readAnswer(words, 'words');
  if (reason === '') throw new Invalid('An answer needs words', { words: ['Write what they should know'] });
  inTransaction(context.db, () => {
    const claim = settle(context, person, id, { state, reason });
    tell(context, { claim, state, link: `${context.site}/provider/join`, words: reason });
  });
}
