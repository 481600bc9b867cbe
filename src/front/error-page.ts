import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { type FlatHeaders, securityHeaders } from './security-headers.ts';

type Words = { readonly title: string; readonly detail: string };

const words: Record<number, Words> = {
  400: {
    title: 'We could not read this request',
    detail: 'The address may be broken. Check it, or start from the home page.',
  },
  403: {
    title: 'This form did not work',
    detail: 'It was not sent from this site. Go back, open the page again and try once more.',
  },
  404: { title: 'We could not find this page', detail: 'It may have moved. Start from the home page.' },
  405: { title: 'This did not work', detail: 'This page cannot be asked for in this way. Start from the home page.' },
  408: { title: 'This took too long', detail: 'Check your connection and try again.' },
  413: { title: 'This is too big to send', detail: 'Make it shorter or smaller and try again.' },
  414: { title: 'This address is too long', detail: 'Start from the home page and choose fewer things.' },
  417: { title: 'This did not work', detail: 'Send the request again without an Expect header.' },
  421: {
    title: 'This site does not answer here',
    detail: 'Check the address. If you run this site, set PUBLIC_URL to the address people use.',
  },
  429: {
    title: 'Please wait a moment',
    detail: 'You have asked many times in a short time. Wait a few seconds and try again.',
  },
  431: { title: 'This request is too big', detail: 'Clear the cookies for this site and try again.' },
  500: { title: 'This page did not work', detail: 'It is our mistake, not yours. Try again, or go to the home page.' },
  503: { title: 'This page is not ready', detail: 'Wait a few seconds and try again.' },
};

/** What a program is told otherwise than a person. */
const wordsForPrograms: Record<number, Words> = {
  405: { title: 'This did not work', detail: 'What is below /api is only read: ask for it with GET.' },
};

const STYLE = 'body{font:1.25rem/1.5 sans-serif;max-width:35rem;margin:2rem auto;padding:0 1rem}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of the front's own error pages: nothing but their one style. */
export const errorPolicy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export type ErrorAnswer = { readonly status: number; readonly contentType: string; readonly body: Buffer };

/** An error in plain words: a small page for people, `{"error": {status, title, detail}}` for programs. */
export function errorAnswer(status: number, api: boolean, requestId?: string): ErrorAnswer {
  const { title, detail } = (api ? wordsForPrograms[status] : undefined) ??
    words[status] ??
    words[500] ?? { title: 'This did not work', detail: 'Try again.' };
  if (api) {
    const reference = requestId === undefined ? {} : { request: requestId };
    const body = JSON.stringify({ error: { status, title, detail, ...reference } });
    return { status, contentType: 'application/json; charset=utf-8', body: Buffer.from(body) };
  }
  const number = requestId === undefined ? '' : `<p>If you tell us about it, say this number: ${requestId}</p>`;
  const home = status === 421 ? '' : '<p><a href="/">Go to the home page</a></p>';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>`;
  const main = `<main><h1>${title}</h1><p>${detail}</p>${number}${home}</main>`;
  const page = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${main}</body></html>`;
  return { status, contentType: 'text/html; charset=utf-8', body: Buffer.from(page) };
}

/** The headers of an error, for `writeHead`. `allow` is what may be asked of this address, where that is known. */
export function errorHeaders(
  error: ErrorAnswer,
  site: { https: boolean; api: boolean; allow?: string | undefined },
): FlatHeaders {
  return [
    ...['Content-Type', error.contentType],
    ...['Content-Length', String(error.body.length)],
    ...['Cache-Control', 'no-store'],
    ...['Content-Security-Policy', errorPolicy],
    ...securityHeaders(site),
    // Pages of any site may read the API, and so why it said no.
    ...(site.api
      ? ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', 'Retry-After, X-Request-Id']
      : []),
    ...(error.status === 405 ? ['Allow', site.allow ?? (site.api ? 'GET, HEAD' : 'GET, HEAD, POST')] : []),
  ];
}

/** A whole HTTP/1.1 message, for a socket whose request never became one. */
export function errorMessage(status: number, https: boolean): string {
  const error = errorAnswer(status, false);
  const headers = [
    ...errorHeaders(error, { https, api: false }),
    'Connection',
    'close',
    'Date',
    new Date().toUTCString(),
  ];
  const lines = headers.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${headers[index + 1]}`] : []));
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`, ...lines, '', error.body.toString()].join('\r\n');
}
