import { lastCheck } from '#domain/freshness/checks.ts';
import { freshnessOf } from '#domain/freshness/standing.ts';
import { alertOn } from '#domain/listing/alert.ts';
import { choiceId } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { startWaitedFor } from '#domain/listing/intakes.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import type { FoundChoice } from '#domain/query/found.ts';
import { answersInLetters } from '#domain/suiting/answers-in-letters.ts';
import type { Venue } from '#domain/venue/venue.ts';
import { NOT_TOLD } from '#domain/words/not-told.ts';
import { priceInWords } from '#domain/words/prices.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';

/** What is said of a choice to everybody alike for a whole day. */
type Said = Pick<
  FoundChoice,
  | 'times'
  | 'kind'
  | 'picture'
  | 'summary'
  | 'start'
  | 'price'
  | 'places'
  | 'answers'
  | 'checked'
  | 'freshness'
  | 'alert'
  | 'example'
>;

interface Known {
  readonly venue: Venue | null;
  readonly date: string;
  readonly said: Said;
}

function say({ listing: { body }, venue, choice, now: { date } }: ChoiceSource): Said {
  return {
    times: choice.sessions.length === 0 ? NOT_TOLD : sessionsInWords(choice.sessions),
    kind: body.kind,
    picture: pictureOf(body),
    summary: body.summary,
    start: startWaitedFor(body, date),
    price: priceInWords(body),
    places: choice.places,
    answers: answersInLetters({ listing: body, venue: venue?.body ?? null, way: choice.way }),
    checked: lastCheck(body),
    freshness: freshnessOf(body, date),
    alert: alertOn(body, date),
    example: body.example,
  };
}

// A published body never changes, and the same one is given for as long as it is kept (`db/published.ts`): what was said of it goes with it.
const known = new WeakMap<Listing, Map<string, Known>>();

/** What is said of a choice whoever asks, worked out once for a listing, a venue and a day: it is most of what making a result costs. */
export function saidOf(source: ChoiceSource): Said {
  const { listing, venue, choice, now } = source;
  const choices = known.get(listing.body) ?? new Map<string, Known>();
  known.set(listing.body, choices);
  const id = choiceId(listing.id, choice);
  const before = choices.get(id);
  if (before?.date === now.date && before.venue === (venue?.body ?? null)) return before.said;
  const said = say(source);
  choices.set(id, { venue: venue?.body ?? null, date: now.date, said });
  return said;
}
