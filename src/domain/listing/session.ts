import { z } from 'zod';
import { line } from '../text.ts';
import { DAYS, type Day, idsOf, type PartOfDay, WAYS } from './vocabulary.ts';

/** A time of day by the clock on the wall in the United Kingdom, `HH:MM`. */
export const ClockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'Write the time as 09:30');

const RepeatSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), interval: z.int().min(1).max(8) }),
  z.strictObject({ every: z.literal('month'), nth: z.union([z.int().min(1).max(4), z.literal(-1)]) }),
  z.strictObject({ every: z.literal('once'), dates: z.array(z.iso.date()).min(1).max(60) }),
]);

/**
 * When a listing happens and at which venue (`null`: not at a venue). `days` are the weekdays of a weekly or monthly pattern and empty for
 * single dates. `from` anchors intervals over one week. `termTime` is a truth, so `null` is not told us; `terms` are the term dates when known.
 */
export const SessionSchema = z
  .strictObject({
    venue: z.uuid().nullable(),
    way: z.enum(idsOf(WAYS)),
    repeat: RepeatSchema,
    days: z.array(z.enum(idsOf(DAYS))).max(7),
    starts: ClockSchema,
    ends: ClockSchema.nullable(),
    from: z.iso.date().nullable().default(null),
    until: z.iso.date().nullable().default(null),
    termTime: z.boolean().nullable().default(null),
    terms: z
      .array(z.strictObject({ from: z.iso.date(), until: z.iso.date() }))
      .max(12)
      .default([]),
    exceptions: z
      .array(z.strictObject({ on: z.iso.date(), until: z.iso.date().optional(), why: line(120).optional() }))
      .max(60)
      .default([]),
    label: line(80).nullable().default(null),
  })
  .superRefine((session, context) => {
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (session.ends !== null && session.ends <= session.starts)
      fail('ends', 'The end time must be after the start time');
    if (session.repeat.every !== 'once' && session.days.length === 0) fail('days', 'Choose at least one day');
    if (session.repeat.every === 'week' && session.repeat.interval > 1 && session.from === null)
      fail('from', 'Say when it first happens, so that the weeks can be counted');
    if (session.way === 'venue' && session.venue === null) fail('venue', 'Choose the venue');
    if (session.from !== null && session.until !== null && session.until < session.from)
      fail('until', 'The last date must be after the first date');
  });
export type Session = z.infer<typeof SessionSchema>;

const PART_BOUNDS: Record<PartOfDay, readonly [from: number, to: number]> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 17 * 60],
  evening: [17 * 60, 24 * 60],
};

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** A session counts for a part of the day when an hour of it, or half of it, falls there; with no end time, where it starts. */
export function partsOfDay(session: Pick<Session, 'starts' | 'ends'>): PartOfDay[] {
  const starts = minutesOf(session.starts);
  const ends = session.ends === null ? starts + 1 : minutesOf(session.ends);
  const enough = Math.min(60, (ends - starts) / 2);
  return (Object.keys(PART_BOUNDS) as PartOfDay[]).filter((part) => {
    const [from, to] = PART_BOUNDS[part];
    return Math.min(ends, to) - Math.max(starts, from) >= enough;
  });
}

/** It is on in term time alone, and nobody told us when that is: its dates are those of its pattern, in the holidays too. */
export const isTermUntold = ({ termTime, terms }: Pick<Session, 'termTime' | 'terms'>): boolean =>
  termTime === true && terms.length === 0;

const WEEK = idsOf(DAYS);

/** The weekday of a calendar date (`YYYY-MM-DD`). */
export const weekdayOf = (date: string): Day => WEEK[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';

/** The weekdays a session falls on, from its pattern or from its dates, Monday first. */
export function daysOf(session: Pick<Session, 'repeat' | 'days'>): Day[] {
  const days = session.repeat.every === 'once' ? session.repeat.dates.map(weekdayOf) : session.days;
  return WEEK.filter((day) => days.includes(day));
}
