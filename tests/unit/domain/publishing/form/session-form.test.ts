import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormValues, formValues } from '#domain/form/values.ts';
import { readSession, sessionBoxes, writeSession } from '#domain/publishing/form/session-form.ts';
import { anId } from '../../../../support/a-listing.ts';
import { sessions } from '../../../../support/a-session.ts';

const TODAY = '2026-03-02';
const HALL = anId('hall');

const TUESDAYS = { where: HALL, pattern: 'week', days: 'tue', starts: '10am', ends: 'midday' };
const read = (given: Readonly<Record<string, string>>) => readSession(formValues(Object.entries(given)), TODAY, [HALL]);
const problemsOf = (given: Readonly<Record<string, string>>) => read({ ...TUESDAYS, ...given }).problems;

describe('the form of a session', () => {
  it('gives back every session that it shows', () => {
    fc.assert(
      fc.property(sessions([HALL, anId('pool')]), (session) => {
        const { session: again, problems } = readSession(writeSession(session), TODAY, [HALL, anId('pool')]);
        expect(problems).toEqual({});
        expect(again).toEqual(session);
      }),
    );
  });

  it('reads days and times as people type them', () => {
    expect(read(TUESDAYS).session).toMatchObject({
      venue: HALL,
      way: 'venue',
      repeat: { every: 'week', interval: 1 },
      days: ['tue'],
      starts: '10:00',
      ends: '12:00',
      termTime: null,
    });
  });

  it('says what to write instead, beside the box', () => {
    expect(problemsOf({ where: anId('another provider’s hall') })).toHaveProperty('where');
    expect(problemsOf({ pattern: '' })).toEqual({ pattern: 'Choose how often it is' });
    expect(problemsOf({ days: '' })).toEqual({ days: 'Choose at least one day' });
    expect(problemsOf({ starts: '2' })).toHaveProperty('starts');
    expect(problemsOf({ ends: '9:30' })).toEqual({ ends: 'The end time must be after the start time' });
    expect(problemsOf({ pattern: 'weeks' })).toHaveProperty('interval');
    expect(problemsOf({ pattern: 'weeks', interval: '2' })).toEqual({
      from: 'Say when it first happens, so that the weeks can be counted',
    });
    expect(problemsOf({ pattern: 'month' })).toEqual({ nth: 'Choose which week of the month' });
    expect(problemsOf({ pattern: 'once' })).toEqual({ dates: 'Write at least one date' });
    expect(problemsOf({ 'exceptions.2.on': '4 January', 'exceptions.2.until': '1 January 2027' })).toEqual({
      'exceptions.2.until': 'The last day is before the first day',
    });
  });

  it('takes any text whatever without a fault', () => {
    const names = sessionBoxes([]).flatMap((box) =>
      box.as === 'rows' ? box.row(`${box.name}.0`).map(({ name }) => name) : [box.name],
    );
    const anything: fc.Arbitrary<FormValues> = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 200 })))
      .map(formValues);
    fc.assert(
      fc.property(anything, (values) => {
        const { session, problems } = readSession(values, TODAY, [HALL]);
        expect(session === null).toBe(Object.keys(problems).length > 0);
      }),
    );
  });
});
