import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import type { Checkable } from '#domain/freshness/checks.ts';

/** A public listing with all that its place on the ladder depends on. */
export interface KeptListing extends Checkable {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly provider: string;
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly provider: string;
  readonly parts: string;
}

type Parts = readonly [
  name: string,
  checked: Checkable['checked'],
  checks: Checkable['checks'] | null,
  example: boolean,
];

// A whole body is many times what is asked for here, and this is asked of every listing of a directory.
const KEPT = `SELECT l.id, l.slug, l.provider_id AS provider, json_extract(r.body, '$.name', '$.checked', '$.checks', '$.example') AS parts
  FROM listings l JOIN revisions r ON r.id = l.published_revision_id JOIN providers p ON p.id = l.provider_id
  WHERE l.state = 'live' AND p.state = 'live' AND p.published_revision_id IS NOT NULL`;

// Bodies are parsed by their schema when they are published; reading trusts that.
function asKept({ parts, ...row }: Row): KeptListing {
  const [name, checked, checks, example] = JSON.parse(parts) as Parts;
  return { ...row, name, checked, example, ...(checks === null ? {} : { checks }) };
}

const A_PIECE = 1000;

/** All public listings, in order of id, in pieces: whoever reads them can let others have their turn between. */
export function* keptListings(db: Db): Generator<KeptListing[]> {
  const read = statement<[string, number], Row>(db, `${KEPT} AND l.id > ? ORDER BY l.id LIMIT ?`);
  for (let after = ''; ; ) {
    const rows = read.all(after, A_PIECE);
    if (rows.length > 0) yield rows.map(asKept);
    const last = rows.at(-1);
    if (last === undefined || rows.length < A_PIECE) return;
    after = last.id;
  }
}

/** The public listings that an account looks after, in order of name. */
export const listingsKeptBy = (db: Db, account: string): KeptListing[] =>
  statement<[string], Row>(
    db,
    `${KEPT} AND l.provider_id IN (SELECT provider_id FROM memberships WHERE account_id = ?) ORDER BY l.slug`,
  )
    .all(account)
    .map(asKept);
