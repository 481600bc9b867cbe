import fc from 'fast-check';
import { addDays } from '#domain/freshness/calendar.ts';

/** Any calendar date from 2024 to the end of 2033: three leap days, all lengths of months. */
export const aDate = fc.integer({ min: 0, max: 3652 }).map((days) => addDays('2024-01-01', days));
