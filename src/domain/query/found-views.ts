import type { Intake } from '../listing/listing.ts';
import type { FoundChoice, Link } from './found.ts';

/** A session of a choice on a date. */
export interface SessionOn {
  readonly choice: FoundChoice;
  readonly starts: string;
  readonly ends: string | null;
  readonly label: string | null;
  /** What people must know first on that date, such as that it is closed. */
  readonly alert: string | null;
  /** It is on in term time alone, and nobody told us when that is. */
  readonly isTermUntold: boolean;
}

export interface DayFound {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** How many days from today it is. */
  readonly away: number;
  /** How many sessions there are on it, of the choices that were looked at. */
  readonly count: number;
  /** Those that are shown, by start time. */
  readonly sessions: readonly SessionOn[];
  /** Where all of them are. */
  readonly href: string;
}

/** What is found, by day. */
export interface FoundDays {
  readonly days: readonly DayFound[];
  /** The one day that was asked for, with the pages of its sessions; null when all days are shown. */
  readonly one: { readonly page: number; readonly pages: number; readonly allHref: string } | null;
  /** How many choices were looked at: the first of the search, no more than are quick to look at. */
  readonly looked: number;
  /** How many choices there are to look at: all of the search, or those of one day of the week. */
  readonly outOf: number;
  /** The listings among them that have told no times. */
  readonly untold: readonly Link[];
  /** The listings among them that somebody new cannot come to on these days, each with its start. */
  readonly startLater: readonly (Link & { readonly start: Intake })[];
  /** How many others have told times, of which none is on these days. */
  readonly elsewhen: number;
}

/** A choice on the map or in the list beside it. */
export type PlacedChoice = Pick<FoundChoice, 'id' | 'listing' | 'venue' | 'miles' | 'reach' | 'times'>;

/** A point on the map: one venue, or several at the same point. */
export interface PlaceFound {
  /** The number on its pin, from 1. */
  readonly number: number;
  readonly lat: number;
  readonly lng: number;
  readonly name: string;
  readonly town: string | null;
  readonly miles: number | null;
  readonly choices: readonly PlacedChoice[];
}

/** What is found, by place. */
export interface FoundPlaces {
  readonly places: readonly PlaceFound[];
  /** Those that come to people. */
  readonly reaching: readonly PlacedChoice[];
  /** Those whose address is kept back, for safety. */
  readonly hidden: readonly PlacedChoice[];
  /** Those of which nobody told us where they are. */
  readonly unplaced: readonly PlacedChoice[];
  readonly looked: number;
}
