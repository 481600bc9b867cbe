import { providerBySlug } from '#db/published.ts';
import { statement } from '#db/statements.ts';
import type { Person } from '#domain/account/person.ts';
import { NUMBER_KINDS, readPublicNumber } from '#domain/claiming/public-number.ts';
import { NotFound } from '#domain/errors.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { ClaimingContext } from './claiming-context.ts';
import { claimsOf } from './read-claims.ts';

/** A provider that the directory holds, as far as the public may know it. */
export interface FoundProvider {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Towns of the places where its listings are, a few. */
  readonly towns: readonly string[];
  readonly listings: number;
}

export const MOST_FOUND = 20;
const LONGEST_ASKED = 160;

const HELD = `FROM providers JOIN revisions ON revisions.id = providers.published_revision_id
  WHERE providers.state = 'live'`;
const PHONE =
  "replace(replace(replace(replace(json_extract(c.value, '$.phone'), ' ', ''), '-', ''), '(', ''), ')', '')";
const HAS_PHONE = (body: string) =>
  `${body} LIKE '%' || @end || '%' AND EXISTS (SELECT 1 FROM json_each(${body}, '$.contacts') c WHERE replace(${PHONE}, '+44', '0') = @phone)`;

const BY = {
  number: `SELECT providers.id ${HELD} AND EXISTS (
    SELECT 1 FROM json_each(revisions.body, '$.identifiers') i
    WHERE ltrim(upper(replace(json_extract(i.value, '$.id'), ' ', '')), '0') IN (SELECT ltrim(value, '0') FROM json_each(@numbers)))`,
  phone: `SELECT providers.id ${HELD} AND ${HAS_PHONE('revisions.body')} UNION
    SELECT listings.provider_id FROM listings JOIN revisions ON revisions.id = listings.published_revision_id
    WHERE listings.state = 'live' AND ${HAS_PHONE('revisions.body')}`,
  postcode: `SELECT DISTINCT listings.provider_id FROM venues
    JOIN revisions ON revisions.id = venues.published_revision_id
    JOIN listing_venues ON listing_venues.venue_id = venues.id
    JOIN listings ON listings.id = listing_venues.listing_id
    WHERE venues.state = 'live' AND listings.state = 'live' AND json_extract(revisions.body, '$.hideAddress') = 0
      AND replace(upper(json_extract(revisions.body, '$.postcode')), ' ', '') LIKE @postcode || '%'`,
  name: `SELECT providers.id ${HELD} AND NOT EXISTS (
    SELECT 1 FROM json_each(@words) w WHERE instr(lower(json_extract(revisions.body, '$.name')), w.value) = 0)`,
} as const;

const SHOWN = `SELECT providers.id, providers.slug, json_extract(revisions.body, '$.name') AS name,
    (SELECT count(*) FROM listings WHERE listings.provider_id = providers.id AND listings.state = 'live' AND listings.published_revision_id IS NOT NULL) AS listings,
    (SELECT json_group_array(town) FROM (SELECT DISTINCT json_extract(v.body, '$.town') AS town
      FROM listings JOIN listing_venues ON listing_venues.listing_id = listings.id JOIN venues ON venues.id = listing_venues.venue_id
      JOIN revisions v ON v.id = venues.published_revision_id
      WHERE listings.provider_id = providers.id AND town IS NOT NULL LIMIT 3)) AS towns
  ${HELD} AND providers.id IN (SELECT value FROM json_each(@ids))
  ORDER BY lower(name) <> @asked, instr(lower(name), @asked) <> 1, lower(name) LIMIT ${MOST_FOUND}`;

type Row = Omit<FoundProvider, 'towns'> & { readonly towns: string };

const wordsOf = (asked: string) => asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What was typed may be a number of a register, a phone number, a postcode or a name. The first that finds something is what was meant. */
function askedWays(asked: string): { readonly sql: string; readonly values: Readonly<Record<string, string>> }[] {
  const digits = asked.replaceAll(/[^\d+]/gu, '').replace(/^\+44/u, '0');
  const numbers = NUMBER_KINDS.flatMap((kind) => readPublicNumber(kind, asked)?.id ?? []);
  const place = readPostcode(asked);
  const postcode =
    place.kind === 'postcode' ? place.postcode.replaceAll(' ', '') : place.kind === 'outcode' ? place.outcode : null;
  const words = wordsOf(asked);
  return [
    ...(numbers.length > 0 ? [{ sql: BY.number, values: { numbers: JSON.stringify(numbers) } }] : []),
    ...(/^0\d{9,10}$/u.test(digits) ? [{ sql: BY.phone, values: { phone: digits, end: digits.slice(-3) } }] : []),
    ...(postcode !== null ? [{ sql: BY.postcode, values: { postcode } }] : []),
    ...(words.length > 0 ? [{ sql: BY.name, values: { words: JSON.stringify(words) } }] : []),
  ];
}

const shown = ({ db }: ClaimingContext, ids: readonly string[], asked: string): FoundProvider[] =>
  statement<[Record<string, string>], Row>(db, SHOWN)
    .all({ ids: JSON.stringify(ids), asked: asked.toLowerCase() })
    .map(({ towns, ...row }) => ({ ...row, towns: JSON.parse(towns) as string[] }));

/**
 * Providers that the directory holds, by name, postcode, phone number or the number of a charity, a company or the CQC: the best first, 20 at
 * the most. Only what the public can see is looked through.
 */
export function findProviders(context: ClaimingContext, _person: Person, typed: string): FoundProvider[] {
  const asked = typed.trim().slice(0, LONGEST_ASKED);
  for (const { sql, values } of askedWays(asked)) {
    const ids = statement<[typeof values], string>(context.db, sql).pluck().all(values);
    if (ids.length > 0) return shown(context, ids, asked);
  }
  return [];
}

export interface ProviderToClaim extends FoundProvider {
  readonly standing: 'free' | 'waiting' | 'theirs';
  /** What the public sees of it. */
  readonly known: Provider;
}

/** A provider that somebody may claim, and whether they have done so. Throws `NotFound` for one the public cannot see. */
export function providerToClaim(context: ClaimingContext, person: Person, slug: string): ProviderToClaim {
  const record = providerBySlug(context.db, slug);
  const [found] = record === undefined ? [] : shown(context, [record.id], '');
  if (record === undefined || found === undefined) throw new NotFound('No provider is at this address');
  const isTheirs = person.providers[found.id] !== undefined;
  const waits = claimsOf(context, person).some(({ slug: of, state }) => of === slug && state === 'waiting');
  return { ...found, known: record.body, standing: isTheirs ? 'theirs' : waits ? 'waiting' : 'free' };
}
