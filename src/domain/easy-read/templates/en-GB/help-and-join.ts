import { FACTS } from '../../../listing/facts.ts';
import { asSentence, capital, counted, listInWords, withSmallThe } from '../../../words/lists.ts';
import type { SaidFact, UnknownId } from '../folds.ts';
import type { Asker, Named, Templates } from '../templates.ts';
import { periodInWords } from './when.ts';

export const fact = (id: SaidFact, state: 'yes' | 'no'): string => FACTS[id][state];

const withoutArticle = (parts: readonly string[]): string =>
  listInWords(
    parts.map((part) => part.replace(/^an? /u, '')),
    'or',
  );

/** "no hoist and no lift": one no for several things is heard as a no of the first. */
export const withNo = (parts: readonly string[]): string =>
  listInWords(parts.map((part) => `no ${part.replace(/^an? /u, '')}`));

export const EN_FOLDS: Templates['folds'] = {
  building: {
    parts: {
      accessible_toilet: 'a toilet for disabled people',
      changing_places: 'a Changing Places toilet',
      hoist: 'a hoist',
      lift: 'a lift',
      quiet_room: 'a quiet room',
      hearing_loop: 'a hearing loop',
      blue_badge_parking: 'Blue Badge parking',
    },
    yes: (parts) => `There is ${listInWords(parts)}.`,
    no: (parts) => `There is ${withNo(parts)}.`,
  },
  care: {
    parts: { personal_care: 'use the toilet', eating_help: 'eat', medication_help: 'take medicine' },
    yes: (parts) => `Staff can help you ${listInWords(parts)}.`,
    no: (parts) => `Staff cannot help you ${listInWords(parts, 'or')}.`,
  },
  staff: {
    parts: { nurse: 'a nurse', therapists: 'therapists' },
    yes: (parts) => `${capital(listInWords(parts))} are there.`,
    no: (parts) => `There are no ${withoutArticle(parts).replace('nurse', 'nurses')}.`,
  },
  bring: {
    parts: { carer_welcome: 'your own helper', friends_welcome: 'a friend' },
    yes: (parts) => `You can bring ${listInWords([...parts].reverse(), 'or')}.`,
    no: (parts) => `You cannot bring ${listInWords([...parts].reverse(), 'or')}.`,
  },
  talk: {
    parts: { bsl: 'British Sign Language', makaton: 'Makaton', picture_communication: 'pictures' },
    yes: (parts) => `Staff use ${listInWords(parts)}.`,
    no: (parts) => `Staff do not use ${listInWords(parts, 'or')}.`,
  },
  work: {
    parts: {
      in_work_support: 'problems at work',
      employer_contact: 'talking to your boss',
      benefits_advice: 'benefits',
      access_to_work: 'Access to Work',
      travel_training: 'learning to travel',
    },
    yes: (parts) => `They help you with ${listInWords(parts)}.`,
    no: (parts) => `They do not help with ${listInWords(parts, 'or')}.`,
  },
  payer: {
    parts: { council_arranged: 'the council', nhs_funded: 'the NHS', employer_pays: 'the employer' },
    yes: (parts) => `${capital(listInWords(parts, 'or'))} can pay for you.`,
    no: (parts) => `${capital(listInWords(parts, 'or'))} cannot pay for you.`,
  },
  budget: {
    parts: { direct_payment: 'a direct payment', personal_budget: 'a personal budget' },
    yes: (parts) => `You can use ${listInWords(parts, 'or')}.`,
    no: (parts) => `You cannot use ${listInWords(parts, 'or')}.`,
  },
};

