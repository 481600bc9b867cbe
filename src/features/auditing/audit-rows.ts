import { addAudit } from '#db/audit.ts';
import type { Db } from '#db/client.ts';
import { NAMING_REVISION } from '#db/newest-provider.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';

export interface AuditingContext {
  readonly db: Db;
  readonly now: () => Date;
}

export const ABOUTS = ['all', 'listing', 'provider', 'venue', 'account', 'other'] as const;
export type About = (typeof ABOUTS)[number];

/** Who did what, as it is shown to a lead. */
export interface Done {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: string;
  /** What the actor is called; null for what is no person or has no account any more. */
  readonly who: string | null;
  readonly deed: string;
  readonly subject: string;
  readonly subjectId: string;
  /** What the subject is called, and where it is, when it is a record with an address. */
  readonly name: string | null;
  readonly slug: string | null;
  readonly detail: string | null;
}

export interface AuditAsked extends PageAsked {
  /** Words in the name or address of a person. */
  readonly q: string;
  /** A deed; '' for any. */
  readonly deed: string;
  readonly about: About;
  /** Milliseconds since 1970: from then, and before then. Null for no end. */
  readonly from: number | null;
  readonly to: number | null;
}

const IS_ABOUT: Readonly<Record<About, string>> = {
  all: 'true',
  listing: "a.subject = 'listing'",
  provider: "a.subject = 'provider'",
  venue: "a.subject = 'venue'",
  account: "a.subject IN ('account', 'accounts')",
  other: "a.subject NOT IN ('listing', 'provider', 'venue', 'account', 'accounts')",
};

const WHERE = `(@q = '' OR a.actor IN (SELECT id FROM accounts WHERE instr(lower(email), @q) + instr(lower(coalesce(name, '')), @q) > 0))
  AND (@deed = '' OR a.deed = @deed) AND (@from IS NULL OR a.at >= @from) AND (@to IS NULL OR a.at < @to)`;

const recordName = (table: string): string => `(SELECT coalesce(r.body ->> 'name', s.slug) FROM ${table} s
  LEFT JOIN revisions r ON r.id = s.published_revision_id WHERE s.id = a.subject_id)`;

const PROVIDER_NAME = `(SELECT coalesce(r.body ->> 'name', p.slug) FROM providers p
  LEFT JOIN revisions r ON r.id = ${NAMING_REVISION} WHERE p.id = a.subject_id)`;

const COLUMNS = `a.seq, a.at, a.actor, a.deed, a.subject, a.subject_id AS subjectId, a.detail,
  (SELECT coalesce(name, email) FROM accounts WHERE id = a.actor) AS who,
  CASE a.subject WHEN 'listing' THEN ${recordName('listings')} WHEN 'provider' THEN ${PROVIDER_NAME}
    WHEN 'venue' THEN ${recordName('venues')} WHEN 'account' THEN (SELECT coalesce(name, email) FROM accounts WHERE id = a.subject_id)
    WHEN 'run' THEN (SELECT CASE feed WHEN '' THEN source ELSE feed END FROM import_runs WHERE id = a.subject_id) END AS name,
  CASE a.subject WHEN 'listing' THEN (SELECT slug FROM listings WHERE id = a.subject_id)
    WHEN 'provider' THEN (SELECT slug FROM providers WHERE id = a.subject_id)
    WHEN 'venue' THEN (SELECT slug FROM venues WHERE id = a.subject_id) END AS slug`;

type Asked = Pick<AuditAsked, 'q' | 'deed' | 'from' | 'to'>;

/** What was done, the newest first. That this was looked at is written down as well. */
export function auditRows(
  { db, now }: AuditingContext,
  person: Person,
  { q, deed, about, from, to, ...asked }: AuditAsked,
): Paged<Done> {
  needForDirectory(person, 'audit: see');
  const which: Asked = { q: q.toLowerCase(), deed, from, to };
  const source = `FROM audit a WHERE ${IS_ABOUT[about]} AND ${WHERE}`;
  const total = statement<[Asked], number>(db, `SELECT count(*) ${source}`).pluck().get(which) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const rows = statement<[Asked & { limit: number; offset: number }], Done>(
    db,
    `SELECT ${COLUMNS} ${source} ORDER BY a.seq DESC LIMIT @limit OFFSET @offset`,
  ).all({ ...which, limit, offset });
  const detail = `page ${where.page}`;
  addAudit(db, { at: now(), actor: person.id, deed: 'looked at', subject: 'audit', subjectId: 'list', detail });
  return { ...where, rows };
}

/** Every deed that was ever done, in the order of the alphabet. */
export function deedsDone({ db }: AuditingContext, person: Person): string[] {
  needForDirectory(person, 'audit: see');
  return statement<[], string>(db, 'SELECT DISTINCT deed FROM audit ORDER BY deed').pluck().all();
}
