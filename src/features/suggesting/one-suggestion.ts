import { hash } from 'node:crypto';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { wholeBody } from '#db/drafts.ts';
import { accounts, memberships } from '#db/schema/account.ts';
import { listings, providers } from '#db/schema/directory.ts';
import { suggestions } from '#db/schema/review.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { NotFound } from '#domain/errors.ts';
import type { Contact } from '#domain/listing/contact.ts';
import { isSuggested, type Suggested } from '#domain/suggestion/suggestion.ts';
import type { SuggestingContext } from './suggesting-context.ts';
import type { Suggestion } from './waiting-suggestions.ts';

/** One suggestion with what the team needs to deal with it. */
export interface SuggestionAtHand extends Suggestion {
  readonly listing: { readonly id: string; readonly slug: string; readonly name: string; readonly isLive: boolean };
  readonly provider: { readonly id: string; readonly slug: string; readonly name: string };
  /** Who can be told: people who work for the provider, else the address that the public sees. */
  readonly toTell: { readonly to: 'people' | 'public address' | 'nobody'; readonly count: number };
  /** How the provider was told; nulls are not known. `isSame`: those who would be told now are those who were. */
  readonly told: {
    readonly to: 'people' | 'public address' | null;
    readonly count: number | null;
    readonly isSame: boolean;
  };
}

/** Addresses of those who can put a listing right: people with an account, else the address that the public sees. */
export function whomToTell(db: Db, provider: string, contacts: readonly Contact[]): readonly string[] {
  const people = db.orm
    .select({ email: accounts.email })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.providerId, provider), eq(accounts.state, 'active'), isNotNull(accounts.email)))
    .all();
  if (people.length > 0) return people.map(({ email }) => email);
  return contacts.flatMap(({ email }) => email ?? []).slice(0, 1);
}

/** By what it is known whether others would be told than were: nothing that tells who they are. */
const hashOf = (id: string, emails: readonly string[]): string =>
  hash('sha256', [id, ...emails.toSorted()].join('\n'), 'hex');

const hasPeople = (db: Db, provider: string): boolean => whomToTell(db, provider, []).length > 0;

/** All there is about a suggestion. Throws `NotFound`. To be called by deeds that have asked for the right to. */
export function readSuggestion(db: Db, id: string) {
  const row = db.orm.select().from(suggestions).where(eq(suggestions.id, id)).get();
  const listing = row && db.orm.select().from(listings).where(eq(listings.id, row.listingId)).get();
  const provider = listing && db.orm.select().from(providers).where(eq(providers.id, listing.providerId)).get();
  if (row === undefined || listing === undefined || provider === undefined)
    throw new NotFound(`There is no suggestion ${id}`);
  const body = wholeBody(db, 'listing', listing.publishedRevisionId);
  const ofProvider = wholeBody(db, 'provider', provider.publishedRevisionId);
  const contacts = [...(body?.contacts ?? []), ...(ofProvider?.contacts ?? [])];
  const toTell = whomToTell(db, provider.id, contacts);
  const about: Suggested = isSuggested(row.about) ? row.about : 'other';
  return {
    row: { ...row, about },
    listing: { ...listing, name: body?.name ?? listing.slug },
    provider: { ...provider, name: ofProvider?.name ?? provider.slug },
    toTell,
    to: toTell.length === 0 ? 'nobody' : hasPeople(db, provider.id) ? 'people' : 'public address',
    whom: hashOf(row.id, toTell),
  } as const;
}

/** One suggestion, for the page that decides about it. Throws `NotFound`. */
export function oneSuggestion({ db }: SuggestingContext, person: Person, id: string): SuggestionAtHand {
  needForDirectory(person, 'suggestions: decide');
  const { row, listing, provider, toTell, to, whom } = readSuggestion(db, id);
  const { slug, name } = listing;
  return {
    id: row.id,
    about: row.about,
    words: row.words,
    at: row.createdAt,
    state: row.state,
    reason: row.reason,
    listing: { id: listing.id, slug, name, isLive: listing.state === 'live' && listing.publishedRevisionId !== null },
    provider: { id: provider.id, slug: provider.slug, name: provider.name },
    toldAt: row.toldAt,
    toTell: { to, count: toTell.length },
    told: { to: row.toldTo, count: row.toldCount, isSame: row.toldWhom === whom },
  };
}
