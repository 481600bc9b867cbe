import type { ScreenText } from '#content/screen-text/shape.ts';
import type { Credit } from '#domain/feeds/credit.ts';
import { contactsToAsk } from '#domain/listing/contacts-to-ask.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import { PHRASES } from '#domain/packing/phrases.ts';
import { type RecordLines, type RecordWords, recordOf } from '#domain/packing/record.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Language } from '#domain/words/languages.ts';
import { asSentence } from '#domain/words/lists.ts';
import type { NamedVenue } from '#domain/words/places.ts';
import type { Pack, PackChoice } from '#features/packing/read-pack.ts';
import type { ChoicePage } from '#features/printing/booklet.ts';
import { pageOfChoice } from '#features/printing/choice-page.ts';
import { listingPath } from '#web/paths.ts';

export interface Around {
  readonly screen: ScreenText;
  readonly site: string;
  readonly language: Language;
  readonly now: WallMoment;
  /** The feeds that a listing comes from, by its id. */
  readonly creditsOf: (listing: string) => readonly Credit[];
}

/** A choice of a pack on a page, or what it was called when it is not there any more. */
export type ChoiceShown =
  | {
      readonly state: 'live';
      readonly choice: PackChoice;
      readonly slug: string;
      readonly page: ChoicePage;
      readonly phone: string | null;
      readonly listing: Listing;
      readonly provider: Provider;
      readonly venues: readonly NamedVenue[];
    }
  | {
      readonly state: 'gone';
      readonly choice: PackChoice;
      readonly last: Pick<Listing, 'name' | 'kind'>;
      readonly now: string | null;
    };

/** Each choice of a pack as it is read, on a screen and on paper. */
export const choicesShown = ({ choices }: Pack, { screen, site, language, now, creditsOf }: Around): ChoiceShown[] =>
  choices.map((choice, index): ChoiceShown => {
    const { chosen, item } = choice;
    if (chosen.state === 'gone') return { state: 'gone', choice, last: chosen.last, now: chosen.now };
    const { listing, provider, venues, slug } = chosen;
    return {
      ...{ state: 'live', choice, slug, listing: listing.body, provider: provider.body },
      venues: venues.map(({ id, body }) => ({ id, name: body.name })),
      phone: contactsToAsk(listing.body, provider.body).find(({ phone }) => phone !== null)?.phone ?? null,
      page: pageOfChoice({
        ...{ listing, provider, venues, now, language, words: screen },
        comesFrom: creditsOf(listing.id),
        label: screen.pack.choice(index + 1, choices.length),
        address: `${site}${listingPath(slug)}`,
        reasonsHeading: screen.pack.reasons,
        reasons: [
          ...(item.words === '' ? [] : [asSentence(item.words)]),
          ...item.phrases.map((id) => PHRASES[id].says),
        ],
      }),
    };
  });

/** How many choices stand beside each other in the table of the record. */
const ABREAST = 4;

export interface RecordPiece {
  /** The number of the first choice in it. */
  readonly from: number;
  readonly choices: readonly { readonly name: string; readonly lines: RecordLines }[];
}

/** The record of a pack in tables that fit a page. What is gone is not in it. */
export function recordPieces(shown: readonly ChoiceShown[], words: RecordWords, today: string): RecordPiece[] {
  const rows = shown.flatMap((one, index) =>
    one.state === 'gone'
      ? []
      : [
          {
            at: index + 1,
            name: one.listing.name,
            lines: recordOf(one.choice.item, one.listing, one.provider, one.venues, words, today, one.page.comesFrom),
          },
        ],
  );
  const pieces = Array.from({ length: Math.ceil(rows.length / ABREAST) }, (_, piece) =>
    rows.slice(piece * ABREAST, (piece + 1) * ABREAST),
  );
  return pieces.map((choices) => ({ from: choices[0]?.at ?? 1, choices }));
}
