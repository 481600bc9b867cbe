import { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { wholeBody } from '#db/drafts.ts';
import { publishAll } from '#db/publish/publish.ts';
import { reach, speaksAs } from '#db/reach.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import { type Listing, ListingShape, PlacesSchema } from '#domain/listing/listing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { PublishingContext } from './publishing-context.ts';

/** How long a notice may stand before somebody has to say it again. */
const LONGEST_NOTICE_DAYS = 366;
const DAY_MS = 86_400_000;

/** Something people must know first ("Closed today"), until the end of a day (`YYYY-MM-DD`). */
export interface Notice {
  readonly words: string;
  readonly until: string;
}

/** Places free now, of all of a listing or at one of its venues. Null takes away what was said. */
export interface PlacesNow {
  readonly venue?: string;
  readonly places: Omit<z.input<typeof PlacesSchema>, 'on'> | null;
}

export interface SayNow {
  readonly listing: string;
  /** Null takes the notice away. */
  readonly alert?: Notice | null;
  readonly places?: PlacesNow;
}

const NoticeSchema = z.strictObject({ words: ListingShape.shape.alert.unwrap().unwrap(), until: z.iso.date() });

function read<Value>(schema: z.ZodType<Value>, given: unknown, field: string, message: string): Value {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Invalid('This cannot be said now. Change what is named', { [field]: [message] });
}

function withNotice({ alertUntil: _before, ...body }: Listing, given: Notice | null, today: string): Listing {
  if (given === null) return { ...body, alert: null };
  const notice = read(
    NoticeSchema,
    given,
    'alert',
    'Write what people must know, in 240 letters or fewer, and the last day',
  );
  const furthest = new Date(Date.parse(today) + LONGEST_NOTICE_DAYS * DAY_MS).toISOString().slice(0, 10);
  if (notice.until < today || notice.until > furthest)
    throw new Invalid('The last day is not right', { alertUntil: ['Choose today or a day within a year from now'] });
  return { ...body, alert: notice.words, alertUntil: notice.until };
}

function withPlaces(body: Listing, { venue, places: given }: PlacesNow, today: string): Listing {
  const places =
    given === null
      ? null
      : read(
          PlacesSchema,
          { ...given, on: today },
          'places',
          'Choose if there are places, and write how many as a number',
        );
  if (venue === undefined) return { ...body, places };
  if (!body.venues.includes(venue))
    throw new Invalid('The place is not there', { placesAt: ['Choose one of the places of this listing'] });
  const others = Object.entries(body.placesAt).filter(([id]) => id !== venue);
  return { ...body, placesAt: Object.fromEntries(places === null ? others : [...others, [venue, places]]) };
}

/**
 * Says what visitors must know at once: a notice such as "Closed today", or places free. It is published now; the team looks at it after.
 * What is being written meanwhile is not touched, and keeps this when it is approved. Throws `Conflict` for a listing that is not public,
 * `Invalid` for words or dates that do not hold.
 */
export function sayNow({ db, now }: PublishingContext, person: Person, { listing: id, alert, places }: SayNow): void {
  inTransaction(db, () => {
    const standing = reach(db, person, 'listing: say now', 'listing', id);
    const published = wholeBody(db, 'listing', standing.published);
    if (published === undefined || standing.state === 'withdrawn')
      throw new Conflict('This is not public now, so there is nobody to tell');
    const at = now();
    const today = wallMoment(at).date;
    const noticed = alert === undefined ? published : withNotice(published, alert, today);
    const body = places === undefined ? noticed : withPlaces(noticed, places, today);
    const toLookAt = speaksAs(db, person, standing) === 'provider';
    publishAll(db, [{ subject: 'listing', id, body, deed: 'published at once', toLookAt }], person.id, at);
  });
}
