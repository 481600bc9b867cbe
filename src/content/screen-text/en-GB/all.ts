import { ABOUT } from './about.ts';
import { ACCESSIBILITY } from './accessibility.ts';
import { ACCOUNT } from './account.ts';
import { ACCOUNT_MAILS } from './account-mails.ts';
import { BESIDE } from './beside.ts';
import { BOXES_TEXT } from './boxes.ts';
import { BROKEN } from './broken.ts';
import { COMPARE } from './compare.ts';
import { DESK } from './desk.ts';
import { DEVELOPERS } from './developers.ts';
import { EMBED } from './embed.ts';
import { FACT_REASONS } from './fact-reasons.ts';
import { FIND } from './find.ts';
import { FRAMES } from './frames.ts';
import { FRESHNESS_TEXT } from './freshness.ts';
import { WORDS } from './glossary.ts';
import { GUIDES } from './guides.ts';
import { HELP } from './help.ts';
import { HOME } from './home.ts';
import { JOINING } from './joining.ts';
import { LISTEN } from './listen.ts';
import { LISTING } from './listing.ts';
import { LOOKS_PAGE } from './looks.ts';
import { LOST } from './lost.ts';
import { MAILS } from './mails.ts';
import { MY_LIST } from './my-list.ts';
import { MY_WEEK } from './my-week.ts';
import { OWN_PHOTOS } from './own-photos.ts';
import { PACK } from './pack.ts';
import { PATHWAYS } from './pathways.ts';
import { PICTURES_PAGE } from './pictures.ts';
import { PRINT } from './print.ts';
import { PRIVACY } from './privacy.ts';
import { PROVIDER_TEXT } from './provider.ts';
import { PROVIDER_PEOPLE } from './provider-people.ts';
import { QUESTIONS_PAGE } from './questions.ts';
import { QUEUE } from './queue.ts';
import { RECORDS } from './records.ts';
import { REFUSED } from './refused.ts';
import { SECTIONS_TEXT } from './sections.ts';
import { SIGN_IN } from './sign-in.ts';
import { SITE } from './site.ts';
import { SUGGEST } from './suggest.ts';
import { SUITING } from './suiting.ts';
import { TEAM } from './team.ts';
import { VIEWS } from './views.ts';

/** All screen text in English. It is complete, and gives every other language its shape. */
export const EN_GB = {
  about: ABOUT,
  accessibility: ACCESSIBILITY,
  account: ACCOUNT,
  accountMails: ACCOUNT_MAILS,
  boxes: BOXES_TEXT,
  beside: BESIDE,
  broken: BROKEN,
  compare: COMPARE,
  desk: DESK,
  embed: EMBED,
  factReasons: FACT_REASONS,
  developers: DEVELOPERS,
  find: FIND,
  frames: FRAMES,
  freshness: FRESHNESS_TEXT,
  glossary: WORDS,
  guides: GUIDES,
  help: HELP,
  home: HOME,
  joining: JOINING,
  listen: LISTEN,
  listing: LISTING,
  looks: LOOKS_PAGE,
  lost: LOST,
  ownPhotos: OWN_PHOTOS,
  mails: MAILS,
  myList: MY_LIST,
  myWeek: MY_WEEK,
  pack: PACK,
  pathways: PATHWAYS,
  pictures: PICTURES_PAGE,
  print: PRINT,
  privacy: PRIVACY,
  provider: PROVIDER_TEXT,
  providerPeople: PROVIDER_PEOPLE,
  questions: QUESTIONS_PAGE,
  queue: QUEUE,
  records: RECORDS,
  signIn: SIGN_IN,
  sections: SECTIONS_TEXT,
  refused: REFUSED,
  site: SITE,
  suggest: SUGGEST,
  suiting: SUITING,
  team: TEAM,
  views: VIEWS,
} as const;
