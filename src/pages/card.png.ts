import type { APIRoute } from 'astro';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { siteCard } from '#features/printing/cards/card-of.ts';
import { cardAnswer } from './_cards.ts';

/** The picture of the site for where a link to one of its pages is shown. */
export const GET: APIRoute = (context) => {
  const { app } = context.locals;
  const { home, views, print } = screenTextCalled(app.theme.name, FIRST_LANGUAGE);
  const card = siteCard({
    siteName: app.theme.name,
    says: home.heading,
    notice: app.showsExamples() ? views.feedExample : null,
    colours: app.theme.palettes.light,
    otherLetters: print.otherLetters,
  });
  return cardAnswer(context, card, { maxAge: 3600, tags: ['pages'] });
};
