import { z } from 'zod';

/** One line of words from a person: trimmed, inner white space folded, never empty. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(most));

/** Words from a person with paragraphs kept. Plain text: no markup is accepted or understood. */
export const prose = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/gu, '\n')
        .replace(/[^\S\n]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1).max(most));

/** A web address that is safe to link to: http or https only. */
export const webAddress = z.url({ protocol: /^https?$/u }).max(500);

/** An address of this site, as in `/listings/SLUG`. */
export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(120);
