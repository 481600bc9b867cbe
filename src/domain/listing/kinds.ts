import type { PictureId } from '../easy-read/pictures.ts';

/**
 * Every kind of listing, plain name first. `sector` is what professionals call it and what search understands as well.
 * `about` is one easy sentence. `home` says under which of the five choices of the home page it stands.
 */
export const KINDS = {
  day: {
    label: 'Things to do in the day',
    sector: 'supported day opportunities',
    about: 'You do things you like. Staff help you.',
    picture: 'art',
    home: 'do',
  },
  meet: {
    label: 'Meet people',
    sector: 'community peer support network',
    about: 'You meet people and go out together.',
    picture: 'friends',
    home: 'meet',
  },
  specialist: {
    label: 'Specialist day support',
    sector: 'complex needs day care',
    about: 'It is for people who need a lot of support.',
    picture: 'support-high',
    home: 'do',
  },
  'get-ready': {
    label: 'Get ready for work',
    sector: 'work preparation and training',
    about: 'You learn skills for work.',
    picture: 'gardening-work',
    home: 'work',
  },
  internship: {
    label: 'Supported internship',
    sector: 'supported internship',
    about: 'You learn a job at work. A job coach helps you.',
    picture: 'internship',
    home: 'work',
  },
  'find-job': {
    label: 'Find a job',
    sector: 'supported employment, place and train',
    about: 'You get help to find a job and keep it.',
    picture: 'job',
    home: 'work',
  },
  'find-job-mental-health': {
    label: 'Find a job: mental health',
    sector: 'Individual Placement and Support (IPS)',
    about: 'It is help to find a job. It is for people who use mental health services.',
    picture: 'job-mental-health',
    home: 'work',
  },
  'keep-job': {
    label: 'Keep my job',
    sector: 'workplace retention',
    about: 'You get help when your job is going wrong.',
    picture: 'keep-job',
    home: 'work',
  },
  'feel-better': {
    label: 'Feel better and stay well',
    sector: 'mental health recovery',
    about: 'You do things that help you feel well.',
    picture: 'mental-health',
    home: 'feel',
  },
  'join-in': {
    label: 'Join in near you',
    sector: 'inclusive leisure',
    about: 'It is for everybody. Disabled people are welcome.',
    picture: 'sport',
    home: 'do',
  },
  advice: {
    label: 'Advice and information',
    sector: 'information, advice and guidance',
    about: 'You talk to someone who can help.',
    picture: 'help',
    home: 'advice',
  },
  employers: {
    label: 'For employers',
    sector: 'employer engagement',
    about: 'It is for people who run a business.',
    picture: 'employer',
    home: null,
  },
} as const satisfies Record<string, Kind>;

interface Kind {
  readonly label: string;
  readonly sector: string;
  readonly about: string;
  readonly picture: PictureId;
  /** Null: it is not for the people the first page is for. */
  readonly home: HomeChoiceId | null;
}

/** The five big choices of the home page, each with its picture. Their words are screen text. */
export const HOME_CHOICES = {
  do: { picture: 'art' },
  meet: { picture: 'friends' },
  work: { picture: 'job' },
  feel: { picture: 'mental-health' },
  advice: { picture: 'help' },
} as const;
export type HomeChoiceId = keyof typeof HOME_CHOICES;

export type KindId = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as [KindId, ...KindId[]];

/** The kinds under one choice of the home page. */
export const kindsUnder = (choice: HomeChoiceId): KindId[] => KIND_IDS.filter((id) => KINDS[id].home === choice);
