import { lastCheck } from '#domain/freshness/checks.ts';
import { freshnessOf } from '#domain/freshness/standing.ts';
import { alertOn } from '#domain/listing/alert.ts';
import { choiceId } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { openIntakes } from '#domain/listing/intakes.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import { nextDates } from '#domain/listing/session-dates.ts';
import { milesBetween } from '#domain/place/point.ts';
import type { FoundChoice, Reason } from '#domain/query/found.ts';
import type { PlacedChoice } from '#domain/query/found-views.ts';
import type { Near, Query } from '#domain/query/query.ts';
import { askedOf } from '#domain/query/sessions-found.ts';
import { answersInLetters } from '#domain/suiting/answers-in-letters.ts';
import { shownPoint } from '#domain/venue/venue.ts';
import { NOT_TOLD } from '#domain/words/not-told.ts';
import { priceInWords } from '#domain/words/prices.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';

function nextSession({ choice, now }: ChoiceSource, when: readonly string[] | undefined): FoundChoice['next'] {
  const nexts = choice.sessions
    .map((session) => askedOf(session, when))
    .filter((session) => session !== null)
    .flatMap((session) =>
      nextDates(session, now, 1).map((date) => ({ date, starts: session.starts, ends: session.ends })),
    );
  const order = (next: { date: string; starts: string }) => `${next.date} ${next.starts}`;
  return nexts.reduce<FoundChoice['next']>(
    (soonest, next) => (soonest === null || order(next) < order(soonest) ? next : soonest),
    null,
  );
}

/** A choice in a line: what it is, where and when. */
export function toPlacedChoice({ listing, venue, choice }: ChoiceSource, near: Near | null): PlacedChoice {
  const point = venue === null ? null : shownPoint(venue.body);
  return {
    id: choiceId(listing.id, choice),
    listing: { id: listing.id, slug: listing.slug, name: listing.body.name },
    venue: venue === null ? null : { id: venue.id, slug: venue.slug, name: venue.body.name, town: venue.body.town },
    miles: near === null || point === null ? null : milesBetween(near.point, point),
    reach: choice.way === null || choice.way === 'venue' ? null : choice.way,
    times: choice.sessions.length === 0 ? NOT_TOLD : sessionsInWords(choice.sessions),
  };
}

/**
 * Of which times a result tells the next: who asked for Tuesday mornings is told the next Tuesday morning. Soonest first is an order of all
 * times, and then it is the next of all.
 */
const timesTold = ({ sort, chosen }: Query): readonly string[] | undefined =>
  sort === 'soonest' ? undefined : chosen.when;

/** A choice as a result of a search. */
export function toFoundChoice(source: ChoiceSource, query: Query, reasons: readonly Reason[]): FoundChoice {
  const { listing, provider, venue, choice, now } = source;
  const { body } = listing;
  return {
    ...toPlacedChoice(source, query.near),
    provider: { id: provider.id, slug: provider.slug, name: provider.body.name },
    kind: body.kind,
    picture: pictureOf(body),
    summary: body.summary,
    next: nextSession(source, timesTold(query)),
    start: openIntakes(body, now.date)[0] ?? null,
    price: priceInWords(body),
    places: choice.places,
    reasons,
    answers: answersInLetters({ listing: body, venue: venue?.body ?? null, way: choice.way }),
    checked: lastCheck(body),
    freshness: freshnessOf(body, now.date),
    alert: alertOn(body, now.date),
    example: body.example,
  };
}
