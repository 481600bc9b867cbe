import { z } from 'zod';
import { digestOf } from '../easy-read/digest.ts';
import { readableWords } from '../suggestion/suggestion.ts';
import { PHRASE_IDS } from './phrases.ts';

/** So many listings in one pack; three is usual. More is not a choice any more. */
export const MOST_IN_PACK = 10;
export const MOST_PHRASES = 4;
export const MOST_OWN_LETTERS = 200;

const PACK_DAYS = 90;
const DAY_MS = 86_400_000;

/** One choice of a pack: which listing, why, and the revision of it that whoever made the pack had before them. Nothing about a person. */
export const PackItemSchema = z.strictObject({
  listing: z.uuid(),
  revision: z.string().min(1).max(64),
  phrases: z.array(z.enum(PHRASE_IDS)).max(MOST_PHRASES),
  words: z.string().max(MOST_OWN_LETTERS),
});
export type PackItem = z.infer<typeof PackItemSchema>;

export const PackItemsSchema = z.array(PackItemSchema).max(MOST_IN_PACK);

/** When a pack made at a moment ends by itself. */
export const packEnds = (at: Date): Date => new Date(at.getTime() + PACK_DAYS * DAY_MS);

/** Own words as they are kept: one line, what cannot be seen gone. */
export const ownWords = (typed: string): string => readableWords(typed).replace(/\s+/gu, ' ');

/** Tells whether the reasons of a pack were changed meanwhile. */
export const digestOfItems = (items: readonly PackItem[]): string =>
  digestOf(items.flatMap(({ listing, phrases, words }) => [listing, ...phrases, words]));
