import type { Point } from '#domain/place/point.ts';
import { type Db, inTransaction } from './client.ts';
import { statement } from './statements.ts';

export interface KnownPlace {
  readonly name: string;
  readonly kind: 'town' | 'area' | 'outcode' | 'sector';
  readonly point: Point;
  /** How many venues it was worked out from. */
  readonly records: number;
}

/** A name as it is looked up: lower case, no marks, single spaces. */
export const placeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const asPlace = (row: {
  name: string;
  kind: KnownPlace['kind'];
  lat: number;
  lng: number;
  records: number;
}): KnownPlace => ({
  name: row.name,
  kind: row.kind,
  point: { lat: row.lat, lng: row.lng },
  records: row.records,
});

const COLUMNS = 'name, kind, lat, lng, records';
type Row = Parameters<typeof asPlace>[0];

export function placeNamed(db: Db, kinds: readonly KnownPlace['kind'][], name: string): KnownPlace | undefined {
  const row = statement<[string, string], Row>(
    db,
    `SELECT ${COLUMNS} FROM places WHERE name_key = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY records DESC LIMIT 1`,
  ).get(placeKey(name), JSON.stringify(kinds));
  return row && asPlace(row);
}

/** Towns and areas whose name begins like this, the biggest first. */
export const placesLike = (db: Db, start: string, most: number): KnownPlace[] =>
  statement<[string, string, number], Row>(
    db,
    `SELECT ${COLUMNS} FROM places WHERE kind IN ('town', 'area') AND name_key >= ? AND name_key < ? ORDER BY records DESC, name LIMIT ?`,
  )
    .all(placeKey(start), `${placeKey(start)}\u{10ffff}`, most)
    .map(asPlace);

/** The places with most venues. */
export const biggestPlaces = (db: Db, most: number): KnownPlace[] =>
  statement<[number], Row>(db, `SELECT ${COLUMNS} FROM places WHERE kind = 'town' ORDER BY records DESC, name LIMIT ?`)
    .all(most)
    .map(asPlace);

export function postcodePoint(db: Db, postcode: string): Point | undefined {
  return statement<[string], Point>(db, 'SELECT lat, lng FROM postcodes WHERE postcode = ?').get(postcode);
}

/** Adds the middle of an area that has no venue of its own. */
export const addArea = (db: Db, name: string, point: Point): void =>
  void db.sqlite
    .prepare(
      "INSERT INTO places (name_key, name, kind, lat, lng, records) VALUES (?, ?, 'area', ?, ?, 0) ON CONFLICT DO NOTHING",
    )
    .run(placeKey(name), name, point.lat, point.lng);

// A hidden address alone in its postcode would be given away by the middle of it.
const FROM_VENUES = `
  SELECT json_extract(r.body, '$.town') AS town, json_extract(r.body, '$.postcode') AS postcode,
         json_extract(r.body, '$.point.lat') AS lat, json_extract(r.body, '$.point.lng') AS lng
  FROM venues v JOIN revisions r ON r.id = v.published_revision_id
  WHERE v.state = 'live' AND json_extract(r.body, '$.point') IS NOT NULL AND json_extract(r.body, '$.hideAddress') = 0`;

/** Works out the middle of each town, outcode and sector from the venues that are public now. */
export function refreshPlaces(db: Db): void {
  const add = db.sqlite.prepare(
    'INSERT INTO places (name_key, name, kind, lat, lng, records) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const groups = [
    { kind: 'town', name: 'town' },
    { kind: 'outcode', name: "substr(postcode, 1, instr(postcode, ' ') - 1)" },
    { kind: 'sector', name: "substr(postcode, 1, instr(postcode, ' ') + 1)" },
  ] as const;
  inTransaction(db, () => {
    db.sqlite.prepare("DELETE FROM places WHERE kind <> 'area'").run();
    for (const { kind, name } of groups) {
      const rows = db.sqlite
        .prepare<[], { name: string | null; lat: number; lng: number; records: number }>(
          `SELECT ${name} AS name, avg(lat) AS lat, avg(lng) AS lng, count(*) AS records FROM (${FROM_VENUES}) GROUP BY 1 ORDER BY records DESC`,
        )
        .all();
      for (const row of rows)
        if (row.name !== null && row.name !== '')
          add.run(placeKey(row.name), row.name, kind, row.lat, row.lng, row.records);
    }
  });
}
