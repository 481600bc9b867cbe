import type { PictureId } from '#domain/easy-read/pictures.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import { KINDS, type KindId } from '#domain/listing/kinds.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { asSentence } from '#domain/words/lists.ts';
import { NOT_TOLD } from '#domain/words/not-told.ts';
import type { Card } from './card.ts';
import { type CardLook, townsOf } from './card-of.ts';

const around = ({ siteName, colours, words }: CardLook): Pick<Card, 'siteName' | 'colours' | 'otherLetters'> => ({
  ...{ siteName, colours, otherLetters: words.otherLetters },
});

/** Each kind once, those of most listings first. */
const kindsOf = (listings: readonly { readonly kind: KindId }[]): KindId[] =>
  [...Map.groupBy(listings, ({ kind }) => kind)]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([kind]) => kind);

/** The card of a provider: what it runs, and where. What nobody told is left out. */
export function providerCard(
  provider: Named<Provider>,
  listings: readonly { readonly kind: KindId }[],
  venues: readonly Named<Venue>[],
  look: CardLook,
): Card {
  const { words } = look;
  const kinds = kindsOf(listings);
  return {
    ...around(look),
    name: provider.body.name,
    lines: [
      ...(kinds.length === 0 ? [] : [`${words.what}: ${kinds.map((kind) => KINDS[kind].label).join(', ')}`]),
      ...(venues.length === 0 ? [] : [`${words.where}: ${townsOf(venues)}`]),
    ],
    notice: provider.body.example ? words.example : null,
    picture: kinds[0] === undefined ? 'friends' : KINDS[kinds[0]].picture,
  };
}

/** The card of a venue: its town, which is told of a hidden address too, and what is on there. */
export const venueCard = (
  { body }: Named<Venue>,
  listings: readonly { readonly name: string }[],
  look: CardLook,
): Card => ({
  ...around(look),
  name: body.name,
  lines: [
    `${look.words.where}: ${body.town ?? NOT_TOLD}`,
    ...(listings.length === 0 ? [] : [`${look.words.what}: ${listings.map(({ name }) => name).join(', ')}`]),
  ],
  notice: body.example ? look.words.example : null,
  picture: 'place',
});

/** The card of a guide or a pathway. */
export const readingCard = (
  page: { readonly title: string; readonly description: string; readonly picture: PictureId },
  look: CardLook,
): Card => ({ ...around(look), name: page.title, lines: [page.description], notice: null, picture: page.picture });

/** What is to be read on a card, for those who do not see it. */
export const cardInWords = ({ notice, name, lines }: Card): string =>
  [...(notice === null ? [] : [notice]), name, ...lines].map(asSentence).join(' ');
