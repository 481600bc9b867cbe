import type { PictureId } from '../easy-read/pictures.ts';
import type { Check } from '../freshness/check.ts';
import type { Freshness } from '../freshness/standing.ts';
import type { FacetId } from '../listing/facets.ts';
import type { KindId } from '../listing/kinds.ts';
import type { Intake, Places } from '../listing/listing.ts';
import type { Way } from '../listing/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { Query } from './query.ts';

export interface Link {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Reason {
  readonly text: string;
  /** `untold`: shown because the person asked to see those that have not told us. */
  readonly state: 'yes' | 'untold';
}

/** One search result as it is shown: a choice, in words. */
export interface FoundChoice {
  readonly id: string;
  readonly listing: Link;
  readonly venue: (Link & { readonly town: string | null }) | null;
  readonly provider: Link;
  readonly kind: KindId;
  /** The picture it is known by. */
  readonly picture: PictureId;
  readonly summary: string | null;
  readonly miles: number | null;
  /** How it reaches people when it is not at a venue: never shown as a distance. */
  readonly reach: Exclude<Way, 'venue'> | null;
  /** The next session that somebody new can come to. */
  readonly next: { readonly date: string; readonly starts: string; readonly ends: string | null } | null;
  /** The next start that can still be asked for, where people start on some dates only. */
  readonly start: Intake | null;
  readonly times: string;
  readonly price: string;
  readonly places: Places | null;
  readonly reasons: readonly Reason[];
  /** What it answers to each need, in their order, one letter each (`answer-codes.ts`). */
  readonly answers: string;
  /** The newest check of anything in it. */
  readonly checked: Check | null;
  readonly freshness: Freshness;
  readonly alert: string | null;
  readonly example: boolean;
}

export interface FacetView {
  readonly id: FacetId;
  readonly label: string;
  readonly question: string;
  readonly picture: string;
  readonly match: 'any' | 'all';
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly picture: string | null;
    readonly count: number;
    readonly chosen: boolean;
  }[];
  /** How many choices have not told us about what is chosen; null when nothing is chosen. */
  readonly notTold: number | null;
}

/** A page of results with everything that is said around it. */
export interface FoundPage {
  readonly query: Query;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly choices: readonly FoundChoice[];
  readonly facets: readonly FacetView[];
  readonly notTold: readonly {
    readonly facet: FacetId;
    readonly label: string;
    readonly count: number;
    readonly href: string;
  }[];
  readonly tags: readonly { readonly label: string; readonly removeHref: string }[];
  /** The search said in one sentence. */
  readonly spoken: string;
  /** What to take away when nothing is found, most useful first. */
  readonly relaxations: readonly { readonly label: string; readonly href: string; readonly count: number }[];
  readonly engine: string;
  /** What in the address could not be understood, and what would do. */
  readonly problems: readonly Problem[];
}
