import { expect, test } from 'vitest';
import { alreadySo } from '#src/pages/provider/_time-form.ts';
import { weekly } from '../../../support/a-listing.ts';

const tuesday = weekly(['tue'], '10:00', '12:00', { way: 'online' });
const friday = weekly(['fri'], '10:00', '12:00', { way: 'online' });
const stored = [tuesday, friday];

test('a new time that another window saved already is saved, and not something to settle', () => {
  expect(alreadySo(stored, null, weekly(['fri'], '10:00', '12:00', { way: 'online' }))).toBe('times/2?done=saved');
  expect(alreadySo(stored, null, weekly(['mon'], '10:00', '12:00', { way: 'online' }))).toBeNull();
});

test('a changed time is saved already only when it says the same in its own place', () => {
  expect(alreadySo(stored, 1, weekly(['fri'], '10:00', '12:00', { way: 'online' }))).toBe('times/2?done=saved');
  expect(alreadySo(stored, 0, friday)).toBeNull();
});

test('a time that is gone already is taken away; another in its place is not', () => {
  expect(alreadySo(stored, null, null)).toBe('when?done=removed');
  expect(alreadySo(stored, 0, null)).toBeNull();
});
