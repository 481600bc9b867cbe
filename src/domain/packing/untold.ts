import { contactsToAsk } from '../listing/contacts-to-ask.ts';
import type { Listing } from '../listing/listing.ts';
import { placesAtVenue } from '../listing/places-at.ts';
import type { Provider } from '../provider/provider.ts';
import { isToAsk } from '../suiting/answer.ts';
import { needAnswers } from '../suiting/answers.ts';
import { NEED_IDS, NEEDS, type NeedId } from '../suiting/needs.ts';
import type { Venue } from '../venue/venue.ts';
import { isFree } from '../words/prices.ts';

/** What nobody told us of a listing, as it completes "Ask them …". */
export interface Untold {
  /** What everybody needs to know. */
  readonly asks: readonly string[];
  /** What somebody with this need has to know. `why` is what is known, where that is something. */
  readonly needs: readonly { readonly id: NeedId; readonly ask: string; readonly why: string | null }[];
  readonly phone: string | null;
  readonly email: string | null;
}

const FOR_ALL: readonly (readonly [ask: string, isUntold: (listing: Listing) => boolean])[] = [
  ['what days and times it is on', ({ sessions }) => sessions.length === 0],
  ['what it costs', (listing) => listing.prices.length === 0 && !isFree(listing)],
  [
    'if there is a place',
    (listing) =>
      listing.places === null &&
      (listing.venues.length === 0 || listing.venues.some((venue) => placesAtVenue(listing, venue) === null)),
  ],
  ['how much support there is', ({ supportLevels, ratios }) => supportLevels.length === 0 && ratios.length === 0],
  ['how to join', ({ joining }) => joining.routes.length === 0 && joining.steps.length === 0],
];

/** What is not known of a listing, and whom to ask. A need that was told of some of its places only is to be asked about too. */
export function untoldOf(listing: Listing, provider: Provider, venues: readonly Venue[]): Untold {
  const asks = FOR_ALL.filter(([, isUntold]) => isUntold(listing)).map(([ask]) => ask);
  const answers = needAnswers(listing, venues);
  const contacts = contactsToAsk(listing, provider);
  return {
    asks,
    needs: NEED_IDS.flatMap((id) => {
      const { answer, why } = answers[id];
      if (!isToAsk(answers[id]) || asks.includes(NEEDS[id].ask)) return [];
      return [{ id, ask: NEEDS[id].ask, why: answer === 'some' ? why : null }];
    }),
    phone: contacts.find(({ phone }) => phone !== null)?.phone ?? null,
    email: contacts.find(({ email }) => email !== null)?.email ?? null,
  };
}
