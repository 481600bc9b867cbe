import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { ReadingPage } from './content/reading-page.ts';

const pagesIn = (folder: string) =>
  defineCollection({ loader: glob({ pattern: '*.md', base: `./src/content/${folder}` }), schema: ReadingPage });

/** Guides say how one thing works. Pathways are steps from where somebody is to where they want to be. */
export const collections = { guides: pagesIn('guides'), pathways: pagesIn('pathways') };
