import { z } from 'zod';
import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';
import { addMonths } from '#domain/freshness/calendar.ts';

const Point = z.strictObject({ picture: z.enum(PICTURE_IDS), text: z.string().min(3).max(120) });

/** A rule, an age, a number or a helpline on the page, and where it is from. */
const Fact = z.strictObject({
  /** The fact in one easy sentence. */
  says: z.string().min(10).max(140),
  source: z.strictObject({ name: z.string().min(3).max(120), url: z.url({ protocol: /^https$/ }) }),
  /** The day the source itself gives, when it gives one. */
  dated: z.iso.date().optional(),
  /** The day somebody last read the source for this page. */
  checked: z.iso.date(),
});

/** A search of our own, shown as listings inside the page: a heading and the parameters of `/find`. */
const Fit = z.strictObject({ heading: z.string().min(3).max(60), query: z.string().regex(/^[a-z]+=[^#?]+$/) });

/** Where the rules on a page hold. `anywhere` is for pages without rules. */
export const COVERS = ['england', 'great-britain', 'uk', 'anywhere'] as const;

/** A page to read in easy read: a guide or a pathway. Dates are `YYYY-MM-DD`. */
export const ReadingPage = z.strictObject({
  title: z.string().min(3).max(60),
  /** One sentence for search engines and under the title. */
  description: z.string().min(10).max(140),
  picture: z.enum(PICTURE_IDS),
  order: z.number().int(),
  /** The group it stands in on its index. */
  group: z.string().max(40).optional(),
  parts: z
    .array(z.strictObject({ heading: z.string().min(3).max(60), points: z.array(Point).min(1).max(8) }))
    .min(1)
    .max(6),
  covers: z.enum(COVERS),
  facts: z.array(Fact).default([]),
  fits: z.array(Fit).max(3).default([]),
  /** Other pages to go on with, as addresses of this site. */
  next: z
    .array(z.string().regex(/^\/(?:guides|pathways)\/[a-z0-9-]+$/))
    .max(4)
    .default([]),
  /** The day somebody last read the whole page against its sources. */
  reviewed: z.iso.date(),
});
export type ReadingPage = z.infer<typeof ReadingPage>;

/** Months after which a page that nobody read against its sources is old. */
const OLD_AFTER_MONTHS = 12;

/** Whether nobody has read a page against its sources for a year, on a date (`YYYY-MM-DD`). Then it carries a banner. */
export const isOld = (reviewed: string, today: string): boolean => reviewed < addMonths(today, -OLD_AFTER_MONTHS);
