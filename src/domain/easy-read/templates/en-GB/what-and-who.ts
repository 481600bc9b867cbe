import type { ActivityId } from '../../../listing/activities.ts';
import { KINDS } from '../../../listing/kinds.ts';
import { AUDIENCES, type AudienceId } from '../../../listing/vocabulary.ts';
import type { ProviderType } from '../../../provider/provider.ts';
import { asSentence, listInWords, withSmallThe } from '../../../words/lists.ts';
import { agesInWords, groupSizeInWords } from '../../../words/people.ts';
import { sentencesOf } from '../../easy-enough.ts';
import type { Templates } from '../templates.ts';

/** Completes "You can …". */
const DOING: Readonly<Record<ActivityId, string>> = {
  art: 'make art',
  crafts: 'do crafts',
  woodwork: 'make things from wood',
  music: 'make music',
  drama: 'enjoy drama',
  dance: 'dance',
  film: 'enjoy films and photos',
  reading: 'enjoy books',
  cooking: 'cook',
  cafe: 'work in a café',
  gardening: 'do gardening',
  animals: 'be with animals',
  nature: 'be in nature',
  walking: 'go for walks',
  swimming: 'swim',
  gym: 'get fit',
  sport: 'play sport',
  cycling: 'ride a bike',
  games: 'play games',
  social: 'see friends',
  'going-out': 'go on trips',
  dating: 'meet someone to date',
  sensory: 'enjoy lights and sounds',
  computers: 'use computers',
  money: 'learn about money',
  'home-skills': 'learn living skills',
  travel: 'learn to travel',
  learning: 'go to classes',
  cv: 'write a CV',
  'work-skills': 'learn work skills',
  'shop-work': 'work in a shop',
  'office-work': 'work in an office',
  'warehouse-work': 'pack boxes',
  'building-work': 'build and repair things',
  'health-work': 'work in health or care',
  'car-work': 'work on cars',
  volunteering: 'volunteer',
  'speaking-up': 'speak up',
  relaxation: 'relax',
  talking: 'talk about feelings',
  faith: 'share your faith and culture',
};

const RUN_BY: Readonly<Record<ProviderType, string>> = {
  charity: 'A charity',
  council: 'The council',
  nhs: 'The NHS',
  college: 'A college or school',
  company: 'A company',
  cic: 'A company that helps the community',
  group: 'A community group',
};

export const WHAT: Templates['what'] = {
  about: (kind) => sentencesOf(KINDS[kind].about),
  activities: (ids, also) => `You can ${also ? 'also ' : ''}${listInWords(ids.map((id) => DOING[id]))}.`,
  runs: (provider) => `${provider} runs it.`,
  runsType: (type) => `${RUN_BY[type]} runs it.`,
  workAt: (employer) => asSentence(`You work at ${withSmallThe(employer)}`),
  college: (name) => asSentence(`You learn at ${withSmallThe(name)}`),
  hours: (hours) => `You work about ${hours} ${hours === 1 ? 'hour' : 'hours'} a week.`,
};

const aged = (ages: Parameters<typeof agesInWords>[0]): string => {
  const words = agesInWords(ages);
  return words === 'Any age' ? 'of any age' : `aged ${words.startsWith('Up') ? words.toLowerCase() : words}`;
};

// In a list these go first, so that "people with … and people with …" is not cut by another.
const HAVING = 'people with ';
const SHORT: readonly AudienceId[] = ['autism', 'older', 'young', 'carers', 'employers'];

const groups = (ids: readonly AudienceId[]): string => {
  const shortFirst = [...ids].sort((a, b) => Number(SHORT.includes(b)) - Number(SHORT.includes(a)));
  const labels = shortFirst.map((id) => AUDIENCES[id].label);
  const having = labels.flatMap((label) => (label.startsWith(HAVING) ? [label.slice(HAVING.length)] : []));
  const others = labels.filter((label) => !label.startsWith(HAVING));
  return listInWords([...others, ...(having.length === 0 ? [] : [`${HAVING}${listInWords(having, 'or')}`])]);
};

const SUPPORT = { low: 'a little', medium: 'some', high: 'a lot of' } as const;

export const WHO: Templates['who'] = {
  ages: (ages) => `It is for people ${aged(ages)}.`,
  audiences: (ids, ages, also) =>
    `It is ${also ? 'also ' : ''}for ${groups(ids)}${ages === null ? '' : ` ${aged(ages)}`}.`,
  support: (levels) =>
    levels.length === 3
      ? 'You can come if you need a little or a lot of support.'
      : `It is for people who need ${listInWords(
          levels.map((level) => SUPPORT[level]),
          'or',
        )} support.`,
  groupSize: (size) =>
    size.to === 1 ? 'It is just for you.' : `There are ${groupSizeInWords(size).toLowerCase()} in the group.`,
  rules: 'There are rules about who can come.',
  notForAll: 'It does not suit everybody.',
};
