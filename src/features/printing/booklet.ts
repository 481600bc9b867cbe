import type { Notice, Printed, Said, SheetPoint } from './sheet.ts';

/** One choice for a person: picture left and words right, fitted to one page where the words allow it. */
export interface ChoicePage {
  readonly kind: 'choice';
  /** Over the title, as "Choice 1 of 3". */
  readonly label: string;
  readonly title: string;
  /** What it is, under the title. */
  readonly lead: string;
  readonly notices: readonly Notice[];
  readonly reasonsHeading: string;
  /** Why it was chosen. None: no heading. */
  readonly reasons: readonly string[];
  readonly points: readonly SheetPoint[];
  /** The whole address of its page, which is a link; null leaves it out. */
  readonly address: string | null;
  /** What the feeds that it comes from ask to be said, a line each. */
  readonly comesFrom: readonly string[];
}

/** Rows and columns of words on paper that lies across. `rows[].cells` has a cell for each of `columns`. */
export interface TablePage {
  readonly kind: 'table';
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** What is on at a part of a day. */
export interface TimetableEntry {
  readonly picture: string;
  readonly text: string;
  readonly time: string;
}

/** Days under each other and parts of the day beside each other. `days[].cells` has a cell for each of `columns`; an empty one is room to write. */
export interface TimetablePage {
  readonly kind: 'timetable';
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly days: readonly { readonly label: string; readonly cells: readonly (readonly TimetableEntry[])[] }[];
}

export type BookPage = ChoicePage | TablePage | TimetablePage;

/** As many pages as a booklet may have; a list holds no more. */
export const MOST_BOOK_PAGES = 102;

/**
 * Pages in one file. With more than one there is a front page with `title`, `lead`, `notices`, what is in it and `about`; with one,
 * that page has `notices` too, and `about` stands at the end.
 */
export interface Booklet extends Printed {
  readonly notices: readonly Notice[];
  readonly pages: readonly BookPage[];
  readonly about: { readonly heading: string; readonly lines: readonly Said[]; readonly credits: readonly string[] };
  /** The whole address that the square code opens, as a link; null for no code. */
  readonly address: string | null;
  /** Words beside the square code. */
  readonly scan: string;
  /** What the square code is, for those who do not see it. */
  readonly codeIs: string;
}
