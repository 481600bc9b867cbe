import { afterAll, beforeAll } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { dataFolder, type RunningSite, startSite } from './running-site.ts';

/** A site with the example directory for the tests of one file, with SQLite for search, and its storage as another process opens it. */
export function ownSite(): { readonly site: () => RunningSite; readonly db: () => Db } {
  const folder = dataFolder();
  let running: { readonly site: RunningSite; readonly db: Db } | undefined;
  const there = () => {
    if (running === undefined) throw new Error('The site is not started yet');
    return running;
  };
  beforeAll(async () => {
    const site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
    running = { site, db: openDatabase(`${folder.dataDir}/dayways.sqlite`) };
  });
  afterAll(async () => {
    running?.db.close();
    await running?.site.end('SIGTERM');
    folder.remove();
  });
  return { site: () => there().site, db: () => there().db };
}
