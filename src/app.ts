import { join } from 'node:path';
import { aroundMail } from '#content/mails/around-mail.ts';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { type Db, openDatabase } from '#db/client.ts';
import { isAnyPublishedBy } from '#db/published.ts';
import { GENERATOR, SEEDER } from '#domain/actor.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { placeFinder } from '#features/finding/find-place.ts';
import { meaningsFrom } from '#features/finding/meanings.ts';
import { keepJobs } from '#features/jobs/keep-jobs.ts';
import { keepMailing } from '#features/mailing/keep-mailing.ts';
import { openOwnPictures } from '#features/own-pictures/own-pictures.ts';
import { openPhotoStore } from '#features/photos/photo-store.ts';
import { openPhotos } from '#features/photos/photos.ts';
import { openCardMaker } from '#features/printing/cards/card-maker.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import { openPrinter } from '#features/printing/printer.ts';
import { fillWhenNeeded } from '#features/search-sync/fill.ts';
import { follow } from '#features/search-sync/follow.ts';
import { keepInStep } from '#features/search-sync/keep-in-step.ts';
import { type Consumer, oldestWaiting, setReaders } from '#features/search-sync/outbox.ts';
import { pagesInStep } from '#features/search-sync/pages-in-step.ts';
import { keepUpkeep } from '#features/search-sync/upkeep.ts';
import { isEmptyDirectory, seedDirectory } from '#features/seeding/seed-directory.ts';
import { openCatalogue } from '#features/sharing/catalogue.ts';
import { noLimit, visitorLimit } from '#features/suggesting/visitor-limit.ts';
import { followWords } from '#features/wording/follow-words.ts';
import { synonymsOf } from '#features/wording/word-groups.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import type { SearchRequest } from '#search/port.ts';
import { withFallback } from '#search/with-fallback.ts';
import { STOP_WORDS } from '#search/words.ts';
import type { App, AppOptions } from './app-shape.ts';
import { type Env, siteAddress } from './env.ts';
import { jobsOf } from './jobs-of.ts';
import { mailFor } from './mail-for.ts';
import { readiness } from './readiness.ts';
import { readTheme } from './theme-file.ts';

export type { App, AppOptions, MeilisearchAt } from './app-shape.ts';

/** A visitor's search is answered by the engine that is always there while the other is this far behind. */
const BEHIND_MS = 400;

/** So many packs from one visitor in an hour. A whole team may have one address. */
const MOST_PACKS = 40;

/** The one file of a directory: the truth, and what is derived from it. */
export const databasePath = (env: Env): string => join(env.DATA_DIR, 'dayways.sqlite');

/** Opens the storage, and puts the example directory into an empty one when the environment asks for it. */
export function openDirectory(env: Env, now: Date): Db {
  const db = openDatabase(databasePath(env));
  if (env.SEED === 'example' && isEmptyDirectory(db)) seedDirectory(db, now);
  return db;
}

