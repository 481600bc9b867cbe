import { NAMING_REVISION } from '#db/newest-provider.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageWithin } from '#domain/paging/paged.ts';
import { ukDate } from '#domain/words/moments.ts';
import { IS_MERGED, type ProviderTurn, TURN } from './one-provider.ts';
import type { OverseeingContext } from './overseeing-context.ts';

export const PROVIDERS_SHOWN = ['all', 'nobody', 'withdrawn'] as const;
export type ProvidersShown = (typeof PROVIDERS_SHOWN)[number];

/** A provider as the team sees it. */
export interface ProviderSeen {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: 'live' | 'withdrawn';
  /** Whether the public could ever see it. */
  readonly isPublished: boolean;
  /** Whether it was put together with another, and is part of that now. */
  readonly isMerged: boolean;
  readonly turn: ProviderTurn;
  /** Listings that the public sees, and those that were taken back. */
  readonly live: number;
  readonly withdrawn: number;
  /** Live listings that nobody has checked for six months. */
  readonly old: number;
  /** People with an account who work for it, and how many of them are owners. */
  readonly people: number;
  readonly owners: number;
}

export interface ProvidersAsked extends PageAsked {
  /** Words in the name. */
  readonly q: string;
  readonly show: ProvidersShown;
}

const WHICH: Readonly<Record<ProvidersShown, string>> = {
  all: 'true',
  nobody: `p.state = 'live' AND NOT EXISTS (SELECT 1 FROM memberships m JOIN accounts a ON a.id = m.account_id
    WHERE m.provider_id = p.id AND a.state = 'active')`,
  withdrawn: "p.state = 'withdrawn'",
};
const NAME = "coalesce(r.body ->> 'name', p.slug)";

const ROWS = `p.id, p.slug, ${NAME} AS name, p.state, p.published_revision_id IS NOT NULL AS isPublished,
  ${IS_MERGED} AS isMerged, ${TURN} AS turn`;
const COUNTS = `SELECT
  (SELECT count(*) FROM listings WHERE provider_id = @id AND state = 'live' AND published_revision_id IS NOT NULL) AS live,
  (SELECT count(*) FROM listings WHERE provider_id = @id AND state = 'withdrawn') AS withdrawn,
  (SELECT count(*) FROM listings l JOIN revisions r ON r.id = l.published_revision_id
     WHERE l.provider_id = @id AND l.state = 'live' AND coalesce(r.body ->> '$.checked.on', '') < @since) AS old,
  (SELECT count(*) FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.provider_id = @id AND a.state = 'active') AS people,
  (SELECT count(*) FROM memberships m JOIN accounts a ON a.id = m.account_id
     WHERE m.provider_id = @id AND a.state = 'active' AND m.role = 'owner') AS owners`;

type Counts = Pick<ProviderSeen, 'live' | 'withdrawn' | 'old' | 'people' | 'owners'>;
type Row = Pick<ProviderSeen, 'id' | 'slug' | 'name' | 'state' | 'turn'> & {
  readonly isPublished: number;
  readonly isMerged: number;
};

/** The date (`YYYY-MM-DD`) six months before a moment. */
function sixMonthsBefore(now: Date): string {
  const date = new Date(`${ukDate(now)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - 6);
  return date.toISOString().slice(0, 10);
}

/** All providers by name, published or not. */
export function providers(
  { db, now }: OverseeingContext,
  person: Person,
  { q, show, ...asked }: ProvidersAsked,
): Paged<ProviderSeen> {
  needForDirectory(person, 'queue: see');
  const words = { q: q.toLowerCase() };
  const from = `FROM providers p LEFT JOIN revisions r ON r.id = ${NAMING_REVISION}
    WHERE ${WHICH[show]} AND instr(lower(${NAME}), @q) > 0`;
  const total = statement<[typeof words], number>(db, `SELECT count(*) ${from}`).pluck().get(words) ?? 0;
  const { offset, limit, ...where } = pageWithin(total, asked);
  const rows = statement<[typeof words & { limit: number; offset: number }], Row>(
    db,
    `SELECT ${ROWS} ${from} ORDER BY name COLLATE NOCASE, p.id LIMIT @limit OFFSET @offset`,
  ).all({ ...words, limit, offset });
  const counts = statement<[{ id: string; since: string }], Counts>(db, COUNTS);
  const since = sixMonthsBefore(now());
  const none: Counts = { live: 0, withdrawn: 0, old: 0, people: 0, owners: 0 };
  return {
    ...where,
    rows: rows.map((row) => ({
      ...row,
      isPublished: row.isPublished === 1,
      isMerged: row.isMerged === 1,
      ...(counts.get({ id: row.id, since }) ?? none),
    })),
  };
}
