import type { ChoiceSource } from '../listing/choice-source.ts';
import { datesAmong } from '../listing/days-on.ts';
import { minutesOf, partsOfDay, type Session, weekdayOf } from '../listing/session.ts';
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
  /** The choices that have told times, of which none that was asked for is on these dates. */
  readonly elsewhen: readonly ChoiceSource[];
}

/** Who asked for Tuesday mornings is shown Tuesday mornings, and not what else the same choice has. */
function isAskedFor(session: Session, date: string, asked: readonly string[] | undefined): boolean {
  if (asked === undefined) return true;
  const day = weekdayOf(date);
  const parts = partsOfDay(session);
  const is = new Set<string>([day, ...parts, ...parts.map((part) => `${day}-${part}`)]);
  return sameSession(asked).some((value) => is.has(value));
}

/** What choices have on some dates, from a moment on. */
export function happeningsOn(sources: readonly ChoiceSource[], query: Query, dates: readonly string[]): Happenings {
  const on = new Map<string, Happening[]>(dates.map((date) => [date, []]));
  const elsewhen: ChoiceSource[] = [];
  for (const source of sources) {
    let isOn = false;
    for (const session of source.choice.sessions) {
      for (const date of datesAmong(session, source.now, dates)) {
        if (!isAskedFor(session, date, query.chosen.when)) continue;
        on.get(date)?.push({ source, session });
        isOn = true;
      }
    }
    if (!isOn && source.choice.sessions.length > 0) elsewhen.push(source);
  }
  for (const happenings of on.values())
    happenings.sort((one, other) => minutesOf(one.session.starts) - minutesOf(other.session.starts));
  return { on, elsewhen, untold: sources.filter(({ choice }) => choice.sessions.length === 0) };
}
