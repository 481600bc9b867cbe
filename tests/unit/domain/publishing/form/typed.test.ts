import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readClock,
  readDate,
  readMoney,
  readNumber,
  writeClock,
  writeDate,
  writeMoney,
} from '#domain/publishing/form/typed.ts';

const TODAY = '2026-11-22';

describe('what people type', () => {
  it.each([
    ['5', 500],
    ['£5', 500],
    ['£5.50', 550],
    ['5.50', 550],
    [' £ 1,200 ', 120_000],
    ['50p', 50],
    ['free', 0],
    ['0', 0],
    ['5.5', null],
    ['five', null],
    ['-5', null],
    ['1,20', null],
    ['£', null],
  ])('money %j is %j pence', (typed, pence) => expect(readMoney(typed)).toBe(pence));

  it.each([
    ['9.30am', '09:30'],
    ['9:30', '09:30'],
    ['14:00', '14:00'],
    ['14.00', '14:00'],
    ['2 pm', '14:00'],
    ['2:30 p.m.', '14:30'],
    ['12am', '00:00'],
    ['12:15pm', '12:15'],
    ['midday', '12:00'],
    ['12 noon', '12:00'],
    ['Midnight', '00:00'],
    ['07:30', '07:30'],
    ['2', null],
    ['2.30', null],
    ['14pm', null],
    ['25:00', null],
    ['9:75', null],
    ['half nine', null],
  ])('the time %j is %j', (typed, clock) => expect(readClock(typed)).toBe(clock));

  it.each([
    ['4 January 2027', '2027-01-04'],
    ['Monday 4 Jan 2027', '2027-01-04'],
    ['4th of jan 27', '2027-01-04'],
    ['4/1/27', '2027-01-04'],
    ['04.01.2027', '2027-01-04'],
    ['2027-01-04', '2027-01-04'],
    ['4 January', '2027-01-04'],
    ['22 November', '2026-11-22'],
    ['21 Nov', '2027-11-21'],
    ['29 February', '2028-02-29'],
    ['29 February 2027', null],
    ['Tuesday 4 January 2027', null],
    ['31/4/2027', null],
    ['4 J 2027', null],
    ['next week', null],
    ['13/13/2027', null],
  ])('the date %j is %j', (typed, date) => expect(readDate(typed, TODAY)).toBe(date));

  it('is shown so that it can be read again', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (pence) => readMoney(writeMoney(pence)) === pence));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return readClock(writeClock(clock)) === clock;
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        return readDate(writeDate(date), TODAY) === date;
      }),
    );
    expect(readNumber('16.5')).toBe(16.5);
    expect(readNumber('16 and a half')).toBeNull();
  });
});
