import { openIntakes } from '../../listing/intakes.ts';
import type { Session } from '../../listing/session.ts';
import { nextDates, type WallMoment } from '../../listing/session-dates.ts';
import { type EasyReadSource, type Line, line, passing } from '../point.ts';
import type { Templates } from '../templates/templates.ts';

/** A closed day further away is not what somebody plans by. */
const DAYS_AHEAD = 60;
const MOST_GAPS = 2;

/** Whether a closure takes a date away that would be on: a Friday group is not told of a closed Tuesday. */
function takesADate(session: Session, { on, until = on }: Session['exceptions'][number], today: string): boolean {
  const from = { date: on > today ? on : today, clock: '' };
  const [first] = nextDates({ ...session, exceptions: [] }, from, 1);
  return first !== undefined && first <= until;
}

/** The next closed days, each once. */
export function gapLines(sessions: readonly Session[], words: Templates, now: WallMoment): Line[] {
  const last = new Date(Date.parse(now.date) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const gaps = new Map(
    sessions
      .flatMap((session) => session.exceptions.filter((gap) => gap.on <= last && takesADate(session, gap, now.date)))
      .map(({ on, until = on }) => [`${on} ${until}`, { on, until }]),
  );
  return [...gaps.values()]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, MOST_GAPS)
    .map(({ on, until }) =>
      passing(on === until ? words.when.closedOn(on) : words.when.closedFrom(on, until), 'closed'),
    );
}

function firstAndLastLines(sessions: readonly Session[], words: Templates, today: string): Line[] {
  const firsts = sessions.map(({ from }) => from);
  const lasts = sessions.map(({ until }) => until);
  const first = firsts.every((date) => date !== null && date > today) ? [...firsts].sort()[0] : undefined;
  const last = lasts.every((date) => date !== null) ? [...lasts].sort().at(-1) : undefined;
  return [
    ...(first ? [passing(words.when.begins(first), 'start')] : []),
    ...(last ? [passing(words.when.ends(last), 'calendar', 2)] : []),
  ];
}

/** When somebody can start, and the last day to ask. */
export function startLines(listing: EasyReadSource['listing'], words: Templates, { date: today }: WallMoment): Line[] {
  const { intakes, rolling, sessions } = listing;
  const coming = intakes.filter(({ starts }) => starts >= today);
  const [next] = openIntakes(listing, today);
  return [
    ...firstAndLastLines(
      sessions.filter(({ repeat }) => repeat.every !== 'once'),
      words,
      today,
    ),
    ...(rolling === true ? [line(words.when.anyTime, 'start', 2)] : []),
    ...(next === undefined && coming.length > 0 && rolling !== true ? [passing(words.when.tooLate, 'closed', 0)] : []),
    ...(next === undefined ? [] : [passing(words.when.nextStart(next.starts), 'start', 0)]),
    ...(next?.closes ? [passing(words.when.askBy(next.closes), 'calendar', 0)] : []),
  ];
}
