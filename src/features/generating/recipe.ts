import type { ActivityId } from '#domain/listing/activities.ts';
import type { ListingFactId } from '#domain/listing/facts.ts';
import type { KindId } from '#domain/listing/kinds.ts';
import type { AudienceId, ReferralRoute } from '#domain/listing/vocabulary.ts';

/** What listings of a kind are like. `share` is how many of a hundred are of this kind. */
export interface Recipe {
  readonly kind: KindId;
  readonly share: number;
  /** What it is called, after the name of an activity (`{activity}`) or of a town (`{town}`). */
  readonly names: readonly string[];
  readonly does: string;
  readonly activities: readonly ActivityId[];
  readonly audiences: readonly AudienceId[];
  /** Facts that providers of this kind usually tell, and how often the answer is yes. */
  readonly facts: readonly (readonly [id: ListingFactId, yes: number])[];
  readonly routes: readonly ReferralRoute[];
  readonly ages: readonly (readonly [from: number, to: number | null])[];
  readonly pounds: readonly number[];
}

export const PEOPLE = [
  'learning_disability',
  'autism',
  'physical',
  'mental_health',
  'sight',
  'hearing',
  'brain_injury',
] as const;
export const PAYING = [
  ['direct_payment', 0.8],
  ['personal_budget', 0.8],
  ['council_arranged', 0.6],
  ['self_fund', 0.8],
] as const;
