import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import { type LinkedTime, linkOfTimes } from '#domain/choosing/times-in-link.ts';
import { timesToCome } from '#domain/choosing/week-now.ts';
import { type WeekTime, writeWeek } from '#domain/choosing/week-times.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { DATA_DIR } from './site-pages.ts';

/** Times of the directory that is looked at, as a link carries them and as a browser keeps them. */
export interface TimesThere {
  readonly linked: readonly LinkedTime[];
  readonly link: string;
  readonly cookie: string;
  readonly times: readonly WeekTime[];
}

/** So many times that are still to come, of different listings first; `skip` leaves some out at the beginning. */
export function timesThere(count: number, skip = 0): TimesThere {
  const db = openDatabase(join(DATA_DIR, 'dayways.sqlite'));
  const now = wallMoment(new Date());
  const each = publicAddresses(db, 'listings').flatMap(({ slug }) => {
    const listing = listingBySlug(db, slug);
    return listing === undefined
      ? []
      : timesToCome(listing.body.sessions, now).map((key, at) => ({ at, slug, listing: listing.id, key }));
  });
  db.close();
  const some = each.toSorted((one, other) => one.at - other.at).slice(skip, skip + count);
  const kept = some.map(({ slug, listing, key: { day, starts, place } }) => ({
    slug,
    listing,
    key: { day, starts, place },
  }));
  const times = kept.map(({ listing, key }): WeekTime => ({ listing, key, on: now.date }));
  return { linked: kept, link: linkOfTimes(kept), cookie: writeWeek(times), times };
}
