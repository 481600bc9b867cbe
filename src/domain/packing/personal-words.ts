import { GIVEN_NAMES, NAMES_AND_WORDS } from './given-names.ts';

/** What own words look like that belong in no pack. */
export const PERSONAL_KINDS = ['name', 'nhs-number', 'birth', 'address', 'phone', 'email', 'reference'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export interface PersonalFind {
  readonly kind: PersonalKind;
  readonly found: string;
}

const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/giu;
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/giu;
const STREET =
  /\b(?:flat|no\.?|number)?\s?\d{1,4}[a-z]?,?\s+(?:[a-z’'-]+\s+){1,3}?(?:road|rd|street|st|avenue|ave|lane|close|drive|crescent|way|terrace|grove|gardens|place|court|mews)\b(?!\s+(?:of|from|to|away))/giu;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATE = new RegExp(
  String.raw`\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTHS})[a-z]*\.?,?\s+(?:19|20)\d{2}\b|\b(?:${MONTHS})[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}\b`,
  'giu',
);
const BORN = /\b(?:d\.?o\.?b\.?|date of birth|born (?:on|in))\b[^.;]{0,24}/giu;
const AGE =
  /\b(?:aged?|is|who is) \d{1,3} years old\b|\b(?:s?he|they|[a-z]+) (?:is|are) \d{2}(?=\s*(?:[.,;!]|$))|\bage[d:]? ?\d{2}\b(?!\s*(?:to|or|and over|and under|-|–|\+))/giu;
const NUMBER = /(?<![\p{L}\p{N}£.,])\+?\d(?:[\s-]?\d){5,13}(?![\p{L}\p{N}])/gu;
const LABELLED =
  /\b(?:ref(?:erence)?|case|client|service user|mosaic|liquid ?logic|person|id|nhs|ni|hospital)\.?\s*(?:id|no|number|num|ref(?:erence)?)?\.?\s*[:#]?\s*(?=[a-z\d/-]*\d{3})[a-z\d][a-z\d/-]{3,}/giu;
const CODE = /\b(?=[a-z]*\d)[a-z]{1,4}[/-]?\d{5,}[a-z]?\b|\b[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b/giu;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Whether ten digits are an NHS number: the last is a check of the others, modulo 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** A long number by its length and beginning. Prices, times and numbers of buses are shorter. */
function kindOfNumber(found: string): PersonalKind {
  const digits = digitsOf(found);
  if (isNhsNumber(digits)) return 'nhs-number';
  return /^(?:0|44|0044)\d{9,12}$/u.test(digits) ? 'phone' : 'reference';
}

/** Words with a capital that are no people: what councils, benefits, ways to talk and weeks are called. */
const NO_PEOPLE = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december christmas easter english welsh polish urdu punjabi bengali british makaton blue badge care act access work supported internship
  universal credit personal independence payment direct payments council nhs job jobcentre college centre club group garden library museum
  hall park theatre leisure pool school church mosque temple day mencap mind scope tesco duke edinburgh street road north south east west
  i i’m i'm it’s it's tv gp pa bsl ehc ehcp ips pmld uk england wales scotland ireland pip esa lgbt covid zoom google minecraft lego
  you he she they we it this that there here who what when where why how everyone everybody somebody nobody
  staff people person mum dad mother father parents family carer brother sister friend friends they’re you’re music art sport`.split(
    /\s+/u,
  ),
);

/** What people do and things do not. */
const PERSON_DOES = /^(?:likes?|loves?|enjoys?|wants?|said|told|asked|prefers?|hates?|lives|wishes|hopes)$/u;
/** What things do as well: "Cooking needs time". It counts where a capital is no beginning. */
const PERSON_MAY_DO = /^(?:needs?|says?|asks|finds?|feels?|goes|would|has|had|struggles?|uses|attends|knows)$/u;
const BEFORE_PERSON = /^(?:called|named|mr|mrs|ms|miss|mx|dr)$/u;
const HELPING = /^(?:for|with|helps?|suits?|supports?|and)$/u;

interface Word {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly isCapital: boolean;
  readonly beginsSentence: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}][\p{L}\p{M}’'-]*/gu)].map(({ 0: found, index }) => ({
    text: found,
    plain: found.replace(/[’']s$/u, '').toLowerCase(),
    start: index,
    isCapital: /^\p{Lu}/u.test(found),
    beginsSentence: /(?:^|[.!?:;\n]["”’)]?\s+|^["“‘(])$/u.test(text.slice(0, index)) || index === 0,
  }));
}

/** Whether a sentence treats a word as a person, by what stands around it. */
function isTreatedAsPerson(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (before !== undefined && BEFORE_PERSON.test(before.plain)) return word.isCapital;
  const does = after?.plain ?? '';
  // Written small, a name that is a word too is one only of somebody who does something: "may like" and "will enjoy" are no people.
  if (!word.isCapital) return NAMES_AND_WORDS.has(word.plain) && PERSON_DOES.test(does) && does.endsWith('s');
  if (PERSON_DOES.test(does) || (!word.beginsSentence && PERSON_MAY_DO.test(does))) return true;
  return (
    before !== undefined &&
    HELPING.test(before.plain) &&
    !word.beginsSentence &&
    (after === undefined || !after.isCapital) &&
    !/^[\p{Lu}]{2,}$/u.test(word.text)
  );
}

function namesIn(text: string, isKnown: (word: string) => boolean): string[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const { plain } = word;
    if (isKnown(plain)) return [];
    if (GIVEN_NAMES.has(plain)) return [word.text];
    if (NO_PEOPLE.has(plain) && !NAMES_AND_WORDS.has(plain)) return [];
    return isTreatedAsPerson(word, words[at - 1], words[at + 1]) ? [word.text] : [];
  });
}

const PATTERNS: readonly (readonly [RegExp, (found: string) => PersonalKind])[] = [
  [EMAIL, () => 'email'],
  [BORN, () => 'birth'],
  [DATE, () => 'birth'],
  [AGE, () => 'birth'],
  [POSTCODE, () => 'address'],
  [STREET, () => 'address'],
  [LABELLED, (found) => (isNhsNumber(digitsOf(found)) ? 'nhs-number' : 'reference')],
  [NUMBER, kindOfNumber],
  [CODE, () => 'reference'],
];

/**
 * What in some words looks as if it said who somebody is. `isKnown` says whether a word (lower case) is part of a name that is public: a
 * place, a provider, a listing. It may be wrong both ways, so that it is a reason to ask and never to refuse.
 */
export function personalIn(text: string, isKnown: (word: string) => boolean): PersonalFind[] {
  let rest = text;
  const finds: PersonalFind[] = [];
  for (const [pattern, kindOf] of PATTERNS)
    rest = rest.replace(pattern, (found) => {
      finds.push({ kind: kindOf(found), found: found.trim() });
      return ' . ';
    });
  const names = namesIn(rest, isKnown).map((found): PersonalFind => ({ kind: 'name', found }));
  return [...names, ...finds];
}
