import { describe, expect, test } from 'vitest';
import { blocksOf, likenessOf, nameLikeness } from '#domain/duplicates/alike.ts';
import { filledIn, isUntold } from '#domain/duplicates/fill-in.ts';
import { hostKey, nameWords, phoneKey, type Record } from '#domain/duplicates/record.ts';
import { aProvider, aVenue, told } from '../../../support/a-listing.ts';

const aRecord = (name: string, more: Partial<Record> = {}): Record => ({
  id: name,
  subject: 'provider',
  name,
  words: nameWords(name),
  phones: [],
  hosts: [],
  numbers: [],
  postcode: null,
  street: null,
  point: null,
  provider: null,
  venues: [],
  ...more,
});

describe('names and numbers', () => {
  test('are the same however they are written', () => {
    expect(nameWords('The Café & Garden Co. Ltd')).toEqual(nameWords('cafe and GARDEN'));
    for (const phone of ['+44 (0)161 496 0121', '0161 4960121', '00441614960121'])
      expect(phoneKey(phone)).toBe('01614960121');
    expect(phoneKey('ask for Jo')).toBeNull();
    expect(hostKey('https://www.Gate.example/about')).toBe('gate.example');
    expect(hostKey('jo@gmail.com')).toBeNull();
  });

  test('with a slip of a letter are alike, and with other words are not', () => {
    expect(nameLikeness(nameWords('Willow Garden Project'), nameWords('Willow Gardens Project'))).toBe(1);
    expect(nameLikeness(nameWords('Willow Garden'), nameWords('Willow Wardens'))).toBeLessThan(0.5);
    expect(nameLikeness([], [])).toBe(0);
  });
});

describe('two records', () => {
  test('of one name are alike, surer with the same phone; and with the same charity number whatever the name', () => {
    const phones = ['01614960121'];
    const [one, other] = [aRecord('Open Gate', { phones }), aRecord('Open Gate Ltd', { phones })];
    expect(likenessOf(one, other)).toEqual({ score: 0.95, reasons: ['same name', 'same phone'] });
    const numbers = ['GB-CHC 1'];
    expect(likenessOf(aRecord('A', { numbers }), aRecord('B', { numbers }))?.reasons).toEqual(['same number']);
    expect(likenessOf(aRecord('Open Gate'), aRecord('Green Gate'))).toBeNull();
  });

  test('with other numbers in their names are two', () => {
    expect(likenessOf(aRecord('Group 1'), aRecord('Group 2'))).toBeNull();
  });

  test('that are venues are one at the same place, not with the same name in another town', () => {
    const point = { lat: 53.49, lng: -2.29 };
    const hall = aRecord('Community Hall', { subject: 'venue', postcode: 'M54WT', point });
    expect(likenessOf(hall, { ...hall, id: '2' })?.score).toBe(1);
    expect(likenessOf(hall, { ...hall, id: '3', postcode: 'LS11AA', point: { lat: 53.8, lng: -1.5 } })).toBeNull();
  });

  test('that are alike always share a block', () => {
    const phones = ['01614960121'];
    const [one, other] = [aRecord('Open Gate Garden', { phones }), aRecord('Open Gate', { phones })];
    expect(likenessOf(one, other)).not.toBeNull();
    expect(blocksOf(one).some((block) => blocksOf(other).includes(block))).toBe(true);
  });
});

describe('taking what is lacking', () => {
  test('fills what is not told and changes nothing that is', () => {
    const kept = aProvider({ name: 'Open Gate', about: 'Ours' });
    const other = aProvider({
      name: 'Open Gate Ltd',
      about: 'Theirs',
      website: 'https://gate.example',
      type: 'charity',
    });
    expect(filledIn(kept, other)).toEqual({ ...kept, website: 'https://gate.example', type: 'charity' });
  });

  test('goes fact by fact: unknown is not told', () => {
    const kept = aVenue({ facts: told({ hoist: 'no', lift: 'unknown' }) });
    const other = aVenue({ facts: told({ hoist: 'yes', lift: 'yes', quiet_room: 'yes' }), hideAddress: true });
    const { facts, hideAddress } = filledIn(kept, other);
    expect([facts.hoist?.state, facts.lift?.state, facts.quiet_room?.state]).toEqual(['no', 'yes', 'yes']);
    expect(hideAddress).toBe(false);
    expect(isUntold({ a: null, b: [] })).toBe(true);
    expect(isUntold(false)).toBe(false);
  });
});
