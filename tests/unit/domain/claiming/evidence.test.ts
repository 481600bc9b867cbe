import { describe, expect, test } from 'vitest';
import { isSameHolder } from '#domain/claiming/email-domain.ts';
import { type Evidence, weighEvidence } from '#domain/claiming/evidence.ts';
import { isSameNumber, readAnyNumber, readPublicNumber } from '#domain/claiming/public-number.ts';
import { readClaim, readNewProvider } from '#domain/claiming/read-claim.ts';
import { formValues } from '#domain/form/values.ts';
import { aProvider } from '../../../support/a-listing.ts';

describe('a public number', () => {
  test.each([
    ['charity', '123456', 'GB-CHC', '123456'],
    ['charity', ' 1 234 567 ', 'GB-CHC', '1234567'],
    ['charity', 'sc012345', 'GB-SC', 'SC012345'],
    ['company', '01234567', 'GB-COH', '01234567'],
    ['company', 'NI 123456', 'GB-COH', 'NI123456'],
    ['cqc', '1–101635670', 'CQC', '1-101635670'],
  ] as const)('%s “%s” is read as %s %s', (kind, typed, scheme, id) => {
    expect(readPublicNumber(kind, typed)).toEqual({ scheme, id });
    expect(readAnyNumber(typed)).toEqual({ scheme, id });
  });

  test.each(['', '12345', '123456789', '1-12', 'a charity', '2-101635670', "1' OR '1"])('“%s” is none', (typed) => {
    expect(readAnyNumber(typed)).toBeNull();
  });

  test('is the same with and without zeros before it, and never that of another register', () => {
    expect(isSameNumber({ scheme: 'GB-COH', id: '01234567' }, { scheme: 'gb-coh', id: '1234567' })).toBe(true);
    expect(isSameNumber({ scheme: 'GB-COH', id: '01234567' }, { scheme: 'GB-CHC', id: '1234567' })).toBe(false);
  });
});

describe('the domain of an address', () => {
  test.each([
    ['opengate.example', 'opengate.example', true],
    ['staff.opengate.example', 'opengate.example', true],
    ['notopengate.example', 'opengate.example', false],
    ['gmail.com', 'gmail.com', false],
    ['evil.org.uk', 'org.uk', false],
    ['org.uk', 'org.uk', false],
    ['nhs.uk', 'nhs.uk', false],
  ])('%s and %s belong together: %s', (one, other, together) => {
    expect(isSameHolder(one, other)).toBe(together);
  });
});

const evidence = (given: Partial<Evidence> = {}): Evidence => ({ number: null, words: null, adds: null, ...given });

describe('what can be seen of a claim', () => {
  const provider = aProvider({
    website: 'https://www.opengate.example/about',
    contacts: [{ email: 'hello@gmail.com' }, { email: 'team@gatehouse.example' }],
    identifiers: [{ scheme: 'GB-CHC', id: '1234567' }],
  });

  test.each([
    ['sam@opengate.example', 'email is of the website'],
    ['hello@gmail.com', 'email is a contact'],
    ['other@gmail.com', 'email is of anybody'],
    ['sam@gatehouse.example', 'email is of a contact'],
    ['sam@elsewhere.example', 'email is of another'],
  ])('from %s: %s', (email, finding) => {
    expect(weighEvidence(evidence(), email, provider)).toContain(finding);
  });

  test.each([
    ['1234567', 'number is the same'],
    ['7654321', 'number is another'],
    ['01234567', 'number is new to us'],
    ['', 'no number'],
  ])('with the number “%s”: %s', (typed, finding) => {
    expect(weighEvidence(evidence({ number: readAnyNumber(typed) }), 'sam@a.example', provider)).toContain(finding);
  });

  test('a website that the person gave proves less than one that the directory holds', () => {
    const given = evidence({ adds: { type: null, website: 'https://mine.example', about: null } });
    expect(weighEvidence(given, 'sam@mine.example', null)).toContain('email is of the website they gave');
  });
});

describe('what was typed', () => {
  const typed = (values: Readonly<Record<string, string>>) => formValues(Object.entries(values));

  test('a claim needs words, and a number only when there is one', () => {
    expect(readClaim(typed({ words: 'I run it', number: '' })).read).toEqual(evidence({ words: 'I run it' }));
    expect(readClaim(typed({ words: ' ', number: '12' })).problems).toEqual({
      words: 'no words',
      number: 'bad number',
    });
  });

  test('a website is taken as people type it, and nothing but a web address is one', () => {
    const read = (website: string) => readNewProvider(typed({ name: 'A', about: 'We garden', website }));
    expect(read('opengate.example').read?.evidence.adds?.website).toBe('https://opengate.example');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'a', 'http://', 'x y'])
      expect(read(bad).problems, bad).toEqual({ website: 'bad website' });
  });
});
