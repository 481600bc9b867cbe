import type { EasyRead, OwnPoint } from '../../easy-read/own-points.ts';
import { MOST_OWN_POINTS } from '../../easy-read/own-points.ts';
import { PICTURES, type PictureId } from '../../easy-read/pictures.ts';
import { SECTIONS, type SectionId } from '../../easy-read/section.ts';
import { ACTIVITIES } from '../../listing/activities.ts';
import { KINDS, type KindId } from '../../listing/kinds.ts';
import type { Intake, Listing } from '../../listing/listing.ts';
import type { Extra, Price } from '../../listing/price.ts';
import {
  AUDIENCES,
  LANGUAGES,
  LENGTHS,
  PRICE_PERIODS,
  type PricePeriod,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from '../../listing/vocabulary.ts';
import type { ListingSectionId } from '../sections.ts';
import type { Codec } from './box.ts';
import { many, one, truth } from './choice-boxes.ts';
import { contacts } from './contact-boxes.ts';
import { group, range, rows } from './joined-boxes.ts';
import { date, line, lines, money, needed, neededLine, number, text, webLine, whole } from './line-boxes.ts';
import { coverage, places, venues } from './place-boxes.ts';

/** The codecs of some fields of a body. */
export type Fields<Body> = { readonly [field in keyof Body]?: Codec<Body[field]> };

const price = (at: string) =>
  group<Price>({
    pence: needed(money(`${at}.amount`), 'Write how much it is, such as £5. Write 0 if it is free', 0),
    per: needed(one<PricePeriod>(`${at}.per`, PRICE_PERIODS, 'pick'), 'Choose what the price is for', 'session'),
    who: line(`${at}.who`),
  });

const extra = (at: string) =>
  group<Extra>({
    what: neededLine(`${at}.what`, 'Write what costs more, such as lunch'),
    pence: money(`${at}.amount`),
  });

const ratio = (at: string) =>
  group<Listing['ratios'][number]>({
    staff: needed(whole(`${at}.staff`), 'Write how many workers, such as 1', 1),
    people: needed(whole(`${at}.people`), 'Write how many people, such as 4', 1),
  });

const intake = (at: string) =>
  group<Intake>({
    starts: needed(date(`${at}.starts`), 'Write the day it starts, such as 7 September 2027', ''),
    closes: date(`${at}.closes`),
  });

const PICTURE_NAMES = Object.fromEntries(Object.entries(PICTURES).map(([id, [label]]) => [id, label])) as Readonly<
  Record<PictureId, string>
>;

const ownPoint = (at: string) =>
  group<OwnPoint>({
    text: neededLine(`${at}.text`, 'Write a sentence for this picture, or take the picture away'),
    picture: needed(one<PictureId>(`${at}.picture`, PICTURE_NAMES, 'pick'), 'Choose a picture', 'unknown'),
    section: needed(one<SectionId>(`${at}.section`, SECTIONS, 'pick'), 'Choose where it stands on the page', 'what'),
  });

const ownPoints = rows<OwnPoint>('own', MOST_OWN_POINTS, ownPoint);

// The check of a panel is theirs: what is written here cannot give it.
const easyRead: Codec<EasyRead | undefined> = {
  ...ownPoints,
  read: (reading, before) => {
    const own = ownPoints.read(reading, undefined);
    return own.length === 0 && before === undefined ? undefined : { own, check: before?.check ?? null };
  },
  write: (value) => ownPoints.write(value?.own ?? []),
  boxAt: ([, ...rest], reading) => ownPoints.boxAt(rest, reading),
};

const MORE_OR_SAME = 'Write the same number or more';

/** Which box holds which field, section by section. Facts stand after these. */
export const LISTING_BOXES: Readonly<Record<ListingSectionId, Fields<Listing>>> = {
  what: {
    name: neededLine('name', 'Write what it is called'),
    kind: needed(one<KindId>('kind', KINDS), 'Choose what kind of thing it is', 'day'),
    summary: line('summary'),
    activities: many('activities', ACTIVITIES),
  },
  who: {
    audiences: many('audiences', AUDIENCES),
    ages: range('ages', MORE_OR_SAME),
    eligibility: text('eligibility'),
    notFor: lines('notFor', 6),
  },
  where: { ways: many('ways', WAYS), venues, coverage, transportWords: text('transportWords') },
  when: {
    length: one('length', LENGTHS),
    lengthWords: line('lengthWords'),
    rolling: truth('rolling'),
    intakes: rows('intakes', 12, intake),
  },
  cost: { prices: rows('prices', 20, price), extras: rows('extras', 12, extra), costWords: text('costWords') },
  help: {
    supportLevels: many('supportLevels', SUPPORT_LEVELS),
    ratios: rows('ratios', 4, ratio),
    groupSize: range('groupSize', MORE_OR_SAME),
    supportReduces: text('supportReduces'),
    movesOnTo: lines('movesOnTo', 8),
  },
  feel: { languages: many('languages', LANGUAGES) },
  work: {
    work: group<Listing['work']>({
      hostEmployer: line('work.hostEmployer'),
      college: line('work.college'),
      team: line('work.team'),
      hoursAWeek: number('work.hoursAWeek'),
      whatYouDo: lines('work.whatYouDo', 12),
      pay: line('work.pay'),
      next: text('work.next'),
    }),
  },
  joining: {
    joining: group<Listing['joining']>({
      routes: many('joining.routes', REFERRAL_ROUTES),
      steps: lines('joining.steps', 8),
      decides: line('joining.decides'),
      howLong: line('joining.howLong'),
      needed: lines('joining.needed', 8),
      link: webLine('joining.link'),
    }),
    places,
  },
  contact: { contacts, website: webLine('website') },
  words: { description: text('description', 8), quality: lines('quality', 8), easyRead },
  photos: {},
};
