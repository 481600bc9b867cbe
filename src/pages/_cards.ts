import type { APIContext } from 'astro';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import type { Card } from '#features/printing/cards/card.ts';
import { type CardLook, cardOf } from '#features/printing/cards/card-of.ts';
import { cardInWords, providerCard, readingCard, venueCard } from '#features/printing/cards/page-cards.ts';
import { cardsAtVenue, cardsOfProvider, venuesOfProvider } from '#features/reading/related.ts';
import { drawnAnswer } from '#web/drawn-answer.ts';
import { cardPath } from '#web/paths.ts';

type App = App.Locals['app'];

/** Cards are the same for everybody, and so in the first language. */
function lookOf({ theme }: App): CardLook {
  const { views, find, print } = screenTextCalled(theme.name, FIRST_LANGUAGE);
  const words = {
    ...views.feedParts,
    ...{ example: views.feedExample, otherLetters: print.otherLetters, reach: find.reach },
  };
  return { siteName: theme.name, colours: theme.palettes.light, words };
}

type Listing = Parameters<typeof cardOf>[0]['listing'];
type Venue = Parameters<typeof venueCard>[0];
type Provider = Parameters<typeof providerCard>[0];
type Reading = Parameters<typeof readingCard>[0];

export const cardOfListing = (app: App, listing: Listing, venues: readonly Venue[]): Card =>
  cardOf({ ...lookOf(app), listing, venues });
export const cardOfProvider = (app: App, provider: Provider): Card =>
  providerCard(provider, cardsOfProvider(app.db, provider.id), venuesOfProvider(app.db, provider.id), lookOf(app));
export const cardOfVenue = (app: App, venue: Venue): Card =>
  venueCard(venue, cardsAtVenue(app.db, venue.id), lookOf(app));
export const cardOfReading = (app: App, page: Reading): Card => readingCard(page, lookOf(app));

/** A card as the page that has it names it: where it is, and what is to be read on it. */
export const namedCard = (path: string, card: Card) => ({ path: cardPath(path), words: cardInWords(card) });

/** A card as a picture, kept for `maxAge` seconds or until one of the tags is cleared. */
export async function cardAnswer(
  { locals: { app }, cache }: Pick<APIContext, 'locals' | 'cache'>,
  card: Card,
  keeping: { readonly maxAge: number; readonly tags: string[] },
): Promise<Response> {
  const { print } = screenTextCalled(app.theme.name, FIRST_LANGUAGE);
  const answer = await drawnAnswer(app.cards.draw(card), print.busy, { 'Content-Type': 'image/png' });
  if (answer.ok) cache.set(keeping);
  return answer;
}
