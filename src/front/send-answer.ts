import type { Call } from './call.ts';
import { contentTypeOf, outgoingHead, type Storing } from './outgoing.ts';
import { makePage, type Page, sendPage } from './page.ts';
import type { Answer } from './rendering.ts';
import { sendError } from './replies.ts';
import { sendStream } from './send-stream.ts';

/** Brotli's quality. Of a long page of results 5 takes two to three times as long and saves an eighth; most of them are sent once, kept or not. */
const QUALITY = 3;

/** Sends what the handler said; where it said only a status, says it in words. */
export async function sendAnswer(call: Call, answer: Answer, storing: Exclude<Storing, 'kept'>): Promise<void> {
  const { req, res, requestId } = call;
  const site = { https: call.site.https, api: call.api, path: call.path };
  if (needsWords(answer, call.api)) {
    if (!Buffer.isBuffer(answer.body)) answer.body.destroy();
    const allow = answer.headers.get('allow');
    const more = { ...(answer.status >= 500 ? { requestId } : {}), allow: allow === undefined ? allow : String(allow) };
    return sendError({ req, res, ...site }, answer.status, more);
  }
  const extra = ['X-Request-Id', requestId];
  if (Buffer.isBuffer(answer.body)) return sendPage(req, res, toPage(call, answer, answer.body, storing), extra);
  const contentType = contentTypeOf(answer) ?? 'application/octet-stream';
  const head = [...outgoingHead(answer, storing, site), ...extra];
  return sendStream(req, res, { status: answer.status, head, contentType, body: answer.body });
}

/** Makes a page of an answer that is held whole. */
export function toPage(call: Call, answer: Answer, body: Buffer, storing: Storing): Page {
  const head = outgoingHead(answer, storing, { https: call.site.https, api: call.api, path: call.path });
  const storable = !/no-store/i.test(head[head.indexOf('Cache-Control') + 1] ?? '');
  const tagged = answer.status === 200 && call.method !== 'POST' && storable;
  const contentType = contentTypeOf(answer);
  return makePage({ status: answer.status, head, contentType, body, tagged, quality: QUALITY });
}

function needsWords({ status, headers, body }: Answer, api: boolean): boolean {
  if (status < 400) return false;
  const contentType = String(headers.get('content-type') ?? '');
  if (contentType === '' || (Buffer.isBuffer(body) && body.length === 0)) return true;
  return api && !contentType.includes('json');
}
