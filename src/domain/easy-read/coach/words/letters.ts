import { GLOSSARY } from '../../glossary.ts';

/** Letters that everybody knows by now better than the words. */
export const KNOWN_LETTERS: ReadonlySet<string> = new Set(
  'GP NHS UK TV DVD CD OK BBC ITV PC DJ AM PM EU USA UTC MBE OBE'.split(' '),
);

/** Letters at the start of a word of the word list: “EHC plan”, “CV”. */
const LETTERS = /^\p{Lu}{2,6}(?= |$)/u;

/** Letters that the word list explains. Explained once, they may stay. */
export const LETTERS_TO_EXPLAIN: ReadonlyMap<string, string> = new Map(
  Object.values(GLOSSARY).flatMap(([word, meaning]): [string, string][] => {
    const letters = LETTERS.exec(word)?.[0];
    return letters === undefined ? [] : [[letters, meaning]];
  }),
);

/** Letters that the sector uses, with the words to write. */
export const SECTOR_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ABI', 'brain injury'],
  ['ADHD', 'attention deficit hyperactivity disorder'],
  ['ASC', 'autism'],
  ['ASD', 'autism'],
  ['ASDAN', 'life skills course'],
  ['AAC', 'other ways to talk, like pictures'],
  ['CAMHS', 'the mental health team for young people'],
  ['CHC', 'NHS money for people with big health needs'],
  ['CIC', 'community company'],
  ['CLDT', 'the learning disability team'],
  ['CMHT', 'the mental health team'],
  ['CPN', 'mental health nurse'],
  ['CQC', 'the people who check care services'],
  ['DBS', 'a check that someone is safe to work with people'],
  ['DP', 'direct payment'],
  ['DWP', 'the government office for benefits'],
  ['DFN', 'supported internship'],
  ['EHCP', 'education, health and care plan'],
  ['ESOL', 'English lessons'],
  ['GCSE', 'school exam'],
  ['ICB', 'the local NHS'],
  ['IPS', 'help to find a job from the mental health team'],
  ['ISF', 'money for support that a group looks after for you'],
  ['IT', 'computers'],
  ['JCP', 'Jobcentre'],
  ['LA', 'council'],
  ['LD', 'learning disability'],
  ['LDT', 'the learning disability team'],
  ['MCA', 'the law about making choices'],
  ['MDT', 'the people who support you'],
  ['MH', 'mental health'],
  ['NEET', 'not in school, college or work'],
  ['OT', 'occupational therapist'],
  ['PA', 'personal assistant'],
  ['PB', 'personal budget'],
  ['PBS', 'support for when you are upset'],
  ['PHB', 'personal health budget'],
  ['PIP', 'a benefit for disabled people'],
  ['PMLD', 'people with a learning disability who need a lot of support'],
  ['RSVP', 'please tell us if you can come'],
  ['SALT', 'speech and language therapist'],
  ['SEN', 'people who need extra help to learn'],
  ['SENCO', 'the teacher who helps disabled pupils'],
  ['SEND', 'people who need extra help to learn'],
  ['SI', 'supported internship'],
  ['SLT', 'speech and language therapist'],
  ['TBC', 'we do not know yet'],
  ['TSI', 'learning a job in small steps'],
  ['UC', 'Universal Credit'],
  ['VI', 'blind or partly sighted'],
  ['VCSE', 'charities and community groups'],
]);
