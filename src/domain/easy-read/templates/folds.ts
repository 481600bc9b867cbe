import type { FactId } from '../../listing/facts.ts';

/** Facts that one sentence can say together ("There is a lift, a hoist and a quiet room."), what decides first. */
export const FOLDS = {
  building: [
    'accessible_toilet',
    'changing_places',
    'hoist',
    'lift',
    'quiet_room',
    'hearing_loop',
    'blue_badge_parking',
  ],
  care: ['personal_care', 'eating_help', 'medication_help'],
  staff: ['nurse', 'therapists'],
  bring: ['carer_welcome', 'friends_welcome'],
  talk: ['bsl', 'makaton', 'picture_communication'],
  work: ['in_work_support', 'employer_contact', 'benefits_advice', 'access_to_work', 'travel_training'],
  payer: ['council_arranged', 'nhs_funded', 'employer_pays'],
  budget: ['direct_payment', 'personal_budget'],
} as const satisfies Record<string, readonly FactId[]>;
export type FoldId = keyof typeof FOLDS;
export type FoldedFact<Fold extends FoldId> = (typeof FOLDS)[Fold][number];

/** Facts that stand in a sentence of their own. */
export const SINGLES = [
  'step_free',
  'bus_nearby',
  'calm_lights_sounds',
  'assistance_dogs',
  'drop_off',
  'free',
  'carer_free',
  'tube_feeding',
  'behaviour_support',
  'one_to_one',
  'transport',
  'same_people',
  'small_group',
  'women_only',
  'ehc_plan',
  'easy_read_papers',
  'job_coach',
  'paid_work',
  'permitted_work',
  'drop_in',
  'taster',
] as const satisfies readonly FactId[];

/** Every fact that easy read can say. The others stand among all the facts. */
export type SaidFact = (typeof SINGLES)[number] | FoldedFact<FoldId>;

/** What may be not told and is then said in words: facts that decide, and the rest of what a person must know to come. */
export const UNKNOWN_FACTS = [
  'step_free',
  'accessible_toilet',
  'changing_places',
  'hoist',
  'personal_care',
  'eating_help',
  'medication_help',
  'transport',
  'carer_welcome',
  'job_coach',
  'paid_work',
] as const satisfies readonly SaidFact[];
export type UnknownId =
  | (typeof UNKNOWN_FACTS)[number]
  | 'ages'
  | 'support'
  | 'days'
  | 'end'
  | 'next_date'
  | 'place'
  | 'price'
  | 'payer'
  | 'free_place'
  | 'how_to_join';
