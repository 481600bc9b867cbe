import { choiceId } from '#domain/listing/choice.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { openToNewFrom } from '#domain/listing/intakes.ts';
import { nextDates } from '#domain/listing/session-dates.ts';
import { milesBetween } from '#domain/place/point.ts';
import type { FoundChoice, Reason } from '#domain/query/found.ts';
import type { PlacedChoice } from '#domain/query/found-views.ts';
import type { Near, Query } from '#domain/query/query.ts';
import { askedOf } from '#domain/query/sessions-found.ts';
import { shownPoint } from '#domain/venue/venue.ts';
import { saidOf } from './said-of.ts';

function nextSession({ listing, choice, now }: ChoiceSource, when: readonly string[] | undefined): FoundChoice['next'] {
  const from = openToNewFrom(listing.body, now);
  const nexts = choice.sessions
    .map((session) => askedOf(session, when))
    .filter((session) => session !== null)
    .flatMap((session) =>
      nextDates(session, from, 1).map((date) => ({ date, starts: session.starts, ends: session.ends })),
    );
  const order = (next: { date: string; starts: string }) => `${next.date} ${next.starts}`;
  return nexts.reduce<FoundChoice['next']>(
    (soonest, next) => (soonest === null || order(next) < order(soonest) ? next : soonest),
    null,
  );
}

/** A choice in a line: what it is, where and when. */
export function toPlacedChoice(source: ChoiceSource, near: Near | null): PlacedChoice {
  const { listing, venue, choice } = source;
  const point = venue === null ? null : shownPoint(venue.body);
  return {
    id: choiceId(listing.id, choice),
    listing: { id: listing.id, slug: listing.slug, name: listing.body.name },
    venue: venue === null ? null : { id: venue.id, slug: venue.slug, name: venue.body.name, town: venue.body.town },
    miles: near === null || point === null ? null : milesBetween(near.point, point),
    reach: choice.way === null || choice.way === 'venue' ? null : choice.way,
    times: saidOf(source).times,
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
  const { provider } = source;
  return {
    ...toPlacedChoice(source, query.near),
    ...saidOf(source),
    provider: { id: provider.id, slug: provider.slug, name: provider.body.name },
    next: nextSession(source, timesTold(query)),
    reasons,
  };
}
