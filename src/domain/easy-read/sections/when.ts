import type { Session } from '../../listing/session.ts';
import { daysOf } from '../../listing/session.ts';
import { nextDates, type WallMoment } from '../../listing/session-dates.ts';
import { sentenceDate, sentenceTime } from '../../words/dates.ts';
import { daysInWords, foldedSessions, patternInWords } from '../../words/sessions.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

const MOST_PATTERNS = 3;
const DAYS_AHEAD = 90;

function weekPicture(session: Session): string {
  const days = daysOf(session);
  const told = daysInWords(days);
  if (days.length === 1) return `week-${days[0]}`;
  if (days.length === 7) return 'week-all';
  if (told === 'Monday to Friday') return 'week-days';
  return told === 'Saturday and Sunday' ? 'week-end' : 'calendar';
}

function patternLine(session: Session, also: boolean): Line {
  const start = `It is ${also ? 'also ' : ''}on`;
  const { repeat } = session;
  if (repeat.every === 'once' && repeat.dates.length > 1)
    return line(`${start} ${repeat.dates.length} dates.`, 'calendar');
  const words = patternInWords(session);
  if (words.includes(' to ') && repeat.every === 'week' && repeat.interval === 1)
    return line(`It is ${also ? 'also ' : ''}from ${words}.`, weekPicture(session));
  const told = words.startsWith('Every') ? words.replace('Every', 'every') : words.replace('The ', 'the ');
  return line(
    words.startsWith('Every') ? `It is ${also ? 'also ' : ''}${told}.` : `${start} ${told}.`,
    weekPicture(session),
  );
}

const timeLine = ({ starts, ends }: Session): Line =>
  line(
    ends === null
      ? `It starts at ${sentenceTime(starts)}.`
      : `It starts at ${sentenceTime(starts)} and finishes at ${sentenceTime(ends)}.`,
    'clock',
  );

const time = ({ starts, ends }: Session): string => `${starts}-${ends}`;

/** Each pattern once; a time once when all patterns share it. */
function patternLines(folded: readonly Session[]): Line[] {
  const shown = folded.slice(0, MOST_PATTERNS);
  const oneTime = new Set(shown.map(time)).size === 1;
  const lines = shown.flatMap((session, at) => [
    patternLine(session, at > 0),
    ...(oneTime && at < shown.length - 1 ? [] : [timeLine(session)]),
  ]);
  return folded.length > MOST_PATTERNS ? [...lines, line('There are more times too.', 'calendar')] : lines;
}

function nextLine(sessions: readonly Session[], now: WallMoment): Line[] {
  const next = sessions.flatMap((session) => nextDates(session, now, 1)).sort()[0];
  const weekly = sessions.every(({ repeat }) => repeat.every === 'week' && repeat.interval === 1);
  return next === undefined || weekly ? [] : [line(`The next one is on ${sentenceDate(next)}.`, 'calendar')];
}

function gapLines(sessions: readonly Session[], now: WallMoment): Line[] {
  const last = new Date(Date.parse(now.date) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  const gaps = new Map(
    sessions
      .flatMap(({ exceptions }) => exceptions)
      .filter(({ on, until }) => (until ?? on) >= now.date && on <= last)
      .map(({ on, until = on }) => [`${on} ${until}`, { on, until }]),
  );
  return [...gaps.values()]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, 2)
    .flatMap(({ on, until }) =>
      on === until
        ? [line(`It is closed on ${sentenceDate(on)}.`, 'no')]
        : [
            line(`It is closed from ${sentenceDate(on)}.`, 'no'),
            line(`The last closed day is ${sentenceDate(until)}.`, 'no'),
          ],
    );
}

function startLines({ intakes, rolling, length }: EasyReadSource['listing'], now: WallMoment): Line[] {
  const next = intakes
    .filter(({ starts, closes }) => (closes ?? starts) >= now.date)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1))[0];
  return [
    ...(rolling === true ? [line('You can start at any time.', 'start')] : []),
    ...(next === undefined ? [] : [line(`The next start is ${sentenceDate(next.starts)}.`, 'start')]),
    ...(next?.closes ? [line(`Ask before ${sentenceDate(next.closes)}.`, 'calendar')] : []),
    ...(length === 'short_term' ? [line('It is for a short time.', 'wait')] : []),
    ...(length === 'ongoing' ? [line('It goes on all year.', 'calendar')] : []),
  ];
}

/** Days, times, gaps and starts. */
export function whenLines({ listing, now }: EasyReadSource): Line[] {
  const folded = foldedSessions(listing.sessions);
  const terms = new Set(folded.map(({ termTime }) => termTime));
  return [
    ...(folded.length === 0 ? [untold('the days and times')] : patternLines(folded)),
    ...nextLine(listing.sessions, now),
    ...(terms.size === 1 && terms.has(true) ? [line('It is only in school term time.', 'college')] : []),
    ...(folded.some(({ ends }) => ends === null) ? [untold('when it finishes')] : []),
    ...gapLines(listing.sessions, now),
    ...startLines(listing, now),
  ];
}
