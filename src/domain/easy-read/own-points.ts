import { z } from 'zod';
import { line } from '../text.ts';
import { PICTURE_IDS } from './pictures.ts';
import { SECTION_IDS } from './section.ts';

export const MOST_OWN_POINTS = 6;

/** A sentence that a person wrote, with the picture they chose and the section it stands in. */
export const OwnPointSchema = z.strictObject({
  text: line(120),
  picture: z.enum(PICTURE_IDS),
  section: z.enum(SECTION_IDS),
});
export type OwnPoint = z.infer<typeof OwnPointSchema>;

/**
 * That people with a learning disability checked the points of a listing: the day, the panel's name (never a person's), and the digest of the
 * points they read. It is a claim only while the digest is that of the points of today; `easyReadOf` decides that and nothing else may.
 */
export const PanelCheckSchema = z.strictObject({
  on: z.iso.date(),
  by: line(80),
  digest: z.string().regex(/^[0-9a-f]{16}$/u),
});
export type PanelCheck = z.infer<typeof PanelCheckSchema>;

/** What people gave to the easy read of a listing. All of it may be missing, as it is in every revision from before there was any. */
export const EasyReadSchema = z.strictObject({
  own: z.array(OwnPointSchema).max(MOST_OWN_POINTS).default([]),
  check: PanelCheckSchema.nullable().default(null),
});
export type EasyRead = z.infer<typeof EasyReadSchema>;
