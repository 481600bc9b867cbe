import type { Listing } from '../listing/listing.ts';
import { type Check, CLOCK_IDS, type ClockId } from './check.ts';

/** The part of a listing that says when it was checked. */
export type Checkable = Pick<Listing, 'checked' | 'checks' | 'example'>;

/** When a clock was last set, and by whom; null when nobody ever did. What was checked apart counts before the check of the whole. */
export const checkOf = ({ checked, checks }: Pick<Checkable, 'checked' | 'checks'>, clock: ClockId): Check | null =>
  checks?.[clock] ?? checked;

/** The newest check of anything in a listing; null when nobody ever checked it. */
export function lastCheck(listing: Pick<Checkable, 'checked' | 'checks'>): Check | null {
  const checks = CLOCK_IDS.flatMap((clock) => checkOf(listing, clock) ?? []);
  return checks.reduce<Check | null>(
    (newest, check) => (newest === null || check.on > newest.on ? check : newest),
    null,
  );
}

/** A listing whose clocks are set by a check. When all of them stand at one check it is the check of the whole. */
export function withCheck(listing: Listing, clocks: readonly ClockId[], check: Check): Listing {
  const { checks: _before, ...body } = listing;
  const set = CLOCK_IDS.map((clock) => [clock, clocks.includes(clock) ? check : checkOf(listing, clock)] as const);
  const texts = new Set(set.map(([, one]) => JSON.stringify(one)));
  if (texts.size === 1) return { ...body, checked: set[0]?.[1] ?? null };
  return { ...body, checks: Object.fromEntries(set.flatMap(([clock, one]) => (one === null ? [] : [[clock, one]]))) };
}
