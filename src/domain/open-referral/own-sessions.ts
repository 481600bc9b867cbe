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
    const where = { venue, way: own.way };
    sessions.push(...toSessions(schedule, where, [], field, margin).map((session) => ({ ...session, ...own })));
  }
  return sessions;
}
