import { z } from 'zod';

/** Letters that nobody sees and that change how the words around them are read, or what they are. White space is none of them. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Co}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFFFE\uFFFF]/gu;
/** What leaves something on the page: some of what counts as letters and signs is drawn as nothing. */
const SEEN = /[^\p{C}\p{Z}\p{M}\s\u115F\u1160\u2800\u3164\uFFA0]/u;

/** Words without what nobody sees in them. Joiners and marks that letters need stay. */
export const withoutUnseen = (words: string): string => words.replace(UNSEEN, '');

/** Whether anything of some words can be seen. */
export const isSeen = (words: string): boolean => SEEN.test(words);

/** One line of words from a person: trimmed, inner white space folded, nothing unseen in it, never empty. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => withoutUnseen(text).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(most));

/** Words from a person with paragraphs kept and nothing unseen in them. Plain text: no markup is accepted or understood. */
export const prose = (most: number) =>
  z
    .string()
    .transform((text) =>
      withoutUnseen(text)
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
