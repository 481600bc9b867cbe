import { draftBody, openRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { statement } from '#db/statements.ts';
import { needForProvider } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { shownAddress, type Venue } from '#domain/venue/venue.ts';
import type { PublishingContext } from './publishing-context.ts';

/** A venue to choose, with its address as the public may know it. */
export interface VenueChoice {
  readonly id: string;
  /** Null while nobody has written one. */
  readonly name: string | null;
  readonly address: readonly string[];
}

interface Row {
  readonly id: string;
  readonly body: string | null;
}

const MOST_FOUND = 20;

const asChoice = (id: string, body: Draft<'venue'>): VenueChoice => ({
  id,
  name: body.name ?? null,
  address: shownAddress({ lines: [], town: null, county: null, postcode: null, hideAddress: false, ...body } as Venue),
});

const BODY = 'SELECT v.id, r.body FROM venues v LEFT JOIN revisions r ON r.id = v.published_revision_id';
const NOT_THROWN_AWAY = "(v.state = 'live' OR r.id IS NOT NULL)";
// Bodies are parsed by their schema when they are published; reading trusts that.
const bodyOf = ({ body }: Row): Draft<'venue'> => (body === null ? {} : (JSON.parse(body) as Venue));

const inOrder = (db: PublishingContext['db'], rows: readonly Row[]): VenueChoice[] =>
  rows
    .map((row) => {
      const open = row.body === null ? openRevision(db, 'venue', row.id) : undefined;
      return asChoice(row.id, open === undefined ? bodyOf(row) : draftBody('venue', open));
    })
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en-GB'));

export interface WrittenVenue {
  readonly id: string;
  readonly slug: string;
  readonly body: Draft<'venue'>;
}

/** Venues by their ids in this order, as they are published or, before that, as they are being written. */
export function writtenVenues({ db }: PublishingContext, ids: readonly string[]): WrittenVenue[] {
  return ids.flatMap((id) => {
    const standing = standingOf(db, 'venue', id);
    if (standing === undefined) return [];
    const open = openRevision(db, 'venue', id);
    const body = wholeBody(db, 'venue', standing.published) ?? (open === undefined ? {} : draftBody('venue', open));
    return [{ id, slug: standing.slug, body }];
  });
}

/** The venues that a provider keeps, or that its listings use, by name. Throws `NotFound` for another's. */
export function venuesOfProvider({ db }: PublishingContext, person: Person, provider: string): VenueChoice[] {
  needForProvider(person, 'listing: read drafts', provider);
  const rows = statement<[string, string], Row>(
    db,
    `${BODY} WHERE ${NOT_THROWN_AWAY} AND v.id IN (SELECT venue_id FROM venue_keepers WHERE provider_id = ?
       UNION SELECT lv.venue_id FROM listing_venues lv JOIN listings l ON l.id = lv.listing_id WHERE l.provider_id = ?)`,
  ).all(provider, provider);
  return inOrder(db, rows);
}

/** Venues by their ids, as they are published or, before that, as they are being written. */
export function openVenues({ db }: PublishingContext, ids: readonly string[]): VenueChoice[] {
  if (ids.length === 0) return [];
  const sql = `${BODY} WHERE v.id IN (SELECT value FROM json_each(?))`;
  return inOrder(db, statement<[string], Row>(db, sql).all(JSON.stringify(ids)));
}

const likely = (typed: string): string => `%${typed.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/** Venues that the public sees whose name has these words in it, or that have this postcode or its first half; at most 20. */
export function findVenues({ db }: PublishingContext, person: Person, provider: string, typed: string): VenueChoice[] {
  needForProvider(person, 'listing: edit', provider);
  const words = typed.trim().replaceAll(/\s+/gu, ' ').slice(0, 100);
  if (words === '') return [];
  const reading = readPostcode(words);
  const code =
    reading.kind === 'postcode' ? reading.postcode : reading.kind === 'outcode' ? `${reading.outcode} ` : null;
  const where =
    code === null
      ? "json_extract(r.body, '$.name') LIKE ? ESCAPE '\\'"
      : "(json_extract(r.body, '$.postcode') || ' ') LIKE ? ESCAPE '\\' AND NOT json_extract(r.body, '$.hideAddress')";
  const rows = statement<[string, number], Row>(
    db,
    `${BODY} WHERE v.state = 'live' AND r.id IS NOT NULL AND ${where} ORDER BY json_extract(r.body, '$.name') LIMIT ?`,
  ).all(code === null ? likely(words) : `${code}%`, MOST_FOUND);
  return rows.map((row) => asChoice(row.id, bodyOf(row)));
}
