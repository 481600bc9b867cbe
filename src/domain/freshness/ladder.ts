import { addDays, addMonths } from './calendar.ts';
import type { Check, ClockId } from './check.ts';
import { CLOCKS } from './clocks.ts';

interface Rung {
  /** When it begins, counted from the day on which the clock runs out. */
  readonly months: number;
  readonly days: number;
  /** Whether whoever reads the directory sees anything of it. */
  readonly seen: boolean;
}

/**
 * What happens to what nobody checks: the one table, in order. Before a clock runs out the provider is reminded (`soon`), and again on the
 * day, from which the page says that it was not checked lately (`late`); a month more and it ranks lower (`lower`); 3 months more and it
 * is hidden from search, and the provider and the team are told (`hidden`).
 */
export const LADDER = {
  soon: { months: 0, days: -14, seen: false },
  late: { months: 0, days: 0, seen: true },
  lower: { months: 1, days: 0, seen: true },
  hidden: { months: 4, days: 0, seen: true },
} as const satisfies Readonly<Record<string, Rung>>;

export type Rungs = keyof typeof LADDER;
export const STEPS = ['fresh', ...(Object.keys(LADDER) as Rungs[])] as const;
/** How far down the ladder something is. */
export type Step = (typeof STEPS)[number];

/** How far down a step is: 0 is fresh. What was never checked is as far down as `lower`. */
export const levelOf = (step: Step | 'never'): number => STEPS.indexOf(step === 'never' ? 'lower' : step);

/**
 * The calendar date on which a step begins for a clock that was set on a date. Months are counted from that date at once and not one after
 * the other, so that a short month on the way takes no days off.
 */
export const beginsOn = (clock: ClockId, setOn: string, step: Rungs): string =>
  addDays(addMonths(setOn, CLOCKS[clock].months + LADDER[step].months), LADDER[step].days);

type Begins = Readonly<Record<Rungs, string>>;

const RUNGS = Object.keys(LADDER) as Rungs[];
// A directory is checked on some hundreds of days and asked about again for each of its listings: counting months is most of the work.
const MOST_KNOWN = 10_000;
const known = new Map<string, Begins>();

/** The dates on which a clock that was set on a date comes to each step. */
function beginsOf(clock: ClockId, setOn: string): Begins {
  const key = `${clock} ${setOn}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  const begins = Object.fromEntries(RUNGS.map((step) => [step, beginsOn(clock, setOn, step)])) as Begins;
  known.set(key, begins);
  return begins;
}

/** The day on which a clock runs out: until then what it covers is believed. */
export const runsOutOn = (clock: ClockId, setOn: string): string => beginsOf(clock, setOn).late;

/** A date that came with a feed is of another directory: nobody here was asked, so that it hides nothing. */
const lowestFor = ({ by }: Check): Step => (by === 'feed' ? 'lower' : 'hidden');

/** The steps that a clock goes down after a check, with the dates on which they begin, in order. */
export function stepsAfter(clock: ClockId, check: Check): { readonly step: Rungs; readonly on: string }[] {
  const begins = beginsOf(clock, check.on);
  return RUNGS.slice(0, levelOf(lowestFor(check))).map((step) => ({ step, on: begins[step] }));
}

/** The steps that a listing goes down when its source has it no more: as if all of it ran out on that day. */
export const stepsWhenGone = (since: string): { readonly step: Rungs; readonly on: string }[] =>
  RUNGS.filter((step) => LADDER[step].seen).map((step) => ({ step, on: addMonths(since, LADDER[step].months) }));
