/** Where the rules come from. `house` is our own decision. */
export const RULE_SOURCES = {
  govuk: {
    name: 'GOV.UK, Accessible communication formats: Easy Read',
    address: 'https://www.gov.uk/government/publications/inclusive-communication/accessible-communication-formats',
  },
  doh: {
    name: 'Department of Health, Making written information easier to understand for people with learning disabilities (2010)',
    address: null,
  },
  pif: {
    name: 'Patient Information Forum, Easy Read Matters (2023)',
    address: 'https://pifonline.org.uk/resources/posters/easy-read-matters-poster/',
  },
  inclusion: { name: 'Inclusion Europe, Information for all (2009)', address: null },
  standard: { name: 'Easy Read Standard', address: 'https://easyreadstandard.org' },
  nhs: { name: 'NHS digital service manual, content', address: 'https://service-manual.nhs.uk/content' },
  content: { name: 'GOV.UK, content design', address: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk' },
  coga: {
    name: 'W3C, Making Content Usable for People with Cognitive and Learning Disabilities',
    address: 'https://www.w3.org/TR/coga-usable/',
  },
  wcag: { name: 'WCAG 2.2', address: 'https://www.w3.org/TR/WCAG22/' },
  house: { name: 'our own decision', address: null },
} as const satisfies Record<string, { readonly name: string; readonly address: string | null }>;
export type RuleSource = keyof typeof RULE_SOURCES;

interface Rule {
  /** `either`: an error or a warning, by how far it goes. */
  readonly level: 'error' | 'warning' | 'either';
  /** What is needed to check it: a text, or a whole page of points. */
  readonly needs: 'text' | 'page';
  readonly about: string;
  readonly fails: string;
  readonly passes: string;
  readonly sources: readonly RuleSource[];
}

/** Every rule of the writing coach, once. Messages, documents, the command and the editor derive from it. */
export const RULES = {
  S1: {
    level: 'either',
    needs: 'text',
    about:
      'Sentence length: up to 12 words is good, more than 15 is an error. In plain English more than 20 is a warning and more than 25 an error.',
    fails: 'We can help you to write a CV and practise for interviews and travel to work by yourself.',
    passes: 'We can help you practise for interviews.',
    sources: ['govuk', 'doh', 'pif', 'nhs'],
  },
  S2: {
    level: 'warning',
    needs: 'text',
    about:
      'One idea in a sentence: not two linking words, two commas, brackets, a dash or a semicolon in a sentence of more than 8 words.',
    fails: 'You can cook, and sing, and go out with other people.',
    passes: 'You can cook and sing. You can go out with other people.',
    sources: ['govuk', 'coga'],
  },
  S3: {
    level: 'warning',
    needs: 'text',
    about: 'Say who does it: no passive.',
    fails: 'A form must be completed by your GP.',
    passes: 'Ask your GP to fill in a form.',
    sources: ['govuk', 'nhs', 'coga'],
  },
  S4: {
    level: 'warning',
    needs: 'text',
    about: 'Say it once: no double negatives.',
    fails: 'It is not uncommon to feel shy.',
    passes: 'Many people feel shy.',
    sources: ['coga', 'standard'],
  },
  W1: {
    level: 'warning',
    needs: 'text',
    about: 'Words to avoid, each with an easier word.',
    fails: 'Come to us prior to the lesson.',
    passes: 'Come to us before the lesson.',
    sources: ['nhs', 'content'],
  },
  W2: {
    level: 'warning',
    needs: 'text',
    about: 'A long word that few people know: 3 beats or 9 letters and more.',
    fails: 'We study archaeology.',
    passes: 'We look for old things in the ground.',
    sources: ['coga', 'govuk'],
  },
  W3: {
    level: 'either',
    needs: 'text',
    about:
      'Letters that stand for words and are not explained. CV, BSL and EHC are a warning; GP, NHS, UK and TV are known.',
    fails: 'Ask for an EHCP.',
    passes: 'Ask for an education, health and care plan.',
    sources: ['govuk', 'inclusion', 'nhs'],
  },
  W4: {
    level: 'error',
    needs: 'text',
    about: 'Shortened words.',
    fails: 'Bring food, e.g. a sandwich.',
    passes: 'Bring food, for example a sandwich.',
    sources: ['nhs'],
  },
  W5: {
    level: 'warning',
    needs: 'text',
    about: 'Sayings, slang and pictures in words.',
    fails: 'Drop by for a cuppa.',
    passes: 'Come for a cup of tea.',
    sources: ['inclusion', 'nhs', 'coga'],
  },
  W6: {
    level: 'error',
    needs: 'text',
    about: 'Words that hurt people.',
    fails: 'It is for people who suffer from autism.',
    passes: 'It is for autistic people.',
    sources: ['nhs'],
  },
  W7: {
    level: 'either',
    needs: 'text',
    about: 'Short forms: “n’t” is an error, others a warning.',
    fails: 'You don’t pay.',
    passes: 'You do not pay.',
    sources: ['nhs'],
  },
  N1: {
    level: 'error',
    needs: 'text',
    about: 'Numbers as digits. “One” may stay a word.',
    fails: 'It takes six months.',
    passes: 'It takes 6 months.',
    sources: ['inclusion', 'nhs'],
  },
  N2: {
    level: 'either',
    needs: 'text',
    about: 'Times on the 12-hour clock. 14:30 is an error; 9.00am and 12pm are a warning.',
    fails: 'We start at 14:30.',
    passes: 'We start at 2:30pm.',
    sources: ['nhs'],
  },
  N3: {
    level: 'error',
    needs: 'text',
    about: 'The word “to” between days, times and numbers, not a dash.',
    fails: 'Come Monday-Friday.',
    passes: 'Come Monday to Friday.',
    sources: ['nhs'],
  },
  N4: {
    level: 'error',
    needs: 'text',
    about: 'Days and months in full.',
    fails: 'We meet every Tues.',
    passes: 'We meet every Tuesday.',
    sources: ['nhs'],
  },
  N5: {
    level: 'error',
    needs: 'text',
    about: 'No per cent.',
    fails: 'About 70% of people get a job.',
    passes: 'About 7 out of 10 people get a job.',
    sources: ['inclusion', 'nhs'],
  },
  N6: {
    level: 'warning',
    needs: 'text',
    about: 'Money without “.00”.',
    fails: 'It costs £22.00.',
    passes: 'It costs £22.',
    sources: ['nhs'],
  },
  N7: {
    level: 'error',
    needs: 'text',
    about: 'Dates in words.',
    fails: 'We start on 06/08/26.',
    passes: 'We start on Thursday 6 August 2026.',
    sources: ['nhs'],
  },
  N8: {
    level: 'warning',
    needs: 'text',
    about: 'Spaces in phone numbers.',
    fails: 'Phone 01632960001.',
    passes: 'Phone 01632 960 001.',
    sources: ['coga'],
  },
  T1: {
    level: 'error',
    needs: 'text',
    about: 'No words in capitals.',
    fails: 'PLEASE phone first.',
    passes: 'Please phone first.',
    sources: ['nhs', 'inclusion'],
  },
  T2: {
    level: 'warning',
    needs: 'text',
    about: 'Words, not signs.',
    fails: 'We sing & dance.',
    passes: 'We sing and dance.',
    sources: ['inclusion'],
  },
  T3: {
    level: 'warning',
    needs: 'text',
    about: 'No exclamation marks.',
    fails: 'Come along!',
    passes: 'Come along.',
    sources: ['house'],
  },
  T4: {
    level: 'error',
    needs: 'text',
    about: 'Links that say where they lead.',
    fails: 'To join, click here.',
    passes: 'Fill in the form to join.',
    sources: ['wcag'],
  },
  P1: {
    level: 'warning',
    needs: 'text',
    about: 'Speaks to the reader: “you”, not “people” or “service users”.',
    fails: 'Our staff help people to cook. They learn to shop. They go out. They have fun.',
    passes: 'Our staff help you to cook. You learn to shop. You go out. You have fun.',
    sources: ['nhs', 'inclusion'],
  },
  L1: {
    level: 'warning',
    needs: 'page',
    about: 'Length: up to 20 points and 300 words.',
    fails: '21 points',
    passes: '20 points',
    sources: ['coga', 'standard'],
  },
  C1: {
    level: 'warning',
    needs: 'page',
    about: 'The same word for the same thing.',
    fails: 'The session is free. The workshop is at 2pm.',
    passes: 'The session is free. The session is at 2pm.',
    sources: ['inclusion', 'standard'],
  },
  X1: {
    level: 'warning',
    needs: 'text',
    about: 'Spelling.',
    fails: 'You will recieve a letter.',
    passes: 'You will receive a letter.',
    sources: ['house'],
  },
  I1: {
    level: 'either',
    needs: 'page',
    about: 'A picture for each point. The same picture more than 2 times is a warning.',
    fails: 'a point without a picture',
    passes: 'a picture for each point',
    sources: ['doh'],
  },
  I2: {
    level: 'error',
    needs: 'page',
    about: 'A word of the word list has its meaning on the page.',
    fails: '“hoist” with no meaning',
    passes: '“hoist” with its meaning',
    sources: ['coga', 'wcag'],
  },
  D1: {
    level: 'either',
    needs: 'page',
    about: 'Checked in the last 6 months. After 12 months it is an error.',
    fails: 'last checked 13 months ago',
    passes: 'last checked 5 months ago',
    sources: ['house'],
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]];
