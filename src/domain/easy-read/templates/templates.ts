import type { ActivityId } from '../../listing/activities.ts';
import type { KindId } from '../../listing/kinds.ts';
import type { Extra, Price } from '../../listing/price.ts';
import type { AudienceId, Day, ReferralRoute, SupportLevel, Way } from '../../listing/vocabulary.ts';
import type { ProviderType } from '../../provider/provider.ts';
import type { SectionId } from '../section.ts';
import type { FoldedFact, FoldId, SaidFact, UnknownId } from './folds.ts';

export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** A length of time as a provider wrote it ("up to 6 weeks"). */
export interface Period {
  readonly about: 'about' | 'up to' | null;
  readonly from: number;
  readonly to: number | null;
  readonly unit: 'day' | 'working day' | 'week' | 'month' | 'term' | 'year';
}

/** The days of a pattern: each week, each few weeks, or once a month. */
export type Pattern =
  | { readonly every: 'week'; readonly interval: number; readonly days: readonly Day[] }
  | { readonly every: 'month'; readonly nth: number; readonly days: readonly Day[] }
  | { readonly every: 'once'; readonly dates: readonly string[] };

/** What else tells a pattern from the others: how people come to it, the name of its venue, and the name that the provider gave it. */
export interface PatternMore {
  readonly way: 'online' | 'home' | null;
  readonly venue: string | null;
  readonly label: string | null;
}

export interface Time {
  readonly starts: string;
  readonly ends: string | null;
}

/** Whom to phone. A role ("the front desk") is a word to translate, a name is not. */
export interface Named {
  readonly name: string;
  readonly role: boolean;
}

/** Where a listing without a venue reaches, as somebody wrote it: who ("people in Walminster"), one place, or several. */
export interface Reach {
  readonly kind: 'people' | 'place' | 'places' | 'area';
  readonly label: string;
}

/** A way that needs no venue. */
export type RoamingWay = Exclude<Way, 'venue'>;

export type Asker = Exclude<ReferralRoute, 'self'>;

export interface FoldTemplate<Id extends string> {
  readonly parts: Readonly<Record<Id, string>>;
  readonly yes: (parts: readonly string[]) => string;
  readonly no: (parts: readonly string[]) => string;
}

/**
 * Every sentence of easy read that is made from facts, in one language. A language without one of them does not compile. Dates are
 * `YYYY-MM-DD`, times `HH:MM`, money is pence. Each gives one whole sentence of at most 15 words when names are short; a caller that puts a name
 * into one counts the words and chooses another when there are too many.
 */
export interface Templates {
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly status: {
    readonly madeByComputer: string;
    readonly written: string;
    readonly checked: (date: string) => string;
    readonly checkedBy: (panel: string) => string;
  };
  readonly fact: (id: SaidFact, state: 'yes' | 'no') => string;
  readonly folds: { readonly [Fold in FoldId]: FoldTemplate<FoldedFact<Fold>> };
  /** Of what was said last. */
  readonly more: string;
  readonly unknown: (topics: readonly UnknownId[]) => string;
  /** Of what was told of some of the places only. */
  readonly unknownAtSome: (topics: readonly UnknownId[]) => string;
  readonly what: {
    /** What every listing of a kind is, one sentence each. */
    readonly about: (kind: KindId) => readonly string[];
    readonly activities: (ids: readonly ActivityId[], also: boolean) => string;
    readonly runs: (provider: string) => string;
    readonly runsType: (type: ProviderType) => string;
    readonly workAt: (employer: string) => string;
    readonly college: (name: string) => string;
    readonly hours: (hours: number) => string;
  };
  readonly who: {
    readonly ages: (ages: Range) => string;
    readonly audiences: (ids: readonly AudienceId[], ages: Range | null, also: boolean) => string;
    readonly support: (levels: readonly SupportLevel[]) => string;
    readonly groupSize: (size: Range) => string;
    readonly rules: string;
    readonly notForAll: string;
  };
  readonly when: {
    /** `coming`: people come to it; otherwise it is just on. */
    readonly pattern: (pattern: Pattern, coming: boolean) => string;
    readonly times: (times: readonly Time[]) => string;
    readonly patternAt: (pattern: Pattern, time: Time, more: PatternMore) => string;
    readonly manyTimes: string;
    readonly manyTimesAtPlaces: string;
    readonly seeAllTimes: string;
    readonly next: (date: string) => string;
    readonly over: string;
    readonly termTime: (all: boolean) => string;
    readonly closedOn: (date: string) => string;
    readonly closedFrom: (on: string, until: string) => string;
    readonly begins: (date: string) => string;
    readonly ends: (date: string) => string;
    readonly anyTime: string;
    readonly nextStart: (date: string) => string;
    readonly askBy: (date: string) => string;
    readonly tooLate: string;
    readonly oneDay: string;
    readonly shortTime: string;
    readonly lasts: (period: Period) => string;
  };
  readonly where: {
    readonly at: (name: string, town: string | null) => string;
    readonly onDaysAt: (name: string, days: readonly Day[]) => string;
    readonly timesAt: (name: string, time: Time) => string;
    readonly choose: (names: readonly string[]) => string;
    readonly places: (count: number) => string;
    readonly towns: (towns: readonly string[]) => string;
    readonly address: (line: string | null, postcode: string | null) => string;
    readonly hidden: string;
    /** Where it is when it is not, or not only, at a venue. */
    readonly ways: (ways: readonly RoamingWay[]) => string;
    readonly anywhere: string;
    readonly reach: (reach: Reach) => string;
    readonly someSteps: string;
    readonly someWithout: (ids: readonly FoldedFact<'building'>[]) => string;
  };
  readonly cost: {
    readonly price: (price: Price) => string;
    readonly somePay: (price: Price) => string;
    readonly from: (least: number, most: number, per: Price['per'] | null) => string;
    /** It is not free, and nobody told us the price. */
    readonly notFree: string;
    readonly others: string;
    /** What is not in the price, with the amount where one was told. */
    readonly extras: (extras: readonly Extra[]) => string;
    readonly moreExtras: string;
  };
  readonly join: {
    readonly free: (places: number | null) => string;
    readonly full: (waitWeeks: number | null) => string;
    readonly waiting: (waitWeeks: number | null) => string;
    readonly freeAt: (places: number | null, names: readonly string[]) => string;
    readonly someFull: string;
    readonly fullAt: (waitWeeks: number | null, names: readonly string[]) => string;
    readonly someWaiting: string;
    readonly waitingAt: (waitWeeks: number | null, names: readonly string[]) => string;
    readonly askers: (self: boolean, others: readonly Asker[]) => string;
    readonly steps: (count: number) => string;
    readonly takes: (period: Period) => string;
    readonly phone: (to: Named | null, number: string, text: boolean) => string;
    readonly crisis: (number: string, text: boolean) => string;
    readonly email: (address: string) => string;
    readonly website: string;
    readonly noContact: string;
    readonly askThem: string;
  };
}
