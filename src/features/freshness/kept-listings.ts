import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Checkable } from '#domain/freshness/checks.ts';

interface Told extends Checkable {
  readonly name: string;
}

/** A public listing with all that its place on the ladder depends on. */
export interface KeptListing extends Told {
  readonly id: string;
  readonly slug: string;
  readonly provider: string;
}

type Row = Pick<KeptListing, 'id' | 'slug' | 'provider'> & { readonly revision: string };
type Parts = readonly [
  name: string,
  checked: Checkable['checked'],
  checks: Checkable['checks'] | null,
  example: boolean,
  gone: string | null,
];

const KEPT = `SELECT l.id, l.slug, l.provider_id AS provider, l.published_revision_id AS revision
  FROM listings l JOIN providers p ON p.id = l.provider_id
  WHERE l.state = 'live' AND l.published_revision_id IS NOT NULL AND p.state = 'live' AND p.published_revision_id IS NOT NULL`;
const PARTS = `SELECT id, json_extract(body, '$.name', '$.checked', '$.checks', '$.example', '$.goneFromSource') AS parts FROM revisions
  WHERE id IN (SELECT value FROM json_each(?))`;

// A revision never changes once published. Reading a whole body for these few words is most of the work, and all listings are asked about.
const MOST_KNOWN = 50_000;
const known = new Map<string, Told>();

function remember(revision: string, told: Told): void {
  const oldest = known.size >= MOST_KNOWN ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(revision, told);
}

// Bodies are parsed by their schema when they are published; reading trusts that.
function asTold(parts: string): Told {
  const [name, checked, checks, example, gone] = JSON.parse(parts) as Parts;
  const apart = checks === null ? {} : { checks };
  return { name, checked, example, ...apart, ...(gone === null ? {} : { goneFromSource: gone }) };
}

function keptIn(db: Db, rows: readonly Row[]): KeptListing[] {
  const unknown = rows.filter(({ revision }) => !known.has(revision)).map(({ revision }) => revision);
  const read = new Map(
    (unknown.length === 0
      ? []
      : statement<[string], { id: string; parts: string }>(db, PARTS).all(JSON.stringify(unknown))
    ).map(({ id, parts }) => [id, asTold(parts)]),
  );
  for (const [revision, told] of read) remember(revision, told);
  return rows.flatMap(({ revision, ...row }) => {
    const told = read.get(revision) ?? known.get(revision);
    return told === undefined ? [] : [{ ...row, ...told }];
  });
}

const A_PIECE = 250;

/** All public listings, in order of id, in pieces: whoever reads them can let others have their turn between. */
export function* keptListings(db: Db): Generator<KeptListing[]> {
  const read = statement<[string, number], Row>(db, `${KEPT} AND l.id > ? ORDER BY l.id LIMIT ?`);
  for (let after = ''; ; ) {
    const rows = read.all(after, A_PIECE);
    if (rows.length > 0) yield keptIn(db, rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < A_PIECE) return;
    after = last.id;
  }
}

/** The public listings that an account looks after, in order of address. */
export const listingsKeptBy = (db: Db, account: string): KeptListing[] =>
  keptIn(
    db,
    statement<[string], Row>(
      db,
      `${KEPT} AND l.provider_id IN (SELECT provider_id FROM memberships WHERE account_id = ?) ORDER BY l.slug`,
    ).all(account),
  );
