import type { APIRoute } from 'astro';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { siteCard } from '#features/printing/cards/card-of.ts';
import { drawnAnswer } from '#web/drawn-answer.ts';

/** The picture of the site for where a link to one of its pages is shown. */
export const GET: APIRoute = async ({ locals: { app }, cache }) => {
  const { home, views, print } = screenTextCalled(app.theme.name, FIRST_LANGUAGE);
  const card = siteCard({
    siteName: app.theme.name,
    says: home.heading,
    notice: app.showsExamples() ? views.feedExample : null,
    colours: app.theme.palettes.light,
    otherLetters: print.otherLetters,
  });
  const answer = await drawnAnswer(app.cards.draw(card), print.busy, { 'Content-Type': 'image/png' });
  if (answer.ok) cache.set({ maxAge: 3600, tags: ['pages'] });
  return answer;
};
