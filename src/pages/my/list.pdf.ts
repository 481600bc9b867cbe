import type { APIRoute } from 'astro';
import { fitsInSquareCode } from '#domain/choosing/square-code.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { savedListings } from '#features/choosing/saved-listings.ts';
import { creditsOf } from '#features/own-pictures/own-pictures.ts';
import { aroundBooklet } from '#features/printing/around-booklet.ts';
import { pageOfChoice } from '#features/printing/choice-page.ts';
import { english } from '#features/printing/notices-of.ts';
import { sizeAsked } from '#features/printing/sheet.ts';
import { creditsOfListings } from '#features/reading/comes-from.ts';
import { noForms, seeOther } from '#web/form.ts';
import { listingPath, listLinkPath, MY_LIST_PATH } from '#web/paths.ts';
import { pdfAnswer } from '#web/pdf-answer.ts';
import { askedList } from './_my-list.ts';

/** A list as a booklet in easy read, a page for each choice: the list of this browser, or of a link; `?print=large` for big letters. */
export const GET: APIRoute = async (context) => {
  const { url, locals } = context;
  const { app, site, screen, language } = locals;
  const { myList: words } = screen;
  const asked = askedList(context);
  if (asked instanceof Response) return asked;
  const items = savedListings(app.db, app.now(), asked.saved);
  const live = items.flatMap(({ chosen }) => (chosen.state === 'live' ? [chosen] : []));
  const gone = items.flatMap(({ chosen }) => (chosen.state === 'gone' ? [chosen.last.name] : []));
  if (live.length === 0) return seeOther(MY_LIST_PATH);
  const now = wallMoment(app.now());
  const size = sizeAsked(url.searchParams);
  const credits = creditsOf(app.ownPictures);
  const title = asked.kind === 'sent' ? words.sentTitle : words.title;
  const around = aroundBooklet({ words: screen, language, size, madeOn: now.date, credits });
  const comesFrom = creditsOfListings(
    app.db,
    live.map(({ id }) => id),
  );
  const link = `${site}${listLinkPath(items.map(({ chosen }) => chosen.slug))}`;
  const drawn = app.printer.printBooklet({
    ...around,
    title,
    lead: words.bookLead(live.length),
    notices: gone.map((name) => ({ title: null, text: english(words.bookGone(name)) })),
    pages: live.map(({ id, listing, provider, venues }, at) =>
      pageOfChoice({
        ...{ listing, provider, venues, now, language, words: screen },
        comesFrom: comesFrom.get(id) ?? [],
        label: words.bookPage(at + 1, live.length),
        address: `${site}${listingPath(listing.slug)}`,
        reasonsHeading: '',
        reasons: [],
      }),
    ),
    about: {
      heading: words.bookAbout,
      lines: [english(words.bookMadeOn(sentenceDate(now.date))), english(words.bookAsk)],
      credits: around.credits,
    },
    address: fitsInSquareCode(link, 'paper') ? link : null,
    codeIs: words.codeIs,
  });
  return pdfAnswer(drawn, {
    file: size === 'large' ? 'my-list-big-letters' : 'my-list',
    language,
    busy: screen.print.busy,
  });
};

export const POST: APIRoute = (context) => noForms(context) ?? GET(context);
