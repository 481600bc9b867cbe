import { defineMiddleware } from 'astro:middleware';
import { answerTo, errorJson } from '#web/http-errors.ts';

/** Turns named errors into pages or JSON. Anything else is a fault: the front logs it and says so with the request's id. */
export const onRequest = defineMiddleware(async (context, next) => {
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
