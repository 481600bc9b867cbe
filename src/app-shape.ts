import type { Logger } from 'pino';
import type { Db } from '#db/client.ts';
import type { FindingContext } from '#features/finding/find-choices.ts';
import type { OwnPictures } from '#features/own-pictures/own-pictures.ts';
import type { PhotoStore } from '#features/photos/photo-store.ts';
import type { Photos } from '#features/photos/photos.ts';
import type { CardMaker } from '#features/printing/cards/card-maker.ts';
import type { Printer } from '#features/printing/printer.ts';
import type { ChangedPages } from '#features/search-sync/pages-in-step.ts';
import type { SharingContext } from '#features/sharing/sharing-context.ts';
import type { VisitorLimit } from '#features/suggesting/visitor-limit.ts';
import type { Fts5Engine } from '#search/fts5/engine.ts';
import type { Env } from './env.ts';
import type { DevMailbox } from './mail/dev-mailbox.ts';
import type { OwnTheme } from './theme-file.ts';

/** A Meilisearch to search and keep, wherever it runs. */
export interface MeilisearchAt {
  readonly address: string;
  readonly searchKey: string;
  /** Null when this process may only search it; then something else must keep it. */
  readonly writeKey: string | null;
}

export interface AppOptions {
  readonly env: Env;
  readonly log: Logger;
  readonly meilisearch: MeilisearchAt | null;
  readonly now?: () => Date;
  /** Told how many search documents are made while the directory is opened. */
  readonly onDocument?: (made: number) => void;
}

export interface App {
  readonly env: Env;
  readonly db: Db;
  readonly now: () => Date;
  readonly finding: FindingContext;
  /** What is published for other programs to read. */
  readonly sharing: SharingContext;
  /** What search would find with other words that mean the same. */
  readonly searchWith: Fts5Engine['searchWith'];
  /** Tells the search engines at once the words that the team has set. */
  readonly tellWords: () => Promise<void>;
  readonly ownPictures: OwnPictures;
  /** Photographs of the real places. */
  readonly photos: Photos;
  /** Where new ones are put. */
  readonly photoStore: PhotoStore;
  /** Draws sheets of paper. */
  readonly printer: Printer;
  /** Draws the pictures that stand for listings where links are shown. */
  readonly cards: CardMaker;
  /** How many suggestions one visitor may send. */
  readonly suggestionLimit: VisitorLimit;
  /** How many packs one visitor may make. */
  readonly packLimit: VisitorLimit;
  /** What the site is called and how it looks. */
  readonly theme: OwnTheme;
  /** Whether the directory holds examples, so that every page says so. */
  readonly showsExamples: () => boolean;
  /** Where mail is kept while there is no mail server and the site answers on loopback names only; null otherwise. */
  readonly devMailbox: DevMailbox | null;
  /** Tells those who run the site what cannot wait. */
  readonly alert: (fault: string) => void;
  /** The cache tags of what has changed since it was asked last; `'all'` when it cannot be told. */
  readonly changedPages: () => ChangedPages;
  readonly ready: () => Promise<{ readonly ok: boolean } & Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}
