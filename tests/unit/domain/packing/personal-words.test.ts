import { describe, expect, test } from 'vitest';
import { isNhsNumber, type PersonalKind, personalIn } from '#domain/packing/personal-words.ts';

const PUBLIC = new Set('salford thornlea lantern willowfold oak lane trust victoria ruth’s kestrel rose'.split(' '));
const kindsIn = (text: string): PersonalKind[] => personalIn(text, (word) => PUBLIC.has(word)).map(({ kind }) => kind);

describe('what looks like a person is asked about', () => {
  test.each<[string, PersonalKind]>([
    ['Sarah likes art', 'name'],
    ['sarah likes art', 'name'],
    ['It is near where Priya lives', 'name'],
    ['Ngozi enjoys cooking', 'name'],
    ['Good for Oluwaseun', 'name'],
    ['Will suits Tuesdays. Grace wants a small group', 'name'],
    ['Mr Raman asked for this', 'name'],
    ['Mrs. Okafor is near', 'name'],
    ['somebody called Hope', 'name'],
    ['JB likes music', 'name'],
    ['It will help Zhanna', 'name'],
    ['Mohammed’s mum can bring him', 'name'],
    ['943 476 5919', 'nhs-number'],
    ['NHS 9434765919', 'nhs-number'],
    ['DOB 12/03/1990', 'birth'],
    ['born on 3 March 1999', 'birth'],
    ['12.3.90', 'birth'],
    ['1990-03-12', 'birth'],
    ['March 12th, 1990', 'birth'],
    ['she is 34 years old', 'birth'],
    ['Aged 34 and likes art', 'birth'],
    ['bob is 34.', 'birth'],
    ['bob likes to swim', 'name'],
    ['near M5 3AB', 'address'],
    ['lives at 12 High Street', 'address'],
    ['Flat 4, 22b Station Road', 'address'],
    ['ring 07700 900123', 'phone'],
    ['+44 7700 900123', 'phone'],
    ['0161 496 0000', 'phone'],
    ['a.person@mail.example', 'email'],
    ['Ref: LAS 123456', 'reference'],
    ['case no 20412', 'reference'],
    ['mosaic 4432211', 'reference'],
    ['AB123456', 'reference'],
    ['QQ 12 34 56 C', 'reference'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });
});

describe('what is about a place, a day, a price or a help is not', () => {
  test.each([
    'Close to home and small',
    'Close to Salford and on the 67 bus',
    'You said you like art on Monday and Tuesday',
    'Good for Salford people',
    'Lantern Evening Club is near the bus stop',
    'Near Oak Lane, 5 minutes from the station',
    'Staff use Makaton and British Sign Language',
    'Helps you with Universal Credit and PIP',
    'It costs £12.50, less than the £45 you have for a day',
    '10am to 3pm, 2 days a week',
    'Starts in May and ends in August',
    'From September 2026',
    'For people aged 18 to 25',
    'You may like to try it. It will suit you',
    'A job coach and 1 worker for 3 people',
    'There is hope of a job. They mark the work',
    'You can go with the Thursday group and come home at 4',
    'Bus 36, 37 or 100',
    'Within 2,000 metres of the hall',
    'Victoria park is 10 minutes away',
    'I think this is best for you. Everybody needs a rest',
    'A quiet room, a hoist and a Changing Places toilet',
    'You want to learn to cook. Staff know how',
    'Ask for the Supported Internship',
    'Number 1 for you',
    'You liked it last time',
    'They have 6 to 8 people in the group, with 2 staff',
    'Rose garden, art and music',
    'Cooking needs time. Swimming would help. Mum likes it too',
    'For people aged 18 and over',
    'Has a pool, sauna and gym',
    'The price is 12 pounds. You will enjoy it, and may like it',
    'Works with the NHS and with Mencap',
    '',
  ])('%s', (text) => {
    expect(personalIn(text, (word) => PUBLIC.has(word))).toEqual([]);
  });
});

test('an NHS number is known by its check digit', () => {
  expect(isNhsNumber('9434765919')).toBe(true);
  expect(isNhsNumber('9434765918')).toBe(false);
  expect(isNhsNumber('943476591')).toBe(false);
});

test('hostile words of any length are read in no time at all', () => {
  for (const text of [
    '1 '.repeat(400),
    'a@'.repeat(400),
    'flat 1 a a a '.repeat(60),
    'ref ref ref '.repeat(70),
    'Ʞ'.repeat(800),
  ])
    expect(Array.isArray(personalIn(text, () => false))).toBe(true);
});
