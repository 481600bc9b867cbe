import { type Picture, sizesOf } from '../../listing/picture.ts';
import type { OutPhotograph } from './contract/term.ts';
import { someOf, told } from './told.ts';

/** Photographs as links to their biggest files. */
export const toPhotographs = (pictures: readonly Picture[], site: string): OutPhotograph[] | undefined =>
  someOf(
    pictures.map(({ file, words, credit }) => {
      const { width, height } = sizesOf(file)?.at(-1) ?? {};
      return { url: `${site}/photos/${file}`, alt: words, credit: told(credit), width, height };
    }),
  );
