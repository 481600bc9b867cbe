import { describe, expect, test } from 'vitest';
import { type SecurityContact, securityTxt } from '#web/security-txt.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const NOBODY = { phone: null, email: null };
const fieldsOf = (contact: SecurityContact, now = AT) =>
  securityTxt('https://dayways.example', contact, ['en-GB'], now)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(/: (.*)/u).slice(0, 2));

describe('whom to tell of a hole', () => {
  test('is said once each, with where it is, in which language and until when (RFC 9116)', () => {
    expect(fieldsOf(NOBODY)).toEqual([
      ['Contact', 'https://dayways.example/help'],
      ['Expires', '2026-08-29T00:00:00Z'],
      ['Preferred-Languages', 'en-GB'],
      ['Canonical', 'https://dayways.example/.well-known/security.txt'],
    ]);
  });

  test('is whoever the theme names, the mail address first, in numbers that work from everywhere', () => {
    const contacts = fieldsOf({ phone: '0161 496 0000', email: "o'hara+web@council.example" }).slice(0, 2);
    expect(contacts).toEqual([
      ['Contact', "mailto:o'hara%2Bweb@council.example"],
      ['Contact', 'tel:+441614960000'],
    ]);
    expect(fieldsOf({ phone: '+353 1 496 0000', email: null })[0]).toEqual(['Contact', 'tel:+35314960000']);
  });

  test('is good for less than a year and never past, on any day', () => {
    for (const day of ['2024-02-29T00:00:00Z', '2026-12-31T23:59:59.999Z', '2031-07-01T12:00:00+01:00']) {
      const now = new Date(day);
      const expires = fieldsOf(NOBODY, now).find(([name]) => name === 'Expires')?.[1] ?? '';
      const ahead = Date.parse(expires) - now.getTime();
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThan(365 * 86_400_000);
    }
  });
});
