import type { CalendarOptions, CalendarWords } from '#domain/calendar/calendar-file.ts';
import type { CreditWords } from '#domain/feeds/credit.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import { listingPath } from './paths.ts';

/** What a calendar file of this site needs besides its times. */
export const calendarOptions = ({
  words,
  credit: { comesFromName, licence },
  ...of
}: {
  readonly name: string;
  readonly site: string;
  readonly now: WallMoment;
  readonly words: CalendarWords;
  readonly credit: CreditWords;
}): CalendarOptions => ({
  ...of,
  words: { ...words, comesFromName, licence },
  pageOf: (slug) => `${of.site}${listingPath(slug)}`,
});

/** A calendar file as an answer: browsers save it or hand it to the calendar of the device. */
export const calendarAnswer = (text: string, file: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}.ics"`,
      'X-Robots-Tag': 'noindex',
    },
  });
