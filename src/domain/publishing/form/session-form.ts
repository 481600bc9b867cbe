import { digestOf } from '../../easy-read/digest.ts';
import { type FormErrors, type FormValues, formValues, valueIn } from '../../form/values.ts';
import { type Session, SessionSchema } from '../../listing/session.ts';
import { DAYS, WAYS, type Way } from '../../listing/vocabulary.ts';
import type { Box, Codec, Option, Pair, Reading } from './box.ts';
import { many, one, truth } from './choice-boxes.ts';
import { messageOf } from './issue-words.ts';
import { group, rows, rowsIn } from './joined-boxes.ts';
import { clock, date, line, needed, whole } from './line-boxes.ts';

/** How a session comes again. */
export const PATTERNS = {
  week: 'Every week',
  weeks: 'Every 2 weeks or more',
  month: 'Every month',
  once: 'On single dates',
} as const;
type Pattern = keyof typeof PATTERNS;

const NTHS = { 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', '-1': 'Last' } as const;

const TERMS: Codec<Session['terms']> = rows('terms', 12, (at) =>
  group({
    from: needed(date(`${at}.from`), 'Write the first day of the term', ''),
    until: needed(date(`${at}.until`), 'Write the last day of the term', ''),
  }),
);

interface Gap {
  readonly on: string;
  readonly until: string | null;
  readonly why: string | null;
}
const GAPS: Codec<Gap[]> = rows('exceptions', 60, (at) =>
  group<Gap>({
    on: needed(date(`${at}.on`), 'Write the first day that it is closed', ''),
    until: date(`${at}.until`),
    why: line(`${at}.why`),
  }),
);

const DATES: Codec<{ on: string }[]> = rows('dates', 60, (at) =>
  group({ on: needed(date(`${at}.on`), 'Write a date, such as 4 January 2027', '') }),
);

const BOXES = {
  pattern: one<Pattern>('pattern', PATTERNS),
  interval: whole('interval', 'Write how many weeks, such as 2'),
  nth: one('nth', NTHS),
  days: many('days', DAYS),
  dates: DATES,
  starts: needed(clock('starts'), 'Write when it starts, such as 9:30am', ''),
  ends: clock('ends'),
  from: date('from'),
  until: date('until'),
  termTime: truth('termTime'),
  terms: TERMS,
  exceptions: GAPS,
  label: line('label'),
} as const;

const WHERE = 'where';

/** The boxes of one session. Where it can be the page knows: the venues of the listing, by id, and ways without a venue. */
export const sessionBoxes = (places: readonly Option[]): readonly Box[] => [
  { as: 'one', name: WHERE, options: places },
  ...Object.values(BOXES).flatMap((codec): readonly Box[] => codec.boxes),
];

/** Where a session may be, besides the venues of its listing. */
export const WAYS_WITHOUT_VENUE = ['out', 'home', 'online'] as const satisfies readonly Way[];
export const wayOptions = (): Option[] => WAYS_WITHOUT_VENUE.map((way) => ({ value: way, label: WAYS[way].label }));

const isWay = (value: string): value is (typeof WAYS_WITHOUT_VENUE)[number] =>
  (WAYS_WITHOUT_VENUE as readonly string[]).includes(value);

function readRepeat(pattern: Pattern | null, reading: Reading): unknown {
  if (pattern === null || pattern === 'week') return { every: 'week', interval: 1 };
  if (pattern === 'weeks') {
    const interval = BOXES.interval.read(reading, undefined);
    if (interval === null) reading.fail('interval', 'Write how many weeks, such as 2');
    else if (interval < 1 || interval > 8) reading.fail('interval', 'Write a number of weeks from 2 to 8');
    return { every: 'week', interval: interval ?? 2 };
  }
  if (pattern === 'month') {
    const nth = BOXES.nth.read(reading, undefined);
    if (nth === null) reading.fail('nth', 'Choose which week of the month');
    return { every: 'month', nth: Number(nth ?? 1) };
  }
  const dates = BOXES.dates.read(reading, undefined).map(({ on }) => on);
  if (dates.length === 0) reading.fail('dates', 'Write at least one date');
  return { every: 'once', dates: [...new Set(dates)].sort() };
}

/** The box that a part of a session stands in. */
function boxAt([part, ...rest]: readonly PropertyKey[], reading: Reading): string {
  if (part === 'venue' || part === 'way') return WHERE;
  if (part === 'repeat') return rest[0] === 'every' ? 'pattern' : String(rest[0] ?? 'pattern');
  if (part === 'terms') return TERMS.boxAt(rest, reading);
  if (part === 'exceptions') return GAPS.boxAt(rest, reading);
  return String(part ?? 'pattern');
}

export type SessionRead =
  | { readonly session: Session; readonly problems: FormErrors }
  | { readonly session: null; readonly problems: FormErrors };

/** Reads one session from its form. `venues` are the venues of its listing, by id. */
export function readSession(values: FormValues, today: string, venues: readonly string[]): SessionRead {
  const problems = new Map<string, string>();
  const reading: Reading = {
    values,
    today,
    fail: (box, message) => {
      if (!problems.has(box)) problems.set(box, message);
    },
  };
  const where = valueIn(values, WHERE);
  if (!isWay(where) && !venues.includes(where)) reading.fail(WHERE, 'Choose where it is');
  const pattern = BOXES.pattern.read(reading, undefined);
  if (pattern === null) reading.fail('pattern', 'Choose how often it is');
  const given = {
    venue: isWay(where) ? null : where,
    way: isWay(where) ? where : 'venue',
    repeat: readRepeat(pattern, reading),
    days: pattern === 'once' ? [] : BOXES.days.read(reading, undefined),
    starts: BOXES.starts.read(reading, undefined),
    ends: BOXES.ends.read(reading, undefined),
    from: BOXES.from.read(reading, undefined),
    until: BOXES.until.read(reading, undefined),
    termTime: BOXES.termTime.read(reading, undefined),
    terms: TERMS.read(reading, undefined),
    exceptions: GAPS.read(reading, undefined).map(({ on, until, why }) => ({
      on,
      ...(until === null ? {} : { until }),
      ...(why === null ? {} : { why }),
    })),
    label: BOXES.label.read(reading, undefined),
  };
  for (const { from, until, box } of spans(given, values))
    if (until !== null && until !== '' && until < from) reading.fail(box, 'The last day is before the first day');
  const parsed = SessionSchema.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) reading.fail(boxAt(issue.path, reading), messageOf(issue));
  const session = parsed.success && problems.size === 0 ? parsed.data : null;
  return { session, problems: Object.fromEntries(problems) };
}

