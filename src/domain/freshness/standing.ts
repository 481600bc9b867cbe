import { type Check, CLOCK_IDS, type ClockId } from './check.ts';
import { type Checkable, checkOf, goneSince } from './checks.ts';
import { LADDER, levelOf, runsOutOn, type Step, stepsAfter, stepsWhenGone } from './ladder.ts';

/** Where one clock of a listing stands on a date. */
export interface ClockStanding {
  readonly clock: ClockId;
  readonly check: Check | null;
  readonly step: Step;
  /** The calendar date on which it came to this step; null when it is fresh, or was never set. */
  readonly since: string | null;
  /** The calendar date on which it runs out, or ran out; null when it was never set. */
  readonly due: string | null;
}

/** Where a listing stands: as low as its lowest clock. `never`: nobody ever checked anything of it, which ranks as low as `lower`. */
export interface Standing {
  readonly step: Step | 'never';
  readonly since: string | null;
  readonly clocks: readonly ClockStanding[];
}
export type Freshness = Standing['step'];

/** Every place to stand, the worst first. */
export const WORST_FIRST = [
  'hidden',
  'lower',
  'never',
  'late',
  'soon',
  'fresh',
] as const satisfies readonly Freshness[];

function clockStanding(clock: ClockId, check: Check | null, today: string): ClockStanding {
  if (check === null) return { clock, check, step: 'lower', since: null, due: null };
  const reached = stepsAfter(clock, check).findLast(({ on }) => on <= today);
  const due = runsOutOn(clock, check.on);
  return { clock, check, step: reached?.step ?? 'fresh', since: reached?.on ?? null, due };
}

function byClocks(clocks: readonly ClockStanding[]): Standing {
  if (clocks.every(({ check }) => check === null)) return { step: 'never', since: null, clocks };
  const step = clocks.reduce<Step>((low, one) => (levelOf(one.step) > levelOf(low) ? one.step : low), 'fresh');
  const dates = clocks.flatMap((one) => (one.step === step && one.since !== null ? [one.since] : []));
  return { step, since: dates.sort()[0] ?? null, clocks };
}

/**
 * Where a listing stands on the ladder on a date (`YYYY-MM-DD`), whether or not it is an example: as low as its clocks, or as low as it is for
 * having gone from its source.
 */
export function standingOf(listing: Checkable, today: string): Standing {
  const standing = byClocks(CLOCK_IDS.map((clock) => clockStanding(clock, checkOf(listing, clock), today)));
  const since = goneSince(listing);
  const reached = since === null ? undefined : stepsWhenGone(since).findLast(({ on }) => on <= today);
  if (reached === undefined || levelOf(reached.step) <= levelOf(standing.step)) return standing;
  return { ...standing, step: reached.step, since: reached.on };
}

/** How fresh a listing is for those who read the directory. An example is never hidden: nobody can be asked about it. */
export function freshnessOf(listing: Checkable, today: string): Freshness {
  const { step } = standingOf(listing, today);
  return step === 'hidden' && listing.example ? 'lower' : step;
}

/** Whether a listing is out of search for lack of a check. */
export const isHidden = (listing: Checkable, today: string): boolean => freshnessOf(listing, today) === 'hidden';

/** The next date after a date on which a listing comes to a step that readers see, if nobody checks it; null when it is as low as it goes. */
export function nextSeenStep(listing: Checkable, today: string): string | null {
  const { step, clocks } = standingOf(listing, today);
  const since = goneSince(listing);
  const byClock = clocks.flatMap(({ clock, check }) => (check === null ? [] : stepsAfter(clock, check)));
  const coming = [...byClock, ...(since === null ? [] : stepsWhenGone(since))]
    .filter((next) => LADDER[next.step].seen && next.on > today && levelOf(next.step) > levelOf(step))
    .filter((next) => !(listing.example && next.step === 'hidden'));
  return coming.map(({ on }) => on).sort()[0] ?? null;
}
