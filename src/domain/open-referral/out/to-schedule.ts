import { BYDAY } from '../../calendar/byday.ts';
import type { Session } from '../../listing/session.ts';
import { sessionInWords } from '../../words/sessions.ts';
import { SessionExtension } from '../extension.ts';
import { ATTENDING_WORDS } from '../to-where.ts';
import type { OutSchedule } from './contract/service.ts';
import { withIds } from './ids.ts';
import { partOf } from './part-of.ts';
import { told } from './told.ts';

type Pattern = Pick<OutSchedule, 'freq' | 'interval' | 'byday'>;

const patternOf = ({ repeat, days }: Session): Pattern => {
  if (repeat.every === 'once') return {};
  const nth = repeat.every === 'month' ? String(repeat.nth) : '';
  return {
    freq: repeat.every === 'week' ? 'WEEKLY' : 'MONTHLY',
    interval: repeat.every === 'week' ? repeat.interval : 1,
    byday: days.map((day) => nth + BYDAY[day]).join(','),
  };
};

/** The dates of a session on several, by which whoever reads its schedules knows them for one. */
const datesOf = ({ repeat }: Session): { readonly dates?: readonly string[] } =>
  repeat.every === 'once' && repeat.dates.length > 1 ? { dates: repeat.dates } : {};

/** One session for each date of single dates: a schedule has one start. */
const eachDate = (session: Session): Session[] =>
  session.repeat.every === 'once'
    ? session.repeat.dates.toSorted().map((date) => ({
        ...session,
        repeat: { every: 'once', dates: [date] },
        from: date,
      }))
    : [session];

/** Sessions as schedules. `placeOf` gives the id of the service at a location at which one happens. */
export const toSchedules = (
  listing: string,
  sessions: readonly Session[],
  placeOf: (session: Session) => string | undefined,
): OutSchedule[] =>
  withIds(
    sessions
      .flatMap((whole) => eachDate(whole).map((session) => ({ session, whole, place: placeOf(whole) })))
      .map(({ session, whole, place }) => ({
        service_id: listing,
        service_at_location_id: place,
        dtstart: told(session.from),
        until: told(session.until),
        ...patternOf(session),
        opens_at: session.starts,
        closes_at: told(session.ends),
        attending_type: ATTENDING_WORDS[session.way],
        description: session.label === null ? sessionInWords(session) : `${session.label}: ${sessionInWords(session)}`,
        dayways_session: partOf(SessionExtension, { ...session, ...datesOf(whole) }),
      })),
    'schedule',
    listing,
  );
