import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { PICTURE_IDS } from '#domain/easy-read/pictures.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';

const PointSchema = z.strictObject({ picture: z.enum(PICTURE_IDS), text: z.string().min(3).max(200) });

/** Guides in easy read: points under headings, with the sources of the facts in them. The words below the front matter are for supporters. */
const guides = defineCollection({
  loader: glob({ pattern: '*.md', base: './src/content/guides' }),
  schema: z.strictObject({
    title: z.string().max(80),
    description: z.string().max(160),
    picture: z.enum(PICTURE_IDS),
    order: z.number(),
    parts: z.array(z.strictObject({ heading: z.string().max(60), points: z.array(PointSchema).min(1).max(10) })).min(1),
    /** The kinds of listing that fit. */
    kinds: z.array(z.enum(KIND_IDS)).default([]),
    /** Where the facts are from, and the day somebody looked (`YYYY-MM-DD`). */
    sources: z.array(z.strictObject({ name: z.string(), link: z.url(), on: z.iso.date() })).default([]),
  }),
});

export const collections = { guides };