interface Spanned {
  readonly terms: readonly { readonly from: string; readonly until: string }[];
  readonly exceptions: readonly { readonly on: string; readonly until?: string }[];
}

const spans = ({ terms, exceptions }: Spanned, values: FormValues) => [
  ...terms.map(({ from, until }, at) => ({ from, until, box: `terms.${rowsIn(values, 'terms')[at] ?? at}.until` })),
  ...exceptions.map(({ on, until = null }, at) => ({
    from: on,
    until,
    box: `exceptions.${rowsIn(values, 'exceptions')[at] ?? at}.until`,
  })),
];

function patternOf({ repeat }: Session): Pattern {
  if (repeat.every !== 'week') return repeat.every;
  return repeat.interval > 1 ? 'weeks' : 'week';
}

/** What the form of a session shows. */
export function writeSession(session: Session): FormValues {
  const { repeat } = session;
  const how: readonly Pair[] =
    repeat.every === 'once'
      ? DATES.write(repeat.dates.map((on) => ({ on })))
      : repeat.every === 'month'
        ? BOXES.nth.write(String(repeat.nth) as keyof typeof NTHS & string)
        : repeat.interval > 1
          ? BOXES.interval.write(repeat.interval)
          : [];
  return formValues([
    [WHERE, session.venue ?? session.way],
    ...BOXES.pattern.write(patternOf(session)),
    ...how,
    ...BOXES.days.write(session.days),
    ...BOXES.starts.write(session.starts),
    ...BOXES.ends.write(session.ends),
    ...BOXES.from.write(session.from),
    ...BOXES.until.write(session.until),
    ...BOXES.termTime.write(session.termTime),
    ...TERMS.write(session.terms),
    ...GAPS.write(session.exceptions.map(({ on, until = null, why = null }) => ({ on, until, why }))),
    ...BOXES.label.write(session.label),
  ]);
}

/** Names what the times of a listing are, so that it can be told if somebody else has changed them. */
export const digestOfSessions = (sessions: readonly Session[]): string => digestOf([JSON.stringify(sessions)]);
