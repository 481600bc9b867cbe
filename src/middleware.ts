import { defineMiddleware } from 'astro:middleware';
import { screenText } from '#content/screen-text/screen-text.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { answerTo, errorJson } from '#web/http-errors.ts';
import { refusedPost } from '#web/refused-post.ts';

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

/** Turns named errors into pages or JSON. Anything else is a fault: the front logs it and says so with the request's id. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV && context.locals.app === undefined) {
    development ??= developmentApp();
    Object.assign(context.locals, { app: await development, requestId: 'development', site: context.url.origin });
  }
  const { url, request, routePattern } = context;
  const refused = refusedPost({ method: request.method, path: url.pathname, route: routePattern || null });
  if (refused !== undefined) return refused;
  context.locals.language = FIRST_LANGUAGE;
  context.locals.screen = screenText(context.locals.language);
  try {
    return await next();
  } catch (error) {
    const answer = answerTo(error);
    if (answer === undefined) throw error;
    if (context.url.pathname.startsWith('/api/')) return errorJson(answer);
    const page = await context.rewrite(answer.status === 404 ? '/404' : '/500');
    return new Response(page.body, { status: answer.status, headers: page.headers });
  }
});
