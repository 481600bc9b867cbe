/** The short lists that a listing chooses from. Ids are stored and sent, labels are shown. */

/** How much help people get: the filled people of the picture say the same. */
export const SUPPORT_LEVELS = {
  low: { label: 'A little support', picture: 'support-low', words: ['low support', 'low needs'] },
  medium: { label: 'Some support', picture: 'support-medium', words: ['medium support', 'moderate needs'] },
  high: { label: 'A lot of support', picture: 'support-high', words: ['high support', 'complex needs', 'PMLD'] },
} as const;

/** People a listing says it is for. Shown as the provider's words for who comes, never the main filter. */
export const AUDIENCES = {
  learning_disability: { label: 'people with a learning disability', words: ['learning disabilities', 'LD'] },
  autism: { label: 'autistic people', words: ['autism', 'ASC', 'ASD', 'neurodivergent', 'ADHD'] },
  mental_health: { label: 'people with a mental health condition', words: ['mental illness', 'mental health'] },
  physical: { label: 'people with a physical disability', words: ['physical disabilities', 'wheelchair users'] },
  sight: { label: 'people who are blind or have low vision', words: ['visual impairment', 'VI'] },
  hearing: { label: 'people who are deaf or hard of hearing', words: ['hearing impairment', 'deaf'] },
  brain_injury: { label: 'people with a brain injury or stroke', words: ['acquired brain injury', 'ABI', 'stroke'] },
  profound: { label: 'people with profound and multiple disabilities', words: ['PMLD', 'complex health'] },
  older: { label: 'older people', words: ['older adults', 'dementia'] },
  young: { label: 'young people', words: ['SEND', 'SEN', 'transition', 'youth'] },
  carers: { label: 'family carers', words: ['respite', 'carer break', 'unpaid carers'] },
  employers: { label: 'employers', words: ['businesses'] },
  everybody: { label: 'everybody', words: ['inclusive', 'mainstream'] },
} as const;

/** How people come to join, and who may ask. */
export const REFERRAL_ROUTES = {
  self: { label: 'You ask them', words: ['self-referral'] },
  family: { label: 'Your family or carer asks', words: ['carer referral'] },
  gp: { label: 'Your GP asks', words: ['doctor', 'GP referral'] },
  social_worker: { label: 'Your social worker asks', words: ['adult social care', 'care manager'] },
  mental_health_team: { label: 'Your mental health team asks', words: ['CMHT', 'community mental health team'] },
  school: { label: 'Your school or college asks', words: ['SEND team', 'college referral'] },
  jobcentre: { label: 'The Jobcentre asks', words: ['Jobcentre Plus', 'DWP', 'work coach'] },
  provider: { label: 'Another provider asks', words: ['provider referral'] },
} as const;

export const PLACES_STATES = {
  places: { label: 'Places free now', picture: 'yes' },
  waiting_list: { label: 'Waiting list', picture: 'clock' },
  full: { label: 'Full', picture: 'no' },
} as const;

/** Where it happens. `home` and `online` are found by coverage instead of distance. */
export const WAYS = {
  venue: { label: 'At a place', picture: 'place' },
  out: { label: 'Out and about', picture: 'going-out' },
  home: { label: 'They come to you', picture: 'home' },
  online: { label: 'Online', picture: 'computers' },
} as const;

export const LENGTHS = {
  ongoing: { label: 'Goes on all year', picture: 'calendar' },
  short_term: { label: 'For a short time', picture: 'calendar' },
  one_off: { label: 'On 1 day only', picture: 'calendar' },
} as const;

export const PRICE_PERIODS = {
  session: 'a session',
  hour: 'an hour',
  half_day: 'a half day',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  term: 'a term',
  year: 'a year',
  course: 'for the course',
  meal: 'a meal',
} as const;

export const LANGUAGES = {
  en: 'English',
  cy: 'Welsh',
  pl: 'Polish',
  ur: 'Urdu',
  pa: 'Punjabi',
  bn: 'Bengali',
  gu: 'Gujarati',
  ar: 'Arabic',
  fa: 'Farsi',
  so: 'Somali',
  ro: 'Romanian',
  pt: 'Portuguese',
  tr: 'Turkish',
  he: 'Hebrew',
  yue: 'Cantonese',
  uk: 'Ukrainian',
} as const;

/** Age bands of the age question. A listing is in a band when any age of the band may come. */
export const AGE_BANDS = {
  'under-16': { label: 'Under 16', from: 0, to: 15 },
  '16-17': { label: '16 to 17', from: 16, to: 17 },
  '18-24': { label: '18 to 24', from: 18, to: 24 },
  '25-64': { label: '25 to 64', from: 25, to: 64 },
  '65-over': { label: '65 or over', from: 65, to: 120 },
} as const;

export const DAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;

export const PARTS_OF_DAY = { morning: 'morning', afternoon: 'afternoon', evening: 'evening' } as const;

export type SupportLevel = keyof typeof SUPPORT_LEVELS;
export type AudienceId = keyof typeof AUDIENCES;
export type ReferralRoute = keyof typeof REFERRAL_ROUTES;
export type PlacesState = keyof typeof PLACES_STATES;
export type Way = keyof typeof WAYS;
export type Length = keyof typeof LENGTHS;
export type PricePeriod = keyof typeof PRICE_PERIODS;
export type LanguageCode = keyof typeof LANGUAGES;
export type AgeBand = keyof typeof AGE_BANDS;
export type Day = keyof typeof DAYS;
export type PartOfDay = keyof typeof PARTS_OF_DAY;

/** The keys of a vocabulary as the tuple that zod's enum wants, in table order. */
export const idsOf = <Id extends string>(table: Readonly<Record<Id, unknown>>) => Object.keys(table) as [Id, ...Id[]];
