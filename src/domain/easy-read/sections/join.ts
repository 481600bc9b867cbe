import type { Contact } from '../../listing/contact.ts';
import { FACTS } from '../../listing/facts.ts';
import { stateOf } from '../../listing/truth.ts';
import type { ReferralRoute } from '../../listing/vocabulary.ts';
import { asSentence, capital, counted, listInWords, withSmallThe } from '../../words/lists.ts';
import { phoneInGroups } from '../../words/phone.ts';
import { easyEnough, MOST_WORDS_A_SENTENCE, sentencesOf, wordsIn } from '../easy-enough.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

type Body = EasyReadSource['listing'];

const WHO_ASKS: Readonly<Record<Exclude<ReferralRoute, 'self'>, string>> = {
  family: 'your family',
  gp: 'your GP',
  social_worker: 'your social worker',
  mental_health_team: 'your mental health team',
  school: 'your school or college',
  jobcentre: 'the Jobcentre',
  provider: 'another group you go to',
};

function placeLines({ places }: Body): Line[] {
  if (places === null) return [untold('if there is a place for you')];
  const wait = places.waitWeeks ? [line(`The wait is about ${counted(places.waitWeeks, 'week')}.`, 'wait')] : [];
  if (places.state === 'full') return [line('It is full now.', 'no'), ...wait];
  if (places.state === 'waiting_list') return [line('There is a waiting list.', 'wait'), ...wait];
  if (places.free === null || places.free === 0)
    return places.free === null ? [line('There are places free.', 'yes')] : [untold('if there is a place for you')];
  return [line(`There ${places.free === 1 ? 'is' : 'are'} ${counted(places.free, 'place')} free.`, 'yes')];
}

function routeLines({ joining }: Body): Line[] {
  const { routes } = joining;
  const others = routes.flatMap((route) => (route === 'self' ? [] : [WHO_ASKS[route]]));
  const asked = [others.slice(0, 2), others.slice(2, 4)].filter((group) => group.length > 0);
  return [
    ...(routes.includes('self') ? [line('You can ask to join by yourself.', 'talking')] : []),
    ...asked.map((group) => line(`${capital(listInWords(group, 'or'))} can ask for you.`, 'social-worker')),
  ];
}

function contactLines(contacts: readonly Contact[]): Line[] {
  const contact =
    contacts.find((one) => one.for === 'joining' && (one.phone ?? one.email)) ??
    contacts.find((one) => one.for === 'questions' && (one.phone ?? one.email));
  if (contact === undefined) return [];
  const to = contact.name === null ? 'them' : withSmallThe(contact.name);
  return [
    ...(contact.phone === null ? [] : [line(`Phone ${to} on ${phoneInGroups(contact.phone)}.`, 'phone')]),
    ...(contact.email === null ? [] : [line(`The email is ${contact.email}.`, 'email')]),
  ];
}

const steps = ({ joining }: Body): Line[] =>
  joining.steps.every(easyEnough)
    ? joining.steps.flatMap(sentencesOf).map((step) => line(asSentence(step), 'form'))
    : [];

/** Whether there is a place, who can ask, and what to do. */
export function joinLines({ listing, provider }: EasyReadSource): Line[] {
  const contact = contactLines([...listing.contacts, ...provider.contacts]);
  const turnUp = stateOf(listing.facts, 'drop_in') === 'yes' ? [line(FACTS.drop_in.yes, 'door')] : [];
  const tryIt = stateOf(listing.facts, 'taster') === 'yes' ? [line(FACTS.taster.yes, 'try-it')] : [];
  const how = [...turnUp, ...routeLines(listing), ...steps(listing)];
  const { howLong } = listing.joining;
  const told = howLong === null ? null : `It takes ${howLong.charAt(0).toLowerCase()}${howLong.slice(1)} to join`;
  return [
    ...placeLines(listing),
    ...tryIt,
    ...(how.length === 0 ? [untold('how to join')] : how),
    ...(told !== null && /^\d+ (?:day|week|month)s?$/u.test(howLong ?? '') && wordsIn(told) <= MOST_WORDS_A_SENTENCE
      ? [line(asSentence(told), 'wait')]
      : []),
    ...(contact.length === 0 ? [line('They have not told us a phone number.', 'phone')] : contact),
  ];
}
