import { addAudit } from '#db/audit.ts';
import { NAMING_REVISION } from '#db/newest-provider.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole, TeamRole } from '#domain/account/roles.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';
import type { PeopleContext } from './people-context.ts';

export const PEOPLE_SHOWN = ['all', 'team', 'providers', 'ended'] as const;
export type PeopleShown = (typeof PEOPLE_SHOWN)[number];

/** An account as the team sees it. Times are milliseconds since 1970. */
export interface AccountSeen {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly team: TeamRole | null;
  readonly isActive: boolean;
  readonly providers: readonly { readonly slug: string; readonly name: string; readonly role: ProviderRole }[];
  /** When they last did something while signed in; null when they never signed in. */
  readonly seenAt: number | null;
  readonly createdAt: number;
}

export interface PeopleAsked extends PageAsked {
  /** Words in the name, the address, or the name of a provider that they work for. */
  readonly q: string;
  readonly show: PeopleShown;
}

const WHICH: Readonly<Record<PeopleShown, string>> = {
  all: "a.state = 'active'",
  team: "a.state = 'active' AND a.team_role IS NOT NULL",
  providers: "a.state = 'active' AND EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = a.id)",
  ended: "a.state = 'ended'",
};

const NAMED = `(instr(lower(a.email), @q) + instr(lower(coalesce(a.name, '')), @q) > 0 OR EXISTS (
  SELECT 1 FROM memberships m JOIN providers p ON p.id = m.provider_id LEFT JOIN revisions r ON r.id = ${NAMING_REVISION}
  WHERE m.account_id = a.id AND instr(lower(coalesce(r.body ->> 'name', p.slug)), @q) > 0))`;

const COLUMNS = `a.id, a.email, a.name, a.team_role AS team, a.state, a.created_at AS createdAt,
  (SELECT max(seen_at) FROM sign_ins WHERE account_id = a.id) AS seenAt`;

const PROVIDERS = `SELECT p.slug, coalesce(r.body ->> 'name', p.slug) AS name, m.role
  FROM memberships m JOIN providers p ON p.id = m.provider_id LEFT JOIN revisions r ON r.id = ${NAMING_REVISION}
  WHERE m.account_id = ? ORDER BY name`;

type Row = Omit<AccountSeen, 'isActive' | 'providers'> & { readonly state: string };

/** An account's row with the providers that it works for. */
export function seenOf({ db }: PeopleContext, { state, ...row }: Row): AccountSeen {
  const providers = statement<[string], AccountSeen['providers'][number]>(db, PROVIDERS).all(row.id);
  return { ...row, isActive: state === 'active', providers };
}

/** The account of this id, as the team sees it. */
export function readAccount(context: PeopleContext, id: string): AccountSeen | undefined {
  const row = statement<[string], Row>(context.db, `SELECT ${COLUMNS} FROM accounts a WHERE a.id = ?`).get(id);
  return row && seenOf(context, row);
}

/** Everybody with an account, by address. That they were looked at is written down: addresses are personal. */
export function people(context: PeopleContext, person: Person, { q, show, ...asked }: PeopleAsked): Paged<AccountSeen> {
  needForDirectory(person, 'people: see');
  const { db, now } = context;
  const words = { q: q.toLowerCase() };
  const from = `FROM accounts a WHERE ${WHICH[show]} AND ${NAMED}`;
  const total = statement<[typeof words], number>(db, `SELECT count(*) ${from}`).pluck().get(words) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const rows = statement<[typeof words & { limit: number; offset: number }], Row>(
    db,
    `SELECT ${COLUMNS} ${from} ORDER BY a.email LIMIT @limit OFFSET @offset`,
  ).all({ ...words, limit, offset });
  addAudit(db, {
    at: now(),
    actor: person.id,
    deed: 'looked at',
    subject: 'accounts',
    subjectId: 'list',
    detail: `${show}, page ${where.page}`,
  });
  return { ...where, rows: rows.map((row) => seenOf(context, row)) };
}
