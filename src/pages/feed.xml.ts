import type { APIRoute } from 'astro';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { findNewest } from '#features/finding/find-newest.ts';
import { creditsOfListings } from '#features/reading/comes-from.ts';
import { RESULTS_TAG } from '#features/search-sync/page-tags.ts';
import { atomXml } from '#web/atom.ts';
import { newestFeed } from '#web/newest-feed.ts';

/** What is new among what fits a search, for the programs that people read news with. */
export const GET: APIRoute = async ({ locals: { app, site, screen }, url, cache }) => {
  const newest = await findNewest(app.finding, url.searchParams);
  const { views, find, listing } = screen;
  const credits = creditsOfListings(
    app.db,
    newest.listings.map((one) => one.listing.id),
  );
  const feed = newestFeed(
    newest,
    url.search,
    { site, siteName: app.theme.name, language: FIRST_LANGUAGE, now: app.now(), credits },
    {
      title: views.feedTitle,
      about: views.feedAbout,
      wrong: views.feedWrong,
      wrongWords: views.feedWrongWords,
      rights: views.feedRights,
      example: views.feedExample,
      parts: views.feedParts,
      credit: listing,
      reach: find.reach,
    },
  );
  cache.set({ maxAge: 60, tags: [RESULTS_TAG] });
  // Browsers show Atom's own type as bare text; as XML it wears its sheet, for people who press the link. Programs read both.
  return new Response(atomXml(feed), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
