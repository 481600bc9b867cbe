import type { APIContext } from 'astro';
import { FORM } from './form.ts';
import { KEPT_PATH, SIGN_IN_PATH } from './paths.ts';
import { withNext } from './signed-in.ts';

/** The pages that somebody is led to before what they sent is done. */
const FIRST = [SIGN_IN_PATH, `${SIGN_IN_PATH}/app`, `${SIGN_IN_PATH}/again`] as const;

/** What is typed to sign in is worth nothing later, and is to stand in no page. */
const isToSignIn = (path: string): boolean => path === SIGN_IN_PATH || path.startsWith(`${SIGN_IN_PATH}/`);

const isSentByBrowser = ({ method, headers }: Request): boolean =>
  method === 'POST' &&
  headers.get('content-type')?.startsWith(FORM) === true &&
  headers.get('accept')?.includes('text/html') === true;

type Asked = Pick<APIContext, 'request' | 'url' | 'rewrite'>;

/**
 * Answers a form, and loses nothing of it when whoever sent it has to sign in first: they get a page that keeps what was sent, in the place
 * of the way to sign in. A script that sends a form keeps it by itself.
 */
export async function keepingWords(context: Asked, answer: () => Promise<Response>): Promise<Response> {
  const { request, url } = context;
  if (!isSentByBrowser(request) || isToSignIn(url.pathname)) return answer();
  const sent = request.clone();
  const response = await answer();
  const from = `${url.pathname}${url.search}`;
  const first = FIRST.find((page) => response.headers.get('location') === withNext(page, from));
  if (response.status !== 303 || first === undefined) return response;
  const page = new URL(`${KEPT_PATH}?${new URLSearchParams({ from, first })}`, url);
  return context.rewrite(new Request(page, { method: 'POST', headers: request.headers, body: await sent.text() }));
}

/** Which page to sign in on comes first, as the address of the page that keeps words says it. */
export const firstOf = (asked: string | null): string => FIRST.find((page) => page === asked) ?? SIGN_IN_PATH;
