import { defineMiddleware } from 'astro:middleware';
import type { APIContext } from 'astro';
import { screenTextCalled } from '#content/screen-text/called.ts';
import { LOOKS_COOKIE, readLooksCookie } from '#domain/looks/looks.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language } from '#domain/words/languages.ts';
import { readSignIn } from '#features/accounts/sign-in.ts';
import { answerTo, errorJson } from '#web/http-errors.ts';
import { keepingWords } from '#web/kept-words.ts';
import { isOwnPath } from '#web/own-path.ts';
import { refusedPost } from '#web/refused-post.ts';
import { signInCookieName } from '#web/sign-in-cookie.ts';
import { allowStyles } from '#web/style-policy.ts';
import { isWorkPath } from '#web/work-paths.ts';

/** With `npm run dev` there is no front to hand over the running directory, so one is opened for as long as the development server runs. */
async function developmentApp() {
  const [{ createApp }, { readEnv }, { default: pino }] = await Promise.all([
    import('#src/app.ts'),
    import('#src/env.ts'),
    import('pino'),
  ]);
  return createApp({ env: readEnv(), log: pino({ level: 'warn' }), meilisearch: null });
}
let development: ReturnType<typeof developmentApp> | undefined;

/** The pages that say in words what went wrong. */
const PAGE_OF: ReadonlyMap<number, string> = new Map([
  [403, '/403'],
  [404, '/404'],
]);

/** Named errors become pages or JSON. Anything else is a fault: the front logs it and says so with the request's id. */
async function answer(context: APIContext, next: () => Promise<Response>): Promise<Response> {
  try {
    return await next();
  } catch (error) {
    const named = answerTo(error);
    if (named === undefined) throw error;
    if (context.url.pathname.startsWith('/api/')) return errorJson(named);
    // A page of its own, asked for anew: what a form has sent can have been read already, and is not to be sent to it.
    const instead = new URL(PAGE_OF.get(named.status) ?? '/500', context.url);
    const page = await context.rewrite(new Request(instead, { headers: context.request.headers }));
    return new Response(page.body, { status: named.status, headers: page.headers });
  }
}

/** Of a page: in what is not whole yet, English stands in. */
const languagesOf = (language: Language): Language[] =>
  LANGUAGES[language].complete ? [language] : [FIRST_LANGUAGE, language];

/** Reads how this visitor has the site look, and lets the style sheets that stand in the page through its policy. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals } = context;
  if (import.meta.env.DEV && locals.app === undefined) {
    development ??= developmentApp();
    Object.assign(locals, {
      app: await development,
      requestId: 'development',
      site: context.url.origin,
      visitor: 'development',
    });
  }
  const { url, request, routePattern } = context;
  const refused = refusedPost({ method: request.method, path: url.pathname, route: routePattern || null });
  if (refused !== undefined) return refused;
  const { theme, db, now } = locals.app;
  const signedIn = readSignIn({ db, now }, context.cookies.get(signInCookieName(locals.site))?.value);
  locals.person = signedIn?.person ?? null;
  locals.signIn = signedIn?.signIn ?? null;
  locals.looks = readLooksCookie(context.cookies.get(LOOKS_COOKIE)?.value);
  locals.language = locals.looks.language;
  locals.screen = screenTextCalled(theme.name, locals.language);
  locals.sheets = [theme.sheets[locals.looks.colours]];
  const response = await keepingWords(context, () => answer(context, next));
  if (response.headers.get('content-type')?.startsWith('text/html'))
    response.headers.set('content-language', languagesOf(locals.language).join(', '));
  if (locals.person !== null || isWorkPath(url.pathname) || isOwnPath(url.pathname))
    response.headers.set('cache-control', 'no-store');
  if (isOwnPath(url.pathname)) response.headers.set('x-robots-tag', 'noindex');
  return allowStyles(
    response,
    locals.sheets.map(({ hash }) => hash),
  );
});
