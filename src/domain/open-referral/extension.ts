import { z } from 'zod';
import { EasyReadSchema } from '../easy-read/own-points.ts';
import { ListingShape, PlacesSchema } from '../listing/listing.ts';
import { MOST_PICTURES, PictureSchema } from '../listing/picture.ts';
import { SessionSchema } from '../listing/session.ts';
import { FactSchema } from '../listing/truth.ts';
import { ProviderSchema } from '../provider/provider.ts';
import { VenueSchema } from '../venue/venue.ts';

/*
 * What this directory knows and Open Referral has no place for, in fields of our own that begin with `dayways_`. They are the parts of our
 * own shapes, so that what is published is what is read back. Facts are never here: a reader must not take our word for who said so.
 */

/** One end of a range that nobody told is left out of what is published. */
const range = (end: z.ZodNullable<z.ZodInt>) =>
  z
    .strictObject({ from: end.default(null), to: end.default(null) })
    .nullable()
    .default(null);

/** Of a service. */
export const ListingExtension = ListingShape.pick({
  summary: true,
  eligibility: true,
  notFor: true,
  ratios: true,
  supportReduces: true,
  movesOnTo: true,
  coverage: true,
  length: true,
  lengthWords: true,
  intakes: true,
  rolling: true,
  work: true,
  joining: true,
  prices: true,
  extras: true,
  costWords: true,
  places: true,
  transportWords: true,
  quality: true,
  contacts: true,
  alert: true,
  alertUntil: true,
  example: true,
}).extend({
  ages: range(z.int().min(0).max(120).nullable()),
  groupSize: range(z.int().min(1).max(500).nullable()),
});
export type ListingExtension = z.infer<typeof ListingExtension>;

/** Of a service: when it was last said to be right, and by whom. Counts only where the source is our own. */
export const CheckExtension = ListingShape.pick({ checked: true, checks: true });

/**
 * Of a service: the sentences of its easy read that people wrote, and the check of a panel while it stands. That a panel checked them counts
 * only where the source is our own.
 */
export const EasyReadExtension = z.object(EasyReadSchema.shape);

/** Of a service or a location: a photograph where it is found, with words for those who cannot see it. */
export const PhotographExtension = z.object({
  url: z.url({ protocol: /^https?$/u }).max(2000),
  alt: PictureSchema.shape.words,
  credit: PictureSchema.shape.credit,
});
export type PhotographExtension = z.infer<typeof PhotographExtension>;
export const MOST_PHOTOGRAPHS = MOST_PICTURES;

/** Of an organization. */
export const ProviderExtension = ProviderSchema.pick({ type: true, about: true, contacts: true, example: true });
export type ProviderExtension = z.infer<typeof ProviderExtension>;

/** Of a location: its address line by line, and the story of a visit. */
export const VenueExtension = VenueSchema.pick({ lines: true, visit: true, example: true });
export type VenueExtension = z.infer<typeof VenueExtension>;

const session = SessionSchema.shape;
/** Of a schedule: where it happens, and when it does not. */
export const SessionExtension = z.strictObject({
  way: session.way,
  termTime: session.termTime,
  terms: session.terms,
  exceptions: session.exceptions,
  label: session.label,
  /** All dates of a session on single dates: each is a schedule of its own, and together they are one session. */
  dates: z.array(z.iso.date()).min(1).max(60).optional(),
});
export type SessionExtension = z.infer<typeof SessionExtension>;

/** Of a service at a location: places there, where they differ from those of the whole service. */
export const ChoiceExtension = z.strictObject({ places: PlacesSchema.optional() });
export type ChoiceExtension = z.infer<typeof ChoiceExtension>;

/** Of an attribute that says a fact: who said so, on which day, and in which words. */
export const FactExtension = FactSchema.pick({ source: true, on: true, note: true });
