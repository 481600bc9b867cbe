import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ReadingPage } from '#content/reading-page.ts';

const CONTENT = new URL('../../src/content/', import.meta.url).pathname;

/** A page to read as its file says it, with its address. */
export interface FiledPage {
  readonly href: string;
  readonly page: ReadingPage;
}

/** Every guide and every pathway. Throws when a file is not in the form of `ReadingPage`. */
export function readingPages(): FiledPage[] {
  return ['guides', 'pathways'].flatMap((folder) =>
    readdirSync(`${CONTENT}${folder}`).map((name) => {
      const front = readFileSync(`${CONTENT}${folder}/${name}`, 'utf8').split(/^---$/mu)[1] ?? '';
      return { href: `/${folder}/${name.replace(/\.md$/u, '')}`, page: ReadingPage.parse(parse(front)) };
    }),
  );
}

/** The sentences of the points of a page. */
export const pointsOfPage = ({ page }: FiledPage): string[] =>
  page.parts.flatMap(({ points }) => points.map(({ text }) => text));
