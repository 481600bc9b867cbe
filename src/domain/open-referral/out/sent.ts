import type { OutPage } from './contract/page.ts';

/** One page, and the parameters that ask for the next one. */
export interface SentPage {
  readonly page: OutPage<object>;
  readonly next: Readonly<Record<string, string>> | null;
}

/** A whole list as it is sent without pages, a few records at a time. */
export interface SentLines {
  readonly lines: Generator<string>;
}

/** What is answered for a list, and since when it is as it is (milliseconds since 1970 UTC). */
export type SentList = { readonly changedAt: number } & (SentPage | SentLines);

export interface SentRecord {
  readonly record: object;
  /** The list of terms that it is, or is of: people read it on a page. */
  readonly terms?: string;
  readonly changedAt: number;
}
