import type { APIRoute } from 'astro';
import { calendarFile } from '#domain/calendar/calendar-file.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { datedTimes } from '#features/sharing/calendar-files.ts';
import { calendarAnswer, calendarOptions } from '#web/calendar-answer.ts';
import { noForms, seeOther } from '#web/form.ts';
import { readMyCookie } from '#web/my-cookie.ts';
import { MY_WEEK_PATH } from '#web/paths.ts';
import { weekShown } from './_week-shown.ts';

/** A week as one calendar file: that of this browser, or of a link. */
export const GET: APIRoute = ({ url, locals, cookies }) => {
  const { app, site, screen } = locals;
  const { week } = weekShown(app, url.searchParams, readMyCookie(cookies, 'week'));
  if (week.placed.length === 0) return seeOther(MY_WEEK_PATH);
  const options = calendarOptions({
    ...{ name: screen.myWeek.calendarName(app.theme.name), site },
    ...{ now: wallMoment(app.now()), words: screen.myWeek.file, credit: screen.listing },
  });
  return calendarAnswer(calendarFile(datedTimes(app.db, week.placed), options), 'my-week');
};

export const POST: APIRoute = (context) => noForms(context) ?? GET(context);
