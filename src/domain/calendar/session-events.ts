import { datesOfDay, daysAfter } from '../choosing/week-days.ts';
import { digestOf } from '../easy-read/digest.ts';
import type { Session } from '../listing/session.ts';
import { minutesSinceEpoch, standingOn } from '../listing/session-dates.ts';
import type { Day } from '../listing/vocabulary.ts';
import { BYDAY } from './byday.ts';
import { icalUtc } from './ical-text.ts';

/** A row of dates in a calendar: the first, how it goes on, and the dates that are left out. */
export interface SessionEvent {
  /** The same for the same pattern at the same place, for the event's UID. */
  readonly mark: string;
  readonly first: string;
  /** An RRULE value; null for a single date. */
  readonly rule: string | null;
  readonly except: readonly string[];
}

interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** As far as the dates of a closure are written out. */
const MOST_YEARS_CLOSED = 6;
const MOST_SINGLE_DATES = 60;

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);
const sooner = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Terms in order, those that touch or overlap as one: a date in two of them is one date. */
function joinedTerms(terms: Session['terms']): Span[] {
  const joined: { from: string; until: string }[] = [];
  for (const term of terms.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && term.from <= last.until) last.until = later(last.until, term.until);
    else if (term.until >= term.from) joined.push({ ...term });
  }
  return joined;
}

function ruleOf({ repeat, starts }: Session, day: Day, until: string | null): string | null {
  if (repeat.every === 'once') return null;
  const pattern =
    repeat.every === 'week'
      ? [
          'FREQ=WEEKLY',
          ...(repeat.interval > 1 ? [`INTERVAL=${repeat.interval}`, 'WKST=MO'] : []),
          `BYDAY=${BYDAY[day]}`,
        ]
      : ['FREQ=MONTHLY', `BYDAY=${repeat.nth}${BYDAY[day]}`];
  // RFC 5545 3.3.10: with a DTSTART in a time zone, UNTIL is in UTC.
  const end = until === null ? [] : [`UNTIL=${icalUtc(minutesSinceEpoch(until, starts) * 60_000)}`];
  return [...pattern, ...end].join(';');
}

/** The dates of a pattern that closures take away, from a first date to a last one. */
function closedDates(session: Session, day: Day, first: string, until: string | null): string[] {
  const open: Session = { ...session, days: session.days.length === 0 ? [] : [day], exceptions: [], terms: [] };
  const furthest = daysAfter(first, MOST_YEARS_CLOSED * 366);
  const dates = session.exceptions.flatMap((gap) => {
    const last = [gap.until ?? gap.on, until ?? furthest, furthest].toSorted()[0] ?? gap.on;
    const from = later(first, gap.on);
    // Each weekday comes every seven days, counted from a first date that falls on it.
    const weeks = Math.ceil((Date.parse(from) - Date.parse(first)) / (7 * 86_400_000));
    const found: string[] = [];
    for (let date = daysAfter(first, weeks * 7); date <= last; date = daysAfter(date, 7))
      if (standingOn(open, date).happens) found.push(date);
    return found;
  });
  return [...new Set(dates)].toSorted();
}

const markOf = ({ venue, way, repeat, from }: Session): string =>
  digestOf([
    venue ?? way,
    repeat.every,
    repeat.every === 'week' ? `${repeat.interval} ${repeat.interval > 1 ? from : ''}` : '',
    repeat.every === 'month' ? String(repeat.nth) : '',
  ]).slice(0, 8);

/**
 * A session on one of its weekdays, as events from a date on (`YYYY-MM-DD`): one with a rule, or one a term, or one for each single date.
 * Together they fall on the dates that `nextDates` tells.
 */
export function sessionEvents(session: Session, day: Day, since: string): SessionEvent[] {
  const mark = markOf(session);
  const start = { date: since, clock: '' };
  if (session.repeat.every === 'once')
    return datesOfDay(session, day, start, MOST_SINGLE_DATES).map((date) => ({
      ...{ mark: `${mark}-${date}`, first: date },
      ...{ rule: null, except: [] },
    }));
  const terms = joinedTerms(session.terms);
  const spans: Span[] = session.terms.length > 0 ? terms : [{ from: since, until: null }];
  return spans.flatMap((span) => {
    const until = sooner(span.until, session.until);
    const only: Session = { ...session, until, terms: [] };
    const [first] = datesOfDay(only, day, { date: later(since, span.from), clock: '' }, 1);
    if (first === undefined) return [];
    return [
      {
        mark: session.terms.length > 0 ? `${mark}-${span.from}` : mark,
        first,
        rule: ruleOf(session, day, until),
        except: closedDates(session, day, first, until),
      },
    ];
  });
}
