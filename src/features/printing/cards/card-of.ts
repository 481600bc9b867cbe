import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import type { Palette } from '#domain/looks/palettes.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { listInWords } from '#domain/words/lists.ts';
import { NOT_TOLD } from '#domain/words/not-told.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';
import type { Card } from './card.ts';

/** What is the same for every card of a site. */
export interface CardLook {
  readonly siteName: string;
  readonly colours: Palette;
  readonly words: {
    readonly what: string;
    readonly when: string;
    readonly where: string;
    readonly example: string;
    readonly otherLetters: string;
    readonly reach: { readonly online: string; readonly home: string; readonly out: string };
  };
}

export interface CardParts extends CardLook {
  readonly listing: Named<Listing>;
  /** Those that the public sees. */
  readonly venues: readonly Named<Venue>[];
}

const MOST_TOWNS = 2;

/** The towns of some venues, the first two by name. */
export function townsOf(venues: readonly Named<Venue>[]): string {
  const towns = [...new Set(venues.map(({ body }) => body.town ?? body.name))];
  return `${listInWords(towns.slice(0, MOST_TOWNS))}${towns.length > MOST_TOWNS ? ' …' : ''}`;
}

/** Where a listing is, in a few words: its venue, the towns of its venues, or how it reaches people. */
export function whereOf(
  { body }: Named<Listing>,
  venues: readonly Named<Venue>[],
  reach: CardLook['words']['reach'],
): string {
  const [first, ...others] = venues;
  if (first !== undefined && others.length === 0) {
    const { name, town } = first.body;
    return town === null ? name : `${name}, ${town}`;
  }
  if (first !== undefined) return `${venues.length} places: ${townsOf(venues)}`;
  const ways = body.ways.flatMap((way) => (way === 'venue' ? [] : [reach[way]]));
  return ways.length === 0 ? NOT_TOLD : listInWords(ways);
}

/** The card of a listing, from what its page says. Of a hidden address it has the name and the town, as pages do. */
export function cardOf({ listing, venues, siteName, colours, words }: CardParts): Card {
  const { body } = listing;
  const when = body.sessions.length === 0 ? NOT_TOLD : sessionsInWords(body.sessions);
  return {
    name: body.name,
    lines: [`${words.when}: ${when}`, `${words.where}: ${whereOf(listing, venues, words.reach)}`],
    siteName,
    notice: body.example ? words.example : null,
    picture: pictureOf(body),
    colours,
    otherLetters: words.otherLetters,
  };
}

/** The card of the site itself. `says` is what it is in a sentence. */
export const siteCard = (site: {
  readonly siteName: string;
  readonly says: string;
  readonly notice: string | null;
  readonly colours: Palette;
  readonly otherLetters: string;
}): Card => ({
  name: site.says,
  lines: [],
  siteName: site.siteName,
  notice: site.notice,
  picture: 'friends',
  colours: site.colours,
  otherLetters: site.otherLetters,
});