/** Joins storage, search engines and upkeep into a running directory: the only place where ports meet adapters. */
export async function createApp({
  env,
  log,
  meilisearch,
  now = () => new Date(),
  onDocument,
}: AppOptions): Promise<App> {
  const theme = readTheme(env.DATA_DIR);
  const ownPictures = openOwnPictures(join(env.DATA_DIR, 'pictures'), (fault) => log.warn({ fault }, 'own pictures'));
  const replaced = ownPictures.all().size;
  if (replaced > 0) log.info({ replaced }, 'own pictures');
  const photoStore = openPhotoStore(join(env.DATA_DIR, 'uploads'));
  const photos = openPhotos(join(env.DATA_DIR, 'uploads'), (fault) => log.warn({ fault }, 'photographs'));
  const pictureBytes = pictureFiles(ownPictures.picture);
  const cards = openCardMaker({ pictureBytes });
  const printer = openPrinter({
    pictureBytes,
    report: (fault) => log.warn({ fault }, 'sheets'),
  });
  const db = openDirectory(env, now());
  const fts5 = openFts5Engine(db.sqlite);
  const synonyms = synonymsOf(db);
  await fts5.setSynonyms(synonyms);
  const second =
    meilisearch === null
      ? null
      : meilisearchEngine({ ...meilisearch, synonyms, stopWords: [...STOP_WORDS], placesIn: fts5.placesIn });
  // With a key that may only search, something else keeps the index.
  const keeps = meilisearch !== null && meilisearch.writeKey !== null;
  const readers: readonly Consumer[] = keeps ? ['fts5', 'meilisearch'] : ['fts5'];
  setReaders(db, readers);
  await fillWhenNeeded({
    db,
    engine: fts5,
    consumer: 'fts5',
    at: now(),
    expected: null,
    ...(onDocument ? { onDocument } : {}),
  });

  const pages = pagesInStep(db, (error) => log.error({ err: error }, 'kept pages cannot be compared with the storage'));
  const first = keepInStep({ db, engine: fts5, consumer: 'fts5', now });
  const following =
    second === null || !keeps
      ? null
      : follow({
          db,
          engine: second,
          consumer: 'meilisearch',
          always: fts5,
          now,
          onFilled: (documents) => log.info({ documents }, 'search index filled'),
          onTrouble: (error) => log.warn({ err: error }, 'search index cannot be kept now'),
        });
  const isFresh = () => {
    if (following === null) return true;
    const oldest = oldestWaiting(db, 'meilisearch');
    return following.isFilled() && (oldest === null || oldest > now().getTime() - BEHIND_MS);
  };
  const searching =
    second === null
      ? null
      : withFallback(second, fts5, {
          isFresh,
          onChange: (state) => log.warn({ search: state.breaker, error: state.lastError?.message }, 'search engine'),
        });
  const engines = () => (second !== null && following?.isFilled() === true ? [fts5, second] : [fts5]);
  let meaningsOf = meaningsFrom(synonyms);
  const words = followWords({
    db,
    engines,
    onChange: (changed) => {
      meaningsOf = meaningsFrom(changed);
      pages.resultsChanged();
    },
    onTrouble: (error) => log.warn({ err: error }, 'a search engine cannot be told its words now'),
  });
  const stopUpkeep = keepUpkeep({
    db,
    engines,
    now,
    onDrift: (drift) => log[drift.missing + drift.stale + drift.extra > 0 ? 'warn' : 'debug'](drift, 'drift check'),
    onTrouble: (doing, error) => log.error({ err: error }, doing),
  });
  const { mailer, devMailbox } = mailFor(env, log);
  const mailing = keepMailing({
    db,
    mailer,
    now,
    around: aroundMail(screenTextCalled(theme.name, FIRST_LANGUAGE).mails, {
      site: theme.name,
      address: siteAddress(env),
      contact: theme.contact,
    }),
    onGivenUp: (mail, error) => log.error({ ...mail, error }, 'mail given up'),
    onTrouble: (error) => (error === null ? log.info('mail goes again') : log.warn({ err: error }, 'mail does not go')),
  });
  const stopJobs = keepJobs({
    db,
    now,
    jobs: jobsOf({ db, env }),
    onRan: ({ job, outcome, says, error }) =>
      outcome === 'failed' ? log.error({ job, err: error }, 'job failed') : log.info({ job, says }, 'job'),
    onTrouble: (error) => log.error({ err: error }, 'jobs cannot be run now'),
  });
  const search = (request: SearchRequest) => (searching ?? fts5).search(request);

  return {
    env,
    db,
    now,
    finding: { db, search, now, meaningsOf: (word) => meaningsOf(word) },
    sharing: {
      ...{ db, now, search: fts5.search, findPlace: placeFinder(db) },
      catalogue: openCatalogue(db),
      streams: { open: 0 },
      startedAt: now().getTime(),
    },
    searchWith: fts5.searchWith,
    tellWords: words.look,
    ownPictures,
    photos,
    photoStore,
    printer,
    cards,
    // On this machine alone every visitor has one address: a limit for one would be a limit for all.
    suggestionLimit: env.PUBLIC_URL === undefined ? noLimit : visitorLimit(),
    packLimit: env.PUBLIC_URL === undefined ? noLimit : visitorLimit(MOST_PACKS),
    theme,
    devMailbox,
    alert: (fault) => log.error({ fault }, 'alert'),
    showsExamples: () => isAnyPublishedBy(db, [SEEDER, GENERATOR]),
    changedPages: pages.changed,
    ready: () => readiness({ db, fts5, searching, second, readers, mailer, mailing }),
    close: async () => {
      stopUpkeep();
      await words.stop();
      await Promise.all([first.stop(), following?.stop(), printer.close(), cards.close(), mailing.stop(), stopJobs()]);
      db.close();
    },
  };
}
