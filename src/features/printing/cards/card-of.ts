import type { Named } from '#domain/listing/choice-source.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import type { Palette } from '#domain/looks/palettes.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { listInWords } from '#domain/words/lists.ts';
import { NOT_TOLD } from '#domain/words/not-told.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';
import type { Card } from './card.ts';

export interface CardParts {
  readonly listing: Named<Listing>;
  /** Those that the public sees. */
  readonly venues: readonly Named<Venue>[];
  readonly siteName: string;
  readonly colours: Palette;
  readonly words: {
    readonly when: string;
    readonly where: string;
    readonly example: string;
    readonly otherLetters: string;
    readonly reach: { readonly online: string; readonly home: string; readonly out: string };
  };
}

const MOST_VENUES = 2;

/** Where a listing is, in a few words: its venue, the towns of its venues, or how it reaches people. */
export function whereOf(
  { body }: Named<Listing>,
  venues: readonly Named<Venue>[],
  reach: CardParts['words']['reach'],
): string {
  const [first, ...others] = venues;
  if (first !== undefined && others.length === 0) {
    const { name, town } = first.body;
    return town === null ? name : `${name}, ${town}`;
  }
  if (first !== undefined) {
    const towns = [...new Set(venues.map((venue) => venue.body.town ?? venue.body.name))];
    const shown = listInWords(towns.slice(0, MOST_VENUES));
    return `${venues.length} places: ${shown}${towns.length > MOST_VENUES ? ' …' : ''}`;
  }
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
