import type { APIRoute } from 'astro';
import { fitsInSquareCode } from '#domain/choosing/square-code.ts';
import { linkOfTimes } from '#domain/choosing/times-in-link.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { creditsOf } from '#features/own-pictures/own-pictures.ts';
import { aroundBooklet } from '#features/printing/around-booklet.ts';
import { english } from '#features/printing/notices-of.ts';
import { sizeAsked } from '#features/printing/sheet.ts';
import { noForms, seeOther } from '#web/form.ts';
import { readMyCookie } from '#web/my-cookie.ts';
import { MY_WEEK_PATH, weekPath } from '#web/paths.ts';
import { pdfAnswer } from '#web/pdf-answer.ts';
import { daysShown, weekShown } from './_week-shown.ts';
import { timetableOf } from './_week-timetable.ts';

/** A week as a picture timetable on paper: that of this browser, or of a link; `?from=` for another week, `?print=large` for big letters. */
export const GET: APIRoute = ({ url, locals, cookies }) => {
  const { app, site, screen, language } = locals;
  const { myWeek: words } = screen;
  const { whose, week } = weekShown(app, url.searchParams, readMyCookie(cookies, 'week'));
  if (week.placed.length === 0) return seeOther(MY_WEEK_PATH);
  const now = wallMoment(app.now());
  const shown = daysShown(week, url.searchParams.get('from'), now.date);
  const size = sizeAsked(url.searchParams);
  const credits = creditsOf(app.ownPictures);
  const title = whose === 'own' ? words.title : words.sentTitle;
  const lead = words.weekOf(sentenceDate(shown.monday), sentenceDate(shown.sunday));
  const around = aroundBooklet({ words: screen, language, size, madeOn: now.date, credits });
  const link = `${site}${weekPath(linkOfTimes(week.linked))}`;
  const drawn = app.printer.printBooklet({
    ...around,
    title,
    lead,
    notices: app.showsExamples() ? [{ title: null, text: english(screen.site.examples) }] : [],
    pages: [timetableOf({ title, lead, days: shown.days, screen })],
    about: {
      heading: screen.print.about,
      lines: [english(screen.print.madeOn(sentenceDate(now.date))), english(words.file.look)],
      credits: around.credits,
    },
    address: fitsInSquareCode(link, 'paper') ? link : null,
    codeIs: words.codeIs,
  });
  return pdfAnswer(drawn, {
    file: size === 'large' ? 'my-week-big-letters' : 'my-week',
    language,
    busy: screen.print.busy,
  });
};

export const POST: APIRoute = (context) => noForms(context) ?? GET(context);
