import type { Invalid } from '#domain/errors.ts';
import type { SentList, SentRecord } from '#domain/open-referral/out/sent.ts';
import { answerTo, errorJson } from './http-errors.ts';
import { listOfTerms, TERMS_PATH } from './paths.ts';
import { counted, isFull, STREAMS_AGAIN, streamed } from './streamed.ts';

/** Everybody's pages may read these addresses; there is nothing of anybody's own in them. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Retry-After, X-Request-Id',
} as const;

/** What an answer needs of a request. */
interface Call {
  readonly url: URL;
  readonly locals: Pick<App.Locals, 'site' | 'room'> & {
    readonly app: { readonly now: () => Date; readonly sharing: { readonly streams: { open: number } } };
  };
}

/** How old a change must be before its second is told: another one may come in the same second, and a copy of it would look whole. */
const SETTLED_MS = 2000;

const heading = (changedAt: number, now: Date): Record<string, string> =>
  changedAt > now.getTime() - SETTLED_MS ? {} : { 'Last-Modified': new Date(changedAt).toUTCString() };

function errorAnswer(error: unknown): Response {
  const named = answerTo(error);
  if (named === undefined) throw error;
  const answer =
    error instanceof Error && error.name === 'Invalid'
      ? errorJson({
          status: 400,
          title: 'This cannot be asked for in this way',
          detail: error.message,
          fields: (error as Invalid).fields,
        })
      : errorJson(named.status === 404 && error instanceof Error ? { ...named, detail: error.message } : named);
  for (const [name, value] of Object.entries(OPEN)) answer.headers.set(name, value);
  return answer;
}

/** Answers an address of the open data: JSON for everybody, and every named error as JSON that says what would do. */
export async function openAnswer(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    const answer = await work();
    for (const [name, value] of Object.entries(OPEN)) answer.headers.set(name, value);
    return answer;
  } catch (error) {
    return errorAnswer(error);
  }
}

/** A record. A term says where people read what it means. */
export function recordAnswer({ locals }: Call, { record, terms, changedAt }: SentRecord): Response {
  const page = `${locals.site}${TERMS_PATH}#${listOfTerms(terms ?? '')}`;
  const link = terms === undefined ? {} : { Link: `<${page}>; rel="alternate"; type="text/html"` };
  return Response.json(record, {
    headers: { 'Cache-Control': 'no-cache', ...link, ...heading(changedAt, locals.app.now()) },
  });
}

function busy(): Response {
  const answer = errorJson({
    status: 503,
    title: 'Too many are reading everything now',
    detail: 'Ask again in a minute, or read page by page.',
  });
  answer.headers.set('Retry-After', String(STREAMS_AGAIN));
  return answer;
}

/** A list: a page of it with a link to the next one, or all of it a record a line. */
export function listAnswer({ locals, url }: Call, list: SentList): Response {
  const headers = { 'Cache-Control': 'no-cache', ...heading(list.changedAt, locals.app.now()) };
  const { streams } = locals.app.sharing;
  if ('lines' in list && isFull(streams)) return busy();
  if ('lines' in list)
    return new Response(streamed(counted(list.lines, streams), locals.room ?? (() => Promise.resolve())), {
      headers: { ...headers, 'Content-Type': 'application/x-ndjson; charset=utf-8' },
    });
  if (list.next === null) return Response.json(list.page, { headers });
  const params = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(list.next)) params.set(name, value);
  const link = `<${locals.site}${url.pathname}?${params}>; rel="next"`;
  return Response.json(list.page, { headers: { ...headers, Link: link } });
}
