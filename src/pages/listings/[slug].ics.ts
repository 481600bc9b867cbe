import type { APIRoute } from 'astro';
import { calendarFile } from '#domain/calendar/calendar-file.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { datedListing } from '#features/sharing/calendar-files.ts';
import { calendarAnswer, calendarOptions } from '#web/calendar-answer.ts';

/** The times of a listing as a calendar file. The same until the listing, its provider or a venue changes. */
export const GET: APIRoute = ({ params: { slug = '' }, locals, cache }) => {
  const { app, site, screen } = locals;
  const { dated, tags } = datedListing(app.db, slug);
  cache.set({ maxAge: 600, tags: [...tags] });
  const now = wallMoment(app.now());
  const options = calendarOptions({
    name: dated.listing.body.name,
    site,
    now,
    words: screen.myWeek.file,
    credit: screen.listing,
  });
  return calendarAnswer(calendarFile([dated], options), slug);
};
