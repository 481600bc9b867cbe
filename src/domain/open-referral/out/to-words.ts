import { alertOn } from '../../listing/alert.ts';
import type { Listing } from '../../listing/listing.ts';
import { REFERRAL_ROUTES } from '../../listing/vocabulary.ts';
import { CLOSED_FOR_NOW, saysClosed } from '../standing.ts';
import type { OutServiceSummary } from './contract/service.ts';
import { linesOf, told } from './told.ts';

/** Whether it is running on a day, and what people must know first. */
export function standingWords(listing: Listing, today: string): Pick<OutServiceSummary, 'status' | 'alert'> {
  const alert = alertOn(listing, today);
  if (alert === null) return { status: 'active' };
  const rest = alert.startsWith(CLOSED_FOR_NOW) ? alert.slice(CLOSED_FOR_NOW.length).trim() : alert;
  return { status: saysClosed(alert) ? 'temporarily closed' : 'active', alert: told(rest) };
}

/** How to join, in lines: who may ask, then what to do. */
export const applicationOf = ({ joining }: Listing): string | undefined =>
  linesOf([
    ...joining.routes.map((route) => `${REFERRAL_ROUTES[route].label}.`),
    ...joining.steps,
    joining.decides === null ? null : `Who decides: ${joining.decides}`,
    joining.link,
  ]);

/** Who may come, and kindly who it is not for. */
export const eligibilityOf = ({ eligibility, notFor }: Listing): string | undefined =>
  linesOf([eligibility, ...notFor.map((reason) => `Not for: ${reason}`)]);

export const waitOf = ({ joining, places }: Listing): string | undefined =>
  told(joining.howLong) ??
  (places === null || places.waitWeeks === null ? undefined : `About ${places.waitWeeks} weeks`);

export function agesOf({ ages }: Listing): Pick<OutServiceSummary, 'minimum_age' | 'maximum_age'> {
  return { minimum_age: told(ages?.from), maximum_age: told(ages?.to) };
}
