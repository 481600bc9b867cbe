import { chosenById, chosenBySlug, type LiveChosen } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { type LinkedTime, writeLinked } from '#domain/choosing/times-in-link.ts';
import type { PlacedTime } from '#domain/choosing/week-days.ts';
import { type ChangedTime, type GoneTime, isToCome, timesToCome, type WeekNow } from '#domain/choosing/week-now.ts';
import { type ListingTime, timeOfKey, timesOf } from '#domain/choosing/week-time.ts';
import type { WeekTime } from '#domain/choosing/week-times.ts';
import { startWaitedFor } from '#domain/listing/intakes.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';

function placedOf(chosen: LiveChosen, link: string, time: ListingTime, today: string): PlacedTime {
  const venue = chosen.venues.find(({ id }) => id === time.sessions[0]?.venue) ?? null;
  return { link, listing: chosen.listing, time, venue, start: startWaitedFor(chosen.listing.body, today) };
}

/** Reads the times of a week again: each is still there, or has changed, or its listing is not running any more. */
export function weekNow(db: Db, times: readonly WeekTime[], now: WallMoment): WeekNow {
  const byId = new Map(chosenById(db, [...new Set(times.map(({ listing }) => listing))]).map((one) => [one.id, one]));
  const placed: PlacedTime[] = [];
  const changed: ChangedTime[] = [];
  const gone: GoneTime[] = [];
  const linked: LinkedTime[] = [];
  for (const { listing, key } of times) {
    const chosen = byId.get(listing);
    if (chosen === undefined) continue;
    const one = { slug: chosen.slug, key };
    const link = writeLinked(one);
    linked.push(one);
    if (chosen.state === 'gone') {
      gone.push({ link, name: chosen.last.name, kind: chosen.last.kind, was: key, movedTo: chosen.now });
      continue;
    }
    const time = timeOfKey(timesOf(chosen.listing.body.sessions), key);
    if (time !== null && isToCome(time, now)) placed.push(placedOf(chosen, link, time, now.date));
    else {
      const coming = timesToCome(chosen.listing.body.sessions, now);
      const offered = [...coming.filter(({ day }) => day === key.day), ...coming.filter(({ day }) => day !== key.day)];
      const { name } = chosen.listing.body;
      changed.push({ link, slug: chosen.slug, name, was: key, why: time === null ? 'moved' : 'over', offered });
    }
  }
  return { placed, changed, gone, linked, unknown: times.length - linked.length };
}

/** Times that a link names, as a week holds them. Addresses that nothing public ever had are left out and counted. */
export function timesOfLinked(
  db: Db,
  linked: readonly LinkedTime[],
  on: string,
): { readonly times: readonly WeekTime[]; readonly unknown: number } {
  const ids = new Map(chosenBySlug(db, [...new Set(linked.map(({ slug }) => slug))]).map(({ slug, id }) => [slug, id]));
  const times = linked.flatMap(({ slug, key }) => {
    const listing = ids.get(slug);
    return listing === undefined ? [] : [{ listing, key, on }];
  });
  return { times, unknown: linked.length - times.length };
}

/** What listings that a link names are called, by their addresses; what is not running any more by its last name. */
export const namesOfLinked = (db: Db, linked: readonly LinkedTime[]): ReadonlyMap<string, string> =>
  new Map(
    chosenBySlug(db, [...new Set(linked.map(({ slug }) => slug))]).map((chosen) => [
      chosen.slug,
      chosen.state === 'live' ? chosen.listing.body.name : chosen.last.name,
    ]),
  );
