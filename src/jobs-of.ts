import { join } from 'node:path';
import { screenTextCalled } from '#content/screen-text/called.ts';
import type { Db } from '#db/client.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { counted } from '#domain/words/lists.ts';
import type { WritingContext } from '#features/accounts/accounts-context.ts';
import { doDueResets } from '#features/accounts/second-step-reset.ts';
import { freshnessJobs } from '#features/freshness/freshness-jobs.ts';
import { clearMails, clearSignIns, clearSuggestions } from '#features/jobs/clearing.ts';
import { DAY_MS, HOUR_MS, type Job } from '#features/jobs/job.ts';
import { clearPacks } from '#features/packing/clear-packs.ts';
import { clearPhotos } from '#features/photos/clear-photos.ts';
import { type Env, siteAddress } from './env.ts';
import { feedJobs } from './feeds-of.ts';
import { readTheme } from './theme-file.ts';

export interface JobsOf {
  readonly db: Db;
  readonly env: Env;
}

/** Second steps that were lost go when the day is over in which the person could say no. */
const resetSecondSteps = (context: Omit<WritingContext, 'now'>): Job => ({
  name: 'reset-second-steps',
  everyMs: HOUR_MS,
  run: async (now) => `reset ${doDueResets({ ...context, now: () => now })} second steps`,
});

/** Packs that were ended, or whose time is over, are unreadable at once; an hour later nothing of them is left. */
const clearPacksEachHour = (db: Db): Job => ({
  name: 'clear-packs',
  everyMs: HOUR_MS,
  run: async (now) => `cleared ${counted(clearPacks(db, now), 'pack')}`,
});

/** Photographs that were taken out of everything, or whose draft was never saved. */
const clearPhotosEachDay = (db: Db, uploads: string): Job => ({
  name: 'clear-photos',
  everyMs: DAY_MS,
  run: async (now) => `removed ${counted(await clearPhotos(db, uploads, now), 'file')} of photographs`,
});

/** All work that time alone makes necessary, for the running site and for `npm run jobs`. */
export function jobsOf({ db, env }: JobsOf): readonly Job[] {
  const screen = screenTextCalled(readTheme(env.DATA_DIR).name, FIRST_LANGUAGE);
  const site = siteAddress(env);
  return [
    clearSignIns(db),
    clearMails(db),
    clearSuggestions(db),
    clearPacksEachHour(db),
    clearPhotosEachDay(db, join(env.DATA_DIR, 'uploads')),
    resetSecondSteps({ db, words: screen.accountMails, site }),
    ...freshnessJobs({ db, mails: screen.freshness.mails, site }),
    ...feedJobs({ db, env }),
  ];
}
