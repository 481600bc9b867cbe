import { SlugSchema } from '../text.ts';
import { MOST_SAVED } from './saved-list.ts';

const BETWEEN = ',';

/** The addresses of listings that a link names, as in `?ids=SLUG,SLUG`: each once, in order, no more than a list holds. What is no address is left out. */
export const slugsInLink = (text: string | null): string[] =>
  [...new Set((text ?? '').split(BETWEEN).filter((slug) => SlugSchema.safeParse(slug).success))].slice(0, MOST_SAVED);

/** The other way round. */
export const linkOfSlugs = (slugs: readonly string[]): string => slugs.join(BETWEEN);
