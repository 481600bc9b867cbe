import { z } from 'zod';
import { line } from '../text.ts';

/** What the file of a photograph is called in the uploads folder. */
export const PHOTO_FILE = /^[a-z0-9][a-z0-9-]*\.webp$/u;

/** A photograph of the real place or people, with words for those who cannot see it. `file` is a name in the uploads folder. */
export const PictureSchema = z.strictObject({
  file: z.string().regex(PHOTO_FILE),
  words: line(200),
  credit: line(120).nullable().default(null),
});
export type Picture = z.infer<typeof PictureSchema>;
