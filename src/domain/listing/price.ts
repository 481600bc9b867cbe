import { z } from 'zod';
import { line } from '../text.ts';
import { idsOf, PRICE_PERIODS } from './vocabulary.ts';

/** What one thing costs, in pence. `who` narrows it ("people who live in the borough"). Free is a fact of the listing, and a price of 0 is free for `who`. */
export const PriceSchema = z.strictObject({
  pence: z.int().min(0).max(10_000_000),
  per: z.enum(idsOf(PRICE_PERIODS)),
  who: line(120).nullable().default(null),
});
export type Price = z.infer<typeof PriceSchema>;

/** What is not in the price. `pence` is null when nobody told us how much. */
export const ExtraSchema = z.strictObject({
  what: line(80),
  pence: z.int().min(0).max(1_000_000).nullable().default(null),
});
export type Extra = z.infer<typeof ExtraSchema>;

// Made once: making one costs a hundred times what using it does.
const WHOLE = new Intl.NumberFormat('en-GB');
const WITH_PENCE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });

/** Money as people say it: £5, £5.50. */
export const inPounds = (pence: number): string => `£${(pence % 100 === 0 ? WHOLE : WITH_PENCE).format(pence / 100)}`;
