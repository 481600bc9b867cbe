import type { ChoiceSource } from '../listing/choice-source.ts';
import { datesAmong } from '../listing/days-on.ts';
import { openFrom, startWaitedFor } from '../listing/intakes.ts';
import type { Intake } from '../listing/listing.ts';
import { minutesOf, partsOfDay, type Session, weekdayOf } from '../listing/session.ts';
import { type Day, PARTS_OF_DAY } from '../listing/vocabulary.ts';
import type { Query } from './query.ts';
import { sameSession } from './query-condition.ts';

/** One session of a choice on one date. */
export interface Happening {
  readonly source: ChoiceSource;
  readonly session: Session;
}

export interface Happenings {
  /** By date, each in order of start time, and of the search where they start together. */
  readonly on: ReadonlyMap<string, readonly Happening[]>;
  /** The choices that have told no times. */
  readonly untold: readonly ChoiceSource[];
  /** The choices that begin after the first of these dates, of which none is on for somebody new. */
  readonly startLater: readonly { readonly source: ChoiceSource; readonly start: Intake }[];
  /** The other choices that have told times, of which none that was asked for is on these dates. */
  readonly elsewhen: readonly ChoiceSource[];
}

/** Whether anything of a weekday was asked for: who asked for Tuesdays need not be told that nothing is on on the others. */
export const isDayAsked = (day: Day, asked: readonly string[] | undefined): boolean =>
  asked === undefined ||
  sameSession(asked).some((value) => value === day || value in PARTS_OF_DAY || value.startsWith(`${day}-`));

/** What of a session is at the days and parts of the day that were asked for; null when none of it is. All of it when nothing was asked. */
export function askedOf(session: Session, asked: readonly string[] | undefined): Session | null {
  if (asked === undefined) return session;
  const wanted = new Set(sameSession(asked));
  const parts = partsOfDay(session);
  const isAsked = (day: Day) => [day, ...parts, ...parts.map((part) => `${day}-${part}`)].some((is) => wanted.has(is));
  const { repeat } = session;
  if (repeat.every !== 'once') {
    const days = session.days.filter(isAsked);
    return days.length === 0 ? null : { ...session, days };
  }
  const dates = repeat.dates.filter((date) => isAsked(weekdayOf(date)));
  return dates.length === 0 ? null : { ...session, repeat: { ...repeat, dates } };
}

/** What choices have on some dates for somebody new, from a moment on. */
export function happeningsOn(sources: readonly ChoiceSource[], query: Query, dates: readonly string[]): Happenings {
  const on = new Map<string, Happening[]>(dates.map((date) => [date, []]));
  const startLater: { source: ChoiceSource; start: Intake }[] = [];
  const elsewhen: ChoiceSource[] = [];
  for (const source of sources) {
    let isOn = false;
    const start = startWaitedFor(source.listing.body, source.now.date);
    const from = openFrom(start, source.now);
    for (const session of source.choice.sessions) {
      const asked = askedOf(session, query.chosen.when);
      for (const date of asked === null ? [] : datesAmong(asked, from, dates)) {
        on.get(date)?.push({ source, session });
        isOn = true;
      }
    }
    if (isOn || source.choice.sessions.length === 0) continue;
    if (start !== null && start.starts > (dates[0] ?? '')) startLater.push({ source, start });
    else elsewhen.push(source);
  }
  for (const happenings of on.values())
    happenings.sort((one, other) => minutesOf(one.session.starts) - minutesOf(other.session.starts));
  return { on, startLater, elsewhen, untold: sources.filter(({ choice }) => choice.sessions.length === 0) };
}
