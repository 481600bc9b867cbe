import type { Session } from '../listing/session.ts';
import { SessionExtension } from './extension.ts';
import type { Margin } from './margin.ts';
import { readExtension } from './read-extension.ts';
import type { ScheduleInput } from './service-input.ts';
import { toSessions } from './to-sessions.ts';

/**
 * The sessions of schedules that a directory of ours wrote: each says itself where it happens and when it does not. Null when any of them
 * does not; then they are read as anybody's are. `venueAt` gives our venue for the id of a service at a location.
 */
export function ownSessions(
  schedules: readonly ScheduleInput[],
  venueAt: (place: string) => string | undefined,
  margin: Margin,
): Session[] | null {
  const sessions: Session[] = [];
  for (const [at, { description: _said, notes: _more, ...schedule }] of schedules.entries()) {
    const field = `schedules/${at}`;
    const own = readExtension(SessionExtension, schedule.dayways_session, `${field}/dayways_session`, margin);
    if (own === null) return null;
    const venue = venueAt(schedule.service_at_location_id ?? '') ?? null;
    if (own.way === 'venue' && venue === null) {
      margin.warn('time', field, 'It does not say at which place of the service this happens, so it is left out');
      continue;
    }
    const { dates, ...said } = own;
    const read = toSessions(schedule, { venue, way: own.way }, [], field, margin);
    const whole = read.map((session) => onDates({ ...session, ...said }, dates));
    sessions.push(...(dates === undefined ? whole : whole.filter((session) => !isIn(sessions, session))));
  }
  return sessions;
}

const isIn = (sessions: readonly Session[], session: Session): boolean =>
  sessions.some((one) => JSON.stringify(one) === JSON.stringify(session));

/** A session on single dates with all of them: a schedule names one, and the day on which it is is no start of a row. */
const onDates = (session: Session, dates: readonly string[] | undefined): Session =>
  session.repeat.every === 'once'
    ? { ...session, from: null, repeat: { every: 'once', dates: [...(dates ?? session.repeat.dates)] } }
    : session;
