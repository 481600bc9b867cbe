import { describe, expect, it } from 'vitest';
import { type Session, SessionSchema } from '#domain/listing/session.ts';
import { daysInWords, sessionInWords, sessionsInWords } from '#domain/words/sessions.ts';

const session = (over: Record<string, unknown>): Session =>
  SessionSchema.parse({
    venue: null,
    way: 'online',
    repeat: { every: 'week', interval: 1 },
    days: ['tue'],
    starts: '10:00',
    ends: '12:00',
    ...over,
  });

describe('days in words', () => {
  it('joins 2 days with "and", and says a row of 3 or more with "to"', () => {
    expect(daysInWords(['fri', 'mon'])).toBe('Monday and Friday');
    expect(daysInWords(['mon', 'tue'])).toBe('Monday and Tuesday');
    expect(daysInWords(['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('Monday to Friday');
    expect(daysInWords(['mon', 'wed', 'fri'])).toBe('Monday, Wednesday and Friday');
  });
});

describe('a session in words', () => {
  it.each([
    [{}, 'Every Tuesday, 10am to midday'],
    [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], starts: '09:30', ends: '15:00' }, 'Monday to Friday, 9:30am to 3pm'],
    [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, 'Every day, 10am to midday'],
    [{ repeat: { every: 'week', interval: 2 }, from: '2026-01-06' }, 'Every 2 weeks on Tuesday, 10am to midday'],
    [{ repeat: { every: 'month', nth: -1 }, days: ['fri'] }, 'The last Friday of the month, 10am to midday'],
    [{ repeat: { every: 'once', dates: ['2026-08-06'] }, days: [] }, 'Thursday 6 August 2026, 10am to midday'],
    [{ ends: null }, 'Every Tuesday, from 10am'],
    [{ termTime: true }, 'Every Tuesday, 10am to midday, in term time'],
  ])('%j is "%s"', (over, words) => {
    expect(sessionInWords(session(over))).toBe(words);
  });

  it('never claims all year when nobody told us about term time', () => {
    expect(sessionInWords(session({ termTime: null }))).not.toMatch(/term|year/u);
  });
});

describe('sessions in words', () => {
  it('are not told us when there are none', () => {
    expect(sessionsInWords([])).toBe('Not told us');
  });

  it('fold into one when only the day or the venue differs', () => {
    const at = (venue: string, day: string) => session({ way: 'venue', venue, days: [day] });
    const [a, b] = ['5b1e2d6e-6a3f-4d63-8a34-0c3b9f4d2a11', '5b1e2d6e-6a3f-4d63-8a34-0c3b9f4d2a12'];
    expect(sessionsInWords([at(a, 'mon'), at(b, 'mon'), at(a, 'thu')])).toBe(
      'Every Monday and Thursday, 10am to midday',
    );
  });

  it('are told as the week goes, and single dates last', () => {
    const once = session({ repeat: { every: 'once', dates: ['2026-08-06'] }, days: [] });
    const all = [
      once,
      session({ starts: '08:00', days: ['sun'] }),
      session({ starts: '09:00', days: ['thu'] }),
      session({ days: ['thu'] }),
    ];
    const words =
      'Every Thursday, 9am to midday. Every Thursday, 10am to midday. Every Sunday, 8am to midday. And at more times';
    expect(sessionsInWords(all)).toBe(words);
    expect(sessionsInWords(all.toReversed())).toBe(words);
  });

  it('stop after 3 patterns and say that there are more', () => {
    const many = ['09:00', '10:00', '11:00', '11:30'].map((starts) => session({ starts }));
    expect(sessionsInWords(many)).toBe(
      'Every Tuesday, 9am to midday. Every Tuesday, 10am to midday. Every Tuesday, 11am to midday. And at more times',
    );
  });
});
