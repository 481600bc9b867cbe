import { addDays } from '#domain/freshness/calendar.ts';
import type { Checkable } from '#domain/freshness/checks.ts';
import { choiceId, choicesOf } from '#domain/listing/choice.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { daysOf, type Session } from '#domain/listing/session.ts';
import type { Day, Way } from '#domain/listing/vocabulary.ts';
import { factTerms, serviceTerms } from '#domain/open-referral/out/service-terms.ts';
import type { Term } from '#domain/open-referral/out/terms.ts';
import { placeId } from '#domain/open-referral/out/to-service.ts';
import type { Coverage } from '#domain/place/coverage.ts';
import type { Point } from '#domain/place/point.ts';
import { shownPoint, type Venue } from '#domain/venue/venue.ts';
import { startOfDay } from '#domain/words/moments.ts';

/** When something happens, as filters ask for it. */
export interface Slot {
  readonly days: readonly Day[];
  readonly starts: string;
  readonly ends: string | null;
}

/** One choice of a listing. */
export interface EntryPlace {
  /** The choice's id. */
  readonly id: string;
  /** The id under which it is published; null for one that is not, because nothing says where it is. */
  readonly publicId: string | null;
  readonly venue: string | null;
  readonly way: Way | null;
  readonly slots: readonly Slot[];
}

/** What is held of each published listing, so that a filter reads no body. */
export interface Entry {
  readonly id: string;
  readonly revision: string;
  readonly provider: string;
  /** When the public first saw it: lists are in this order, so that what is new comes last. */
  readonly first: number;
  readonly updatedAt: number;
  readonly checkable: Checkable;
  readonly ages: Listing['ages'];
  readonly terms: readonly Term[];
  readonly coverage: Coverage | null;
  /** In order of their ids: the order in which they are listed does not change when a listing is written in another order. */
  readonly places: readonly EntryPlace[];
  readonly venues: readonly string[];
  /** When its alert ends: what is published of it changes then. */
  readonly alertEnds: number | null;
}

/** What is held of each venue. */
export interface EntryVenue {
  readonly revision: string;
  readonly terms: readonly Term[];
  readonly point: Point | null;
}

const toSlot = (session: Session): Slot => ({ days: daysOf(session), starts: session.starts, ends: session.ends });

export const toEntryVenue = (revision: string, body: Venue): EntryVenue => ({
  revision,
  terms: factTerms(body.facts),
  point: shownPoint(body),
});

export function toEntry(
  row: { readonly id: string; readonly revision: string; readonly updatedAt: number },
  body: Listing,
  first: number,
): Entry {
  const { checked, checks, example, alertUntil } = body;
  const places = choicesOf(body).map(
    (choice): EntryPlace => ({
      id: choiceId(row.id, choice),
      publicId: choice.venue === null && choice.way === null ? null : placeId(row.id, choice),
      venue: choice.venue,
      way: choice.way,
      slots: choice.sessions.map(toSlot),
    }),
  );
  return {
    ...row,
    provider: body.provider,
    first,
    checkable: { checked, example, ...(checks === undefined ? {} : { checks }) },
    ages: body.ages,
    terms: [...serviceTerms(body), ...factTerms(body.facts)],
    coverage: body.coverage,
    places: places.sort((one, other) => (one.id < other.id ? -1 : 1)),
    venues: body.venues,
    alertEnds: alertUntil === undefined ? null : (startOfDay(addDays(alertUntil, 1)) ?? null),
  };
}
