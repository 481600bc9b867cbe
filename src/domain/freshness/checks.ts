import type { Listing } from '../listing/listing.ts';
import { type Check, CLOCK_IDS, type ClockId } from './check.ts';

/** The part of a listing that says when it was checked. */
export type Checkable = Pick<Listing, 'checked' | 'checks' | 'example' | 'goneFromSource'>;

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

/** A listing without the checks of some clocks: what they cover came in after them, from somebody who did not check it. */
export function withoutCheck(listing: Listing, clocks: readonly ClockId[]): Listing {
  const { checks: _before, ...body } = listing;
  const kept = CLOCK_IDS.flatMap((clock) => {
    const check = clocks.includes(clock) ? null : checkOf(listing, clock);
    return check === null ? [] : [[clock, check] as const];
  });
  return { ...body, checked: null, ...(kept.length === 0 ? {} : { checks: Object.fromEntries(kept) }) };
}

/**
 * Since when the source of a listing has had it no more; null while it has, and when somebody here has said since then that the listing is
 * right.
 */
export function goneSince(listing: Pick<Checkable, 'checked' | 'checks' | 'goneFromSource'>): string | null {
  const { goneFromSource: since } = listing;
  if (since === undefined) return null;
  const isSaidHere = CLOCK_IDS.some((clock) => {
    const check = checkOf(listing, clock);
    return check !== null && check.by !== 'feed' && check.on >= since;
  });
  return isSaidHere ? null : since;
}
