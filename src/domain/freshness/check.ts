import { z } from 'zod';
import { FACT_SOURCES, type FactSource } from '../listing/truth.ts';

/** The kinds of fact that grow old at a pace of their own; `clocks.ts` says which and how fast. */
export const CLOCK_IDS = ['times', 'contact', 'access'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

const sourceIds = Object.keys(FACT_SOURCES) as [FactSource, ...FactSource[]];

/** That somebody said that something is right: the day (a calendar date) and who. */
export const CheckSchema = z.strictObject({ on: z.iso.date(), by: z.enum(sourceIds) });
export type Check = z.infer<typeof CheckSchema>;

/** The last check of each clock that was checked apart from the rest. */
export const ChecksSchema = z.partialRecord(z.enum(CLOCK_IDS), CheckSchema);
