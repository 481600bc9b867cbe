import { z } from 'zod';
import { EasyReadSchema } from '../easy-read/own-points.ts';
import { CheckSchema, ChecksSchema } from '../freshness/check.ts';
import { CoverageSchema } from '../place/coverage.ts';
import { line, prose, webAddress } from '../text.ts';
import { ACTIVITY_IDS } from './activities.ts';
import { ContactSchema } from './contact.ts';
import { LISTING_FACT_IDS } from './facts.ts';
import { KIND_IDS } from './kinds.ts';
import { checkListing } from './listing-rules.ts';
import { PictureSchema } from './picture.ts';
import { ExtraSchema, PriceSchema } from './price.ts';
import { SessionSchema } from './session.ts';
import { FactSchema } from './truth.ts';
import {
  AUDIENCES,
  idsOf,
  LANGUAGES,
  LENGTHS,
  PLACES_STATES,
  REFERRAL_ROUTES,
  SUPPORT_LEVELS,
  WAYS,
} from './vocabulary.ts';

/** Places free. `free` and `waitWeeks` are null when nobody told us; the whole is null when nothing is known. */
export const PlacesSchema = z.strictObject({
  state: z.enum(idsOf(PLACES_STATES)),
  free: z.int().min(0).max(9999).nullable().default(null),
  waitWeeks: z.int().min(0).max(520).nullable().default(null),
  on: z.iso.date(),
});
export type Places = z.infer<typeof PlacesSchema>;

/** A start that people apply for: when it starts and the last day to apply. */
export const IntakeSchema = z.strictObject({ starts: z.iso.date(), closes: z.iso.date().nullable().default(null) });
export type Intake = z.infer<typeof IntakeSchema>;

/**
 * A listing's plain shape: the one place where it is defined. Drafts and form steps derive from this object (zod 4 refuses `.partial()` on
 * a refined schema); `ListingSchema` below adds the rules across fields. Null and an empty list mean *not told us*, never a default.
 */
export const ListingShape = z.strictObject({
  name: line(120),
  provider: z.uuid(),
  kind: z.enum(KIND_IDS),
  activities: z.array(z.enum(ACTIVITY_IDS)).max(12).default([]),
  /** One sentence for a search result. */
  summary: line(240).nullable().default(null),
  description: prose(6000).nullable().default(null),
  audiences: z
    .array(z.enum(idsOf(AUDIENCES)))
    .max(13)
    .default([]),
  ages: z
    .strictObject({ from: z.int().min(0).max(120).nullable(), to: z.int().min(0).max(120).nullable() })
    .nullable()
    .default(null),
  /** Who may come, in words, beyond ages and facts ("You must live in Salford"). */
  eligibility: prose(1000).nullable().default(null),
  /** Who it is not for, said kindly, one reason each. */
  notFor: z.array(line(200)).max(6).default([]),
  supportLevels: z
    .array(z.enum(idsOf(SUPPORT_LEVELS)))
    .max(3)
    .default([]),
  ratios: z
    .array(z.strictObject({ staff: z.int().min(1).max(20), people: z.int().min(1).max(200) }))
    .max(4)
    .default([]),
  groupSize: z
    .strictObject({ from: z.int().min(1).max(500).nullable(), to: z.int().min(1).max(500).nullable() })
    .nullable()
    .default(null),
  /** How support gets less as people gain skills and friends. */
  supportReduces: prose(800).nullable().default(null),
  /** What people move on to. */
  movesOnTo: z.array(line(160)).max(8).default([]),
  facts: z.partialRecord(z.enum(LISTING_FACT_IDS), FactSchema).default({}),
  ways: z
    .array(z.enum(idsOf(WAYS)))
    .max(4)
    .default([]),
  venues: z.array(z.uuid()).max(40).default([]),
  coverage: CoverageSchema.nullable().default(null),
  sessions: z.array(SessionSchema).max(80).default([]),
  length: z.enum(idsOf(LENGTHS)).nullable().default(null),
  lengthWords: line(160).nullable().default(null),
  intakes: z.array(IntakeSchema).max(12).default([]),
  /** True when people can start at any time; null is not told us. */
  rolling: z.boolean().nullable().default(null),
  work: z
    .strictObject({
      hostEmployer: line(160).nullable().default(null),
      college: line(160).nullable().default(null),
      team: line(200).nullable().default(null),
      hoursAWeek: z.number().min(0).max(60).nullable().default(null),
      whatYouDo: z.array(line(160)).max(12).default([]),
      pay: line(160).nullable().default(null),
      next: prose(600).nullable().default(null),
    })
    .prefault({}),
  joining: z
    .strictObject({
      routes: z
        .array(z.enum(idsOf(REFERRAL_ROUTES)))
        .max(8)
        .default([]),
      decides: line(160).nullable().default(null),
      howLong: line(160).nullable().default(null),
      needed: z.array(line(160)).max(8).default([]),
      /** What to do, one step each, in order. */
      steps: z.array(line(200)).max(8).default([]),
      link: webAddress.nullable().default(null),
    })
    .prefault({}),
  prices: z.array(PriceSchema).max(20).default([]),
  extras: z.array(ExtraSchema).max(12).default([]),
  costWords: prose(600).nullable().default(null),
  places: PlacesSchema.nullable().default(null),
  /** Places at one venue, by venue id, where they differ from the whole. */
  placesAt: z.record(z.uuid(), PlacesSchema).default({}),
  languages: z
    .array(z.enum(idsOf(LANGUAGES)))
    .max(16)
    .default([]),
  transportWords: prose(600).nullable().default(null),
  quality: z.array(line(200)).max(8).default([]),
  contacts: z.array(ContactSchema).max(10).default([]),
  website: webAddress.nullable().default(null),
  pictures: z.array(PictureSchema).max(12).default([]),
  /** Closed for now, in words ("Closed until 4 January"), shown above everything else. */
  alert: line(240).nullable().default(null),
  /** The last day on which `alert` counts (`alertOn`). Missing when nobody said, so that a body from before is the same body. */
  alertUntil: z.iso.date().optional(),
  /** Points that people wrote and the check of a panel. Missing when there is neither, so that a body from before is the same body. */
  easyRead: EasyReadSchema.optional(),
  /** When somebody last said that all of this is right, and who. */
  checked: CheckSchema.nullable().default(null),
  /** The same by clock, where parts were checked apart. Missing when they were not, so that a body from before is the same body. */
  checks: ChecksSchema.optional(),
  /** Since when the feed that brought it has had it no more. Missing while it has, so that a body from before is the same body. */
  goneFromSource: z.iso.date().optional(),
  /** Example data, marked wherever a person sees it. */
  example: z.boolean().default(false),
});

export const ListingSchema = ListingShape.superRefine(checkListing);
export type Listing = z.infer<typeof ListingShape>;
