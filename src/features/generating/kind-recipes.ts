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

const ADULTS = [
  [18, null],
  [18, 65],
  [16, null],
  [25, null],
] as const;
const PEOPLE = [
  'learning_disability',
  'autism',
  'physical',
  'mental_health',
  'sight',
  'hearing',
  'brain_injury',
] as const;
const PAYING = [
  ['direct_payment', 0.8],
  ['personal_budget', 0.8],
  ['council_arranged', 0.6],
  ['self_fund', 0.8],
] as const;
const HELP = [
  ['personal_care', 0.5],
  ['medication_help', 0.5],
  ['one_to_one', 0.5],
  ['transport', 0.4],
  ['carer_welcome', 0.8],
] as const;
const FEEL = [
  ['small_group', 0.6],
  ['same_people', 0.7],
  ['friends_welcome', 0.8],
  ['taster', 0.8],
] as const;
const WORK = [
  ['job_coach', 0.7],
  ['in_work_support', 0.6],
  ['employer_contact', 0.7],
  ['access_to_work', 0.6],
  ['benefits_advice', 0.5],
  ['free', 0.9],
] as const;

/** The twelve kinds as they come in a council's directory: most are things to do, few are for employers. */
export const RECIPES: readonly Recipe[] = [
  {
    kind: 'day',
    share: 30,
    names: ['{town} {activity} Days', '{activity} at {town}', '{town} Day Centre', 'The {activity} Place, {town}'],
    does: 'You spend the day with other people and do things you like.',
    activities: [
      'art',
      'crafts',
      'cooking',
      'gardening',
      'music',
      'drama',
      'games',
      'going-out',
      'home-skills',
      'computers',
      'sensory',
      'swimming',
      'walking',
    ],
    audiences: PEOPLE,
    facts: [...PAYING, ...HELP, ...FEEL, ['makaton', 0.6], ['free', 0.1]],
    routes: ['self', 'family', 'social_worker'],
    ages: ADULTS,
    pounds: [38, 42.5, 48, 55, 62, 70],
  },
  {
    kind: 'join-in',
    share: 16,
    names: ['{activity} for Everyone, {town}', '{town} Inclusive {activity}', '{activity} Club {town}'],
    does: 'It is for everybody, and disabled people are welcome.',
    activities: [
      'swimming',
      'gym',
      'sport',
      'cycling',
      'dance',
      'film',
      'reading',
      'walking',
      'nature',
      'faith',
      'music',
    ],
    audiences: ['everybody', 'physical', 'learning_disability', 'sight', 'hearing'],
    facts: [['carer_free', 0.7], ['drop_in', 0.6], ['free', 0.3], ...FEEL],
    routes: ['self', 'family'],
    ages: [
      [16, null],
      [8, null],
      [11, 25],
      [18, null],
    ],
    pounds: [2, 3.5, 4, 5, 6.5, 8],
  },
  {
    kind: 'meet',
    share: 12,
    names: ['{town} Friends', 'Out and About, {town}', '{town} {activity} Group'],
    does: 'A small group meets each week and chooses together what to do.',
    activities: ['social', 'going-out', 'games', 'dating', 'walking', 'film', 'cafe'],
    audiences: PEOPLE,
    facts: [...FEEL, ['free', 0.5], ['drop_in', 0.5], ['travel_training', 0.3], ['women_only', 0.15]],
    routes: ['self', 'family', 'social_worker'],
    ages: [
      [18, 30],
      [18, null],
      [25, 50],
      [50, null],
    ],
    pounds: [2, 3, 5, 12],
  },
  {
    kind: 'get-ready',
    share: 10,
    names: ['{activity} Training, {town}', '{town} Work Skills', 'Learn {activity} in {town}'],
    does: 'You learn skills for work in a real workshop, kitchen or garden.',
    activities: [
      'gardening',
      'cafe',
      'woodwork',
      'shop-work',
      'work-skills',
      'cv',
      'building-work',
      'warehouse-work',
      'car-work',
      'volunteering',
      'animals',
    ],
    audiences: PEOPLE,
    facts: [
      ['paid_work', 0.2],
      ['permitted_work', 0.4],
      ['travel_training', 0.6],
      ['job_coach', 0.5],
      ['taster', 0.8],
      ...PAYING,
    ],
    routes: ['self', 'family', 'social_worker', 'jobcentre'],
    ages: [
      [16, null],
      [18, 65],
      [16, 25],
    ],
    pounds: [28, 35, 42],
  },
  {
    kind: 'specialist',
    share: 7,
    names: ['{town} Specialist Day Support', '{town} Sensory Days', 'Complex Needs Support, {town}'],
    does: 'A calm building with trained staff for people who need a lot of support.',
    activities: ['sensory', 'swimming', 'music', 'relaxation', 'crafts'],
    audiences: ['profound', 'learning_disability', 'physical', 'autism'],
    facts: [
      ['personal_care', 0.95],
      ['eating_help', 0.9],
      ['tube_feeding', 0.6],
      ['medication_help', 0.9],
      ['nurse', 0.5],
      ['therapists', 0.6],
      ['behaviour_support', 0.6],
      ['one_to_one', 0.8],
      ...PAYING,
    ],
    routes: ['social_worker', 'family'],
    ages: ADULTS,
    pounds: [95, 120, 140, 180],
  },
  {
    kind: 'feel-better',
    share: 7,
    names: ['{town} Recovery {activity}', 'Wellbeing {activity}, {town}', 'The {town} Garden Room'],
    does: 'You do something you enjoy with people who understand.',
    activities: ['talking', 'relaxation', 'art', 'gardening', 'nature', 'music', 'walking'],
    audiences: ['mental_health', 'everybody'],
    facts: [
      ['drop_in', 0.5],
      ['free', 0.8],
      ['small_group', 0.6],
      ['friends_welcome', 0.6],
    ],
    routes: ['self', 'gp', 'mental_health_team'],
    ages: [
      [18, null],
      [16, null],
    ],
    pounds: [2, 4, 6],
  },
  {
    kind: 'advice',
    share: 6,
    names: ['{town} Advice Point', '{town} Benefits and Rights', 'Information Line, {town}'],
    does: 'You talk to somebody who knows what there is and what you can get.',
    activities: ['speaking-up', 'money', 'talking'],
    audiences: ['everybody', 'carers', 'young', 'learning_disability'],
    facts: [
      ['free', 0.95],
      ['drop_in', 0.6],
      ['benefits_advice', 0.7],
      ['easy_read_papers', 0.6],
      ['bsl', 0.3],
    ],
    routes: ['self', 'family'],
    ages: [
      [16, null],
      [14, 25],
      [18, null],
    ],
    pounds: [10],
  },
  {
    kind: 'find-job',
    share: 5,
    names: ['{town} Supported Employment', 'Jobs First, {town}', '{town} Place and Train'],
    does: 'You get a job first and learn it at work, with a job coach beside you.',
    activities: ['cv', 'work-skills', 'office-work', 'shop-work', 'warehouse-work', 'health-work'],
    audiences: ['learning_disability', 'autism', 'physical', 'sight', 'hearing'],
    facts: [...WORK, ['paid_work', 0.8], ['travel_training', 0.6]],
    routes: ['self', 'family', 'social_worker', 'jobcentre'],
    ages: [
      [18, 65],
      [16, null],
    ],
    pounds: [25],
  },
  {
    kind: 'internship',
    share: 3,
    names: ['{town} Supported Internship', 'A Year at Work, {town}'],
    does: 'You spend most of a year in a real workplace with a job coach.',
    activities: ['work-skills', 'health-work', 'office-work', 'shop-work', 'cafe', 'travel'],
    audiences: ['young', 'learning_disability', 'autism'],
    facts: [
      ['ehc_plan', 0.95],
      ['job_coach', 0.95],
      ['travel_training', 0.9],
      ['paid_work', 0.1],
      ['free', 0.9],
    ],
    routes: ['school', 'family', 'self'],
    ages: [
      [16, 24],
      [17, 24],
    ],
    pounds: [20],
  },
  {
    kind: 'keep-job',
    share: 2,
    names: ['{town} Job Retention', 'Stay in Work, {town}'],
    does: 'You get help fast when your job is going wrong.',
    activities: ['work-skills', 'talking'],
    audiences: ['mental_health', 'physical', 'autism', 'brain_injury'],
    facts: WORK,
    routes: ['self', 'gp', 'jobcentre'],
    ages: [
      [18, 65],
      [16, null],
    ],
    pounds: [30],
  },
  {
    kind: 'find-job-mental-health',
    share: 1,
    names: ['{town} IPS Team', 'Individual Placement and Support, {town}'],
    does: 'An employment specialist in your mental health team helps you find a job.',
    activities: ['cv', 'work-skills'],
    audiences: ['mental_health'],
    facts: [...WORK, ['fidelity_reviewed', 0.7]],
    routes: ['mental_health_team', 'gp', 'self'],
    ages: [
      [18, null],
      [18, 65],
    ],
    pounds: [20],
  },
  {
    kind: 'employers',
    share: 1,
    names: ['{town} Employer Network', 'Good Work {town}'],
    does: 'It helps businesses to take on disabled people and do it well.',
    activities: ['work-skills'],
    audiences: ['employers'],
    facts: [
      ['free', 0.9],
      ['job_coach', 0.6],
      ['access_to_work', 0.7],
    ],
    routes: ['self'],
    ages: [[18, null]],
    pounds: [50],
  },
];
