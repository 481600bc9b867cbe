import { z } from 'zod';
import { EasyReadSchema, PanelCheckSchema } from '#domain/easy-read/own-points.ts';
import { CLOCK_IDS } from '#domain/freshness/check.ts';
import { ContactSchema } from '#domain/listing/contact.ts';
import { LISTING_FACT_IDS, VENUE_FACT_IDS } from '#domain/listing/facts.ts';
import { ListingShape } from '#domain/listing/listing.ts';
import { ClockSchema } from '#domain/listing/session.ts';
import { FactSchema, TRUTH_STATES } from '#domain/listing/truth.ts';
import { DAYS, idsOf, PLACES_STATES, PRICE_PERIODS } from '#domain/listing/vocabulary.ts';
import { ProviderSchema } from '#domain/provider/provider.ts';
import { SlugSchema } from '#domain/text.ts';
import { VenueSchema } from '#domain/venue/venue.ts';

/**
 * One file of the example directory: a provider with its venues and listings, written short. Dates are counted from the day of seeding, so
 * that the example directory does not grow old.
 */
const ShortFactSchema = z.union([
  z.enum(TRUTH_STATES),
  z.strictObject({
    state: z.enum(TRUTH_STATES),
    note: z.string().optional(),
    source: FactSchema.shape.source.optional(),
    daysAgo: z.int().min(0).optional(),
  }),
]);
export type ShortFact = z.infer<typeof ShortFactSchema>;

const MonthDaySchema = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(28),
  closesWeeksBefore: z.int().min(0).max(40).nullable().default(null),
});

const ShortSessionSchema = z.strictObject({
  /** A venue's slug, or how it happens without a venue. */
  at: z.union([z.enum(['online', 'home', 'out']), SlugSchema]),
  on: z.array(z.enum(idsOf(DAYS))).default([]),
  from: ClockSchema,
  to: ClockSchema.nullable().default(null),
  everyWeeks: z.int().min(1).max(8).default(1),
  /** The nth of `on` in a month; -1 is the last. */
  nthOfMonth: z.union([z.int().min(1).max(4), z.literal(-1)]).optional(),
  /** Single dates, in days from seeding. */
  inDays: z.array(z.int().min(1).max(720)).optional(),
  termTime: z.boolean().nullable().default(null),
  /** Weeks without it, in days from seeding. */
  exceptions: z
    .array(z.strictObject({ inDays: z.int().min(0), days: z.int().min(1).default(1), why: z.string().optional() }))
    .default([]),
  untilDays: z.int().min(1).nullable().default(null),
  label: z.string().nullable().default(null),
});

const ShortListingSchema = z.strictObject({
  slug: SlugSchema,
  ...ListingShape.omit({
    provider: true,
    venues: true,
    sessions: true,
    facts: true,
    prices: true,
    extras: true,
    places: true,
    placesAt: true,
    intakes: true,
    checked: true,
    checks: true,
    easyRead: true,
    pictures: true,
    example: true,
  }).shape,
  /** Slugs of venues of any file. */
  venues: z.array(SlugSchema).default([]),
  sessions: z.array(ShortSessionSchema).default([]),
  facts: z.partialRecord(z.enum(LISTING_FACT_IDS), ShortFactSchema).default({}),
  prices: z
    .array(
      z.strictObject({
        pounds: z.number().min(0),
        per: z.enum(idsOf(PRICE_PERIODS)),
        who: z.string().nullable().default(null),
      }),
    )
    .default([]),
  extras: z.array(z.strictObject({ what: z.string(), pounds: z.number().min(0).nullable().default(null) })).default([]),
  places: z
    .strictObject({
      state: z.enum(idsOf(PLACES_STATES)),
      free: z.int().nullable().default(null),
      waitWeeks: z.int().nullable().default(null),
      daysAgo: z.int().min(0).default(7),
    })
    .nullable()
    .default(null),
  /** Places by venue slug, where they differ from the whole. */
  placesAt: z
    .record(
      SlugSchema,
      z.strictObject({
        state: z.enum(idsOf(PLACES_STATES)),
        free: z.int().nullable().default(null),
        waitWeeks: z.int().nullable().default(null),
        daysAgo: z.int().min(0).default(7),
      }),
    )
    .default({}),
  intakes: z.array(MonthDaySchema).default([]),
  /** Points that people wrote, and which panel checked the points that there are on the day of seeding. */
  easyRead: z
    .strictObject({
      own: EasyReadSchema.shape.own,
      panel: z
        .strictObject({ name: PanelCheckSchema.shape.by, daysAgo: z.int().min(0) })
        .nullable()
        .default(null),
    })
    .optional(),
  /** Null: never checked. */
  checkedDaysAgo: z.int().min(0).nullable().default(null),
  checkedBy: FactSchema.shape.source.default('provider'),
  /** Parts that were checked apart from the rest, by clock. */
  checkedApartDaysAgo: z.partialRecord(z.enum(CLOCK_IDS), z.int().min(0)).default({}),
});
export type ShortListing = z.infer<typeof ShortListingSchema>;

const ShortVenueSchema = z.strictObject({
  slug: SlugSchema,
  ...VenueSchema.omit({ facts: true, point: true, pictures: true, example: true }).shape,
  /** Latitude, longitude. */
  point: z.tuple([z.number(), z.number()]).nullable().default(null),
  facts: z.partialRecord(z.enum(VENUE_FACT_IDS), ShortFactSchema).default({}),
  factsDaysAgo: z.int().min(0).default(60),
});
export type ShortVenue = z.infer<typeof ShortVenueSchema>;

export const SeedFileSchema = z.strictObject({
  provider: z.strictObject({
    slug: SlugSchema,
    ...ProviderSchema.omit({ contacts: true, example: true }).shape,
    contacts: z.array(ContactSchema).default([]),
  }),
  venues: z.array(ShortVenueSchema).default([]),
  listings: z.array(ShortListingSchema).default([]),
});
export type SeedFile = z.infer<typeof SeedFileSchema>;
