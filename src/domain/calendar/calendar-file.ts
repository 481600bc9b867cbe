import { timesOf } from '../choosing/week-time.ts';
import { type Credit, type CreditWords, creditInWords } from '../feeds/credit.ts';
import { alertOn } from '../listing/alert.ts';
import type { Named } from '../listing/choice-source.ts';
import { openFrom, startWaitedFor } from '../listing/intakes.ts';
import type { Listing } from '../listing/listing.ts';
import { isTermUntold, type Session } from '../listing/session.ts';
import { nextDates, type WallMoment, wallMoment } from '../listing/session-dates.ts';
import { type Day, WAYS } from '../listing/vocabulary.ts';
import { shownAddress, type Venue } from '../venue/venue.ts';
import { asSentence } from '../words/lists.ts';
import { afterLabel } from '../words/not-told.ts';
import { priceInWords } from '../words/prices.ts';
import { startInWords } from '../words/starts.ts';
import { escapeText, icalLocal, icalText, icalUtc, TIME_ZONE, TIME_ZONE_LINES } from './ical-text.ts';
import { type SessionEvent, sessionEvents } from './session-events.ts';

/** Words of a calendar file, in easy language. */
export interface CalendarWords {
  readonly example: string;
  readonly end: string;
  readonly term: string;
  readonly cost: (price: string) => string;
  readonly phone: (number: string) => string;
  readonly hidden: string;
  readonly look: string;
}

/** Some sessions of a listing, each on one weekday, for a calendar file. */
export interface Dated {
  readonly listing: Named<Listing> & { readonly updatedAt: number };
  readonly venues: readonly Named<Venue>[];
  /** The number that people phone; null when there is none. */
  readonly phone: string | null;
  /** The feeds that it comes from. */
  readonly comesFrom: readonly Credit[];
  readonly sessions: readonly { readonly session: Session; readonly day: Day }[];
}

export interface CalendarOptions {
  readonly name: string;
  /** Where the site is, as `https://example.org`. */
  readonly site: string;
  readonly pageOf: (slug: string) => string;
  readonly now: WallMoment;
  readonly words: CalendarWords & CreditWords;
}

/** All sessions of a listing on all their weekdays. */
export const allSessions = (listing: Listing): Dated['sessions'] =>
  timesOf(listing.sessions).flatMap(({ day, sessions }) => sessions.map((session) => ({ day, session })));

/** A number that only grows: seconds since 2026 began (RFC 5545 3.8.7.4 wants it larger after each change). */
const sequenceOf = (updatedAt: number): number => Math.max(0, Math.floor((updatedAt - Date.UTC(2026, 0, 1)) / 1000));

function placeLines(session: Session, venues: readonly Named<Venue>[]): string[] {
  const venue = venues.find(({ id }) => id === session.venue)?.body;
  if (venue === undefined) return [`LOCATION:${escapeText(WAYS[session.way].label)}`];
  const where = [venue.name, ...shownAddress(venue)].join(', ');
  const point = venue.hideAddress ? null : venue.point;
  return [`LOCATION:${escapeText(where)}`, ...(point === null ? [] : [`GEO:${point.lat};${point.lng}`])];
}

function aboutOf(
  { listing: { body }, venues, phone, comesFrom }: Dated,
  session: Session,
  { now, words }: CalendarOptions,
): string {
  const alert = alertOn(body, now.date);
  const start = startWaitedFor(body, now.date);
  const isHidden = venues.some(({ id, body: venue }) => id === session.venue && venue.hideAddress);
  return [
    ...(body.example ? [words.example] : []),
    ...(alert === null ? [] : [alert]),
    ...(body.summary === null ? [] : [body.summary]),
    ...(start === null ? [] : [asSentence(startInWords(start))]),
    ...(session.ends === null ? [words.end] : []),
    ...(isTermUntold(session) ? [words.term] : []),
    words.cost(afterLabel(priceInWords(body))),
    ...(phone === null ? [] : [words.phone(phone)]),
    ...(isHidden ? [words.hidden] : []),
    words.look,
    ...comesFrom.map((credit) => creditInWords(credit, words)),
  ].join('\n');
}

function eventLines(
  dated: Dated,
  session: Session,
  event: SessionEvent,
  uid: string,
  options: CalendarOptions,
): string[] {
  const { listing } = dated;
  const at = (name: string, date: string, clock: string) => `${name};TZID=${TIME_ZONE}:${icalLocal(date, clock)}`;
  const changed = icalUtc(listing.updatedAt);
  const title = session.label === null ? listing.body.name : `${listing.body.name}: ${session.label}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequenceOf(listing.updatedAt)}`,
    at('DTSTART', event.first, session.starts),
    // Without an end an event has no length (RFC 5545 3.6.1): nobody told us one.
    ...(session.ends === null ? [] : [at('DTEND', event.first, session.ends)]),
    ...(event.rule === null ? [] : [`RRULE:${event.rule}`]),
    ...(event.except.length === 0
      ? []
      : [`EXDATE;TZID=${TIME_ZONE}:${event.except.map((date) => icalLocal(date, session.starts)).join(',')}`]),
    `SUMMARY:${escapeText(title)}`,
    ...placeLines(session, dated.venues),
    `DESCRIPTION:${escapeText(aboutOf(dated, session, options))}`,
    `URL:${options.pageOf(listing.slug)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function linesOf(dated: Dated, options: CalendarOptions, host: string): string[] {
  const { id, updatedAt, body } = dated.listing;
  const start = startWaitedFor(body, options.now.date);
  // From the day of the last change: the same file until the next one, and nothing that is past for long.
  const changed = wallMoment(new Date(Math.min(updatedAt, Date.parse(`${options.now.date}T12:00Z`)))).date;
  const since = start === null || start.starts < changed ? changed : start.starts;
  const from = openFrom(start, { date: options.now.date, clock: '' });
  const used = new Map<string, number>();
  return dated.sessions
    .filter(({ session }) => nextDates(session, from, 1).length > 0)
    .flatMap(({ session, day }) =>
      sessionEvents(session, day, since).flatMap((event) => {
        const plain = `${id}-${day}-${session.starts.replace(':', '')}-${event.mark}`;
        const times = (used.get(plain) ?? 0) + 1;
        used.set(plain, times);
        return eventLines(dated, session, event, `${plain}${times > 1 ? `-${times}` : ''}@${host}`, options);
      }),
    );
}

/** Times of listings as an iCalendar file (RFC 5545) with the time zone of the United Kingdom. None is before the start that somebody new waits for. */
export function calendarFile(all: readonly Dated[], options: CalendarOptions): string {
  const host = new URL(options.site).hostname;
  return icalText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dayways//Calendar 1.0//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(options.name)}`,
    `X-WR-TIMEZONE:${TIME_ZONE}`,
    ...TIME_ZONE_LINES,
    ...all.flatMap((dated) => linesOf(dated, options, host)),
    'END:VCALENDAR',
  ]);
}
