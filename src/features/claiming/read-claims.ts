import { asc, count, desc, eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import type { Db } from '#db/client.ts';
import { newestProvider } from '#db/newest-provider.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import { providers } from '#db/schema/directory.ts';
import { claims } from '#db/schema/review.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type Evidence, EvidenceSchema, type Finding, weighEvidence } from '#domain/claiming/evidence.ts';
import { NotFound } from '#domain/errors.ts';
import type { ClaimingContext } from './claiming-context.ts';

type Row = typeof claims.$inferSelect;
export type ClaimState = Row['state'];

/** A claim as the one who sent it sees it. */
export interface OwnClaim {
  readonly id: string;
  readonly state: ClaimState;
  /** Null when they asked for a provider that was not there. */
  readonly slug: string | null;
  readonly name: string;
  readonly evidence: Evidence;
  /** What the team said. */
  readonly reason: string | null;
  readonly sentAt: Date;
  readonly decidedAt: Date | null;
}

const own = (row: Row, slug: string | null): OwnClaim => ({
  id: row.id,
  state: row.state,
  slug,
  name: row.providerName,
  evidence: EvidenceSchema.parse(JSON.parse(row.evidence)),
  reason: row.reason,
  sentAt: new Date(row.createdAt),
  decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
});

/** All that a person has claimed, the newest first. */
export const claimsOf = ({ db }: ClaimingContext, person: Person): OwnClaim[] =>
  db.orm
    .select({ claim: claims, slug: providers.slug })
    .from(claims)
    .leftJoin(providers, eq(providers.id, claims.providerId))
    .where(eq(claims.accountId, person.id))
    .orderBy(desc(claims.createdAt))
    .all()
    .map(({ claim, slug }) => own(claim, slug));

/** A claim as the team sees it. `findings` are what the directory can see of it by itself. */
export interface TeamClaim extends OwnClaim {
  readonly provider: string | null;
  readonly email: string;
  readonly person: string | null;
  readonly findings: readonly Finding[];
  /** How many people work for the provider already. */
  readonly people: number;
}

interface Joined {
  readonly claim: Row;
  readonly slug: string | null;
  readonly email: string;
  readonly person: string | null;
}

function seenByTeam(db: Db, { claim, slug, email, person }: Joined): TeamClaim {
  const claimed = own(claim, slug);
  // What was made from a claim is no evidence for it.
  const isOwnWords = claimed.evidence.adds !== null;
  const known = claim.providerId === null || isOwnWords ? null : newestProvider(db, claim.providerId);
  const people =
    claim.providerId === null
      ? 0
      : (db.orm.select({ count: count() }).from(memberships).where(eq(memberships.providerId, claim.providerId)).get()
          ?.count ?? 0);
  const findings = weighEvidence(claimed.evidence, email, known);
  return { ...claimed, provider: claim.providerId, email, person, findings, people };
}

const joined = (db: Db) =>
  db.orm
    .select({ claim: claims, slug: providers.slug, email: accounts.email, person: accounts.name })
    .from(claims)
    .innerJoin(accounts, eq(accounts.id, claims.accountId))
    .leftJoin(providers, eq(providers.id, claims.providerId));

/** How many claims wait. */
export const countWaitingClaims = (db: Db): number =>
  db.orm.select({ count: count() }).from(claims).where(eq(claims.state, 'waiting')).get()?.count ?? 0;

export const MOST_CLAIMS_SHOWN = 50;

/**
 * Claims that wait, the oldest first, 50 at the most, and how many there are in all. That they were looked at is kept in the audit: they tell
 * who somebody is. Throws `NotFound` for who is not of the team.
 */
export function waitingClaims({ db, now }: ClaimingContext, person: Person): { claims: TeamClaim[]; total: number } {
  needForDirectory(person, 'claims: decide');
  const rows = joined(db)
    .where(eq(claims.state, 'waiting'))
    .orderBy(asc(claims.createdAt))
    .limit(MOST_CLAIMS_SHOWN)
    .all();
  if (rows.length > 0)
    addAudit(db, { at: now(), actor: person.id, deed: 'looked at', subject: 'claims', subjectId: 'list' });
  return {
    claims: rows.map((row) => seenByTeam(db, row)),
    total: countWaitingClaims(db),
  };
}

/** One claim for the team, with whose it is: that it was looked at is kept in the audit. */
export function claimFor({ db, now }: ClaimingContext, person: Person, id: string): TeamClaim {
  needForDirectory(person, 'claims: decide');
  const row = joined(db).where(eq(claims.id, id)).get();
  if (row === undefined) throw new NotFound('No such claim');
  addAudit(db, { at: now(), actor: person.id, deed: 'looked at', subject: 'claim', subjectId: id });
  return seenByTeam(db, row);
}
