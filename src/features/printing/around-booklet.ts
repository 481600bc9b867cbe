import { FIRST_LANGUAGE, LANGUAGES, type Language } from '#domain/words/languages.ts';
import type { Booklet } from './booklet.ts';
import type { SheetSize } from './sheet.ts';

/** The screen text that every booklet takes, whatever the language. */
export interface BookletWords {
  readonly site: { readonly name: string };
  readonly print: {
    readonly scan: string;
    readonly page: string;
    readonly otherLetters: string;
    readonly pictures: string;
  };
}

/** What is the same for every booklet of the site on a day. `credits` of pictures that the people who run the site brought. */
export const aroundBooklet = (of: {
  readonly words: BookletWords;
  readonly language: Language;
  readonly size: SheetSize;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly credits: readonly string[];
}): Pick<Booklet, 'language' | 'size' | 'siteName' | 'scan' | 'pageLabel' | 'otherLetters' | 'madeOn'> & {
  readonly credits: readonly string[];
} => ({
  // Titles and the front page are English until all of the language is there.
  language: LANGUAGES[of.language].complete ? of.language : FIRST_LANGUAGE,
  size: of.size,
  siteName: of.words.site.name,
  scan: of.words.print.scan,
  pageLabel: of.words.print.page,
  otherLetters: of.words.print.otherLetters,
  madeOn: of.madeOn,
  credits: [of.words.print.pictures, ...new Set(of.credits)],
});