/** Alone: completes "We do not know …". Together with others: completes "We do not know about …". */
const UNTOLD: Readonly<Record<UnknownId, readonly [alone: string, together: string]>> = {
  step_free: [FACTS.step_free.ask, 'steps'],
  accessible_toilet: [FACTS.accessible_toilet.ask, 'the toilets'],
  changing_places: [FACTS.changing_places.ask, 'a Changing Places toilet'],
  hoist: [FACTS.hoist.ask, 'a hoist'],
  personal_care: ['if staff can help you use the toilet', 'help with the toilet'],
  eating_help: [FACTS.eating_help.ask, 'help to eat'],
  medication_help: [FACTS.medication_help.ask, 'medicine'],
  transport: [FACTS.transport.ask, 'transport'],
  carer_welcome: [FACTS.carer_welcome.ask, 'bringing a helper'],
  job_coach: [FACTS.job_coach.ask, 'a job coach'],
  paid_work: [FACTS.paid_work.ask, 'pay'],
  ages: ['how old you must be', 'the ages'],
  support: ['how much support you can get', 'how much support you get'],
  days: ['the days and times', 'days and times'],
  end: ['when it ends', 'the end time'],
  next_date: ['the next date', 'the next date'],
  place: ['where it is', 'the place'],
  price: ['what it costs', 'the price'],
  payer: ['if the council can pay', 'who can pay'],
  free_place: ['if there is a place for you', 'places'],
  how_to_join: ['how to join', 'how to join'],
};

export function unknown(topics: readonly UnknownId[]): string {
  const [only] = topics;
  if (only !== undefined && topics.length === 1) return `We do not know ${UNTOLD[only][0]}.`;
  const parts = topics.map((id) => UNTOLD[id][1]);
  const about = parts.every((part) => /^(?:the|who|how|when|where) /u.test(part)) ? '' : 'about ';
  return `We do not know ${about}${listInWords(parts, 'or')}.`;
}

export const unknownAtSome = (topics: readonly UnknownId[]): string =>
  `At some places we do not know about ${listInWords(
    topics.map((id) => UNTOLD[id][1]),
    'or',
  )}.`;

const ASKER: Readonly<Record<Asker, string>> = {
  family: 'your family',
  gp: 'your GP',
  social_worker: 'your social worker',
  mental_health_team: 'your mental health team',
  school: 'your school or college',
  jobcentre: 'the Jobcentre',
  provider: 'another group you go to',
};
const MOST_ASKERS = 2;

function askers(self: boolean, others: readonly Asker[]): string {
  const named = others.map((id) => ASKER[id]);
  if (self && others.length === 0) return 'You can ask to join by yourself.';
  if (self && others.length > MOST_ASKERS) return 'You can ask to join, or someone can ask for you.';
  if (self) return `${capital(listInWords(['you', ...named], 'or'))} can ask.`;
  return others.length > MOST_ASKERS
    ? `Someone can ask for you, like ${named[0]}.`
    : `${capital(listInWords(named, 'or'))} can ask for you.`;
}

const whom = (to: Named | null): string => (to === null ? 'them' : to.role ? `the ${to.name}` : to.name);
const weeks = (wait: number): string => counted(wait, 'week');

const placesFree = (places: number | null): string =>
  places === null ? 'There are places free' : `There ${places === 1 ? 'is' : 'are'} ${counted(places, 'place')} free`;

export const JOIN: Templates['join'] = {
  free: (places) => `${placesFree(places)}.`,
  freeAt: (places, names) => asSentence(`${placesFree(places)} at ${listInWords(names.map(withSmallThe))}`),
  full: (wait) => (wait === null ? 'It is full now.' : `It is full, and the wait is about ${weeks(wait)}.`),
  waiting: (wait) => (wait === null ? 'There is a waiting list.' : `There is a wait of about ${weeks(wait)}.`),
  someFull: 'Some of the places are full.',
  fullAt: (wait, names) =>
    asSentence(
      `It is full at ${listInWords(names.map(withSmallThe))}${wait === null ? '' : `, and the wait is about ${weeks(wait)}`}`,
    ),
  someWaiting: 'Some of the places have a waiting list.',
  waitingAt: (wait, names) =>
    asSentence(
      `There is a ${wait === null ? 'waiting list' : `wait of about ${weeks(wait)}`} at ${listInWords(names.map(withSmallThe))}`,
    ),
  askers,
  steps: (count) => `There are ${count} steps to join.`,
  takes: (period) => `It takes ${periodInWords(period)} to join.`,
  phone: (to, number, text) => `${text ? 'Text' : 'Phone'} ${whom(to)} on ${number}.`,
  crisis: (number, text) => `If you need help now, ${text ? 'text' : 'phone'} ${number}.`,
  email: (address) => `The email is ${address}.`,
  website: 'You can ask them on their website.',
  noContact: 'They have not told us a phone number or an email.',
  askThem: 'Ask them what we do not know.',
};
