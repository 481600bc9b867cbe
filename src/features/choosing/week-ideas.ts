import { chosenBySlug } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { writeLinked } from '#domain/choosing/times-in-link.ts';
import { fitsOn } from '#domain/choosing/week-clashes.ts';
import { type DayOfWeek, isBegun, type PlacedTime } from '#domain/choosing/week-days.ts';
import { timesOf } from '#domain/choosing/week-time.ts';
import { startWaitedFor } from '#domain/listing/intakes.ts';
import { partsOfDay } from '#domain/listing/session.ts';

/** More than are shown at once: which of them suit somebody is known in the browser alone. */
const MOST_IDEAS = 8;

/** Times of some listings that would be on in this week where nothing is, one of each listing, in the order of the listings. */
export function weekIdeas(db: Db, slugs: readonly string[], days: readonly DayOfWeek[], today: string): PlacedTime[] {
  const ideas = chosenBySlug(db, [...new Set(slugs)]).flatMap((chosen): PlacedTime[] => {
    if (chosen.state === 'gone') return [];
    const { listing, venues, slug } = chosen;
    const start = startWaitedFor(listing.body, today);
    const time = timesOf(listing.body.sessions).find(({ day, sessions }) =>
      days.some((one) => {
        if (one.day !== day || !isBegun({ start }, one.date)) return false;
        const others = one.on.map(({ session }) => session);
        const isFree = (session: (typeof sessions)[number]) =>
          one.parts.every(
            ({ part, begins, goesOn }) => !partsOfDay(session).includes(part) || begins.length + goesOn.length === 0,
          );
        return sessions.some((session) => isFree(session) && fitsOn(session, one.date, others));
      }),
    );
    if (time === undefined) return [];
    const venue = venues.find(({ id }) => id === time.sessions[0]?.venue) ?? null;
    return [{ link: writeLinked({ slug, key: time }), listing, time, venue, start }];
  });
  return ideas.slice(0, MOST_IDEAS);
}

/** Where to look for more: near the place of a week that the public may know best; null when there is none. */
export function placeOfWeek(placed: readonly PlacedTime[]): string | null {
  for (const { venue } of placed) {
    if (venue === null) continue;
    const { hideAddress, postcode, town } = venue.body;
    const place = hideAddress ? town : (postcode ?? town);
    if (place !== null) return place;
  }
  return null;
}
