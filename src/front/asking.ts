import type { Call } from './call.ts';
import { handedHeaders } from './handed-headers.ts';
import { type Answer, type Ask, type Handler, render } from './rendering.ts';
import { visitorAddress } from './visitor-address.ts';

/** What pages may know of a request besides the request itself. `origin` is the site's own, never the visitor's word. */
export type Visit = { readonly requestId: string; readonly clientAddress: string; readonly origin: string };

export type Asked = { readonly answer: Promise<Answer>; readonly locals: object; readonly abandon: () => void };

/**
 * Makes the answers that are made without the handler, to GET and HEAD; null for every other address. It is told no word of the visitor's but
 * the address, and may leave fields for the log in the locals, as a page does.
 */
export type Straight = (
  asked: { readonly path: string; readonly search: string },
  locals: object,
) => Promise<Answer> | null;

export type Asking = (call: Call, looks: string | null, body: Buffer | null) => Asked;

/**
 * Makes the function that puts a request to the handler. With `looks` (a Cookie header of looks alone, or '') the handler is told the
 * address asked for and those looks, and no other word of the visitor's, so that nothing else can get into a page others will see.
 * With null it is told the visitor's own headers, less those only the front may write. HEAD is asked as GET.
 */
export function createAsking(options: {
  handler: Handler;
  straight: Straight;
  limits: { heldBytes: number; renderMs: number };
  locals: (visit: Visit) => object;
  isTrusted: (address: string) => boolean;
}): Asking {
  const { handler, limits } = options;
  return (call, looks, body) => {
    // Programs put a slash at the end or not, and follow no redirect for it.
    const path = call.api ? call.path.replace(/\/$/u, '') : call.path;
    const { host, origin, https } = call.site;
    const clientAddress = addressOf(call, options.isTrusted);
    const locals = options.locals({ requestId: call.requestId, clientAddress, origin });
    const straight = call.method === 'POST' ? null : options.straight({ path, search: call.search }, locals);
    if (straight !== null) return { answer: straight, locals, abandon: () => {} };
    const few = { host, ...(looks === null || looks === '' ? {} : { cookie: looks }) };
    const headers = looks === null ? handedHeaders(call.req.headers, host) : few;
    const method = call.method === 'POST' ? 'POST' : 'GET';
    const ask: Ask = { method, target: `${path}${call.search}`, headers, body, https, clientAddress, locals };
    const rendering = render(handler, ask, limits);
    const answer = rendering.answer.then((found) => found ?? noSuchPage(call, ask));
    return { answer, locals, abandon: rendering.abandon };
  };

  /** An address without a page: without its last slash it may have one; else the site's own 404 page is shown, if there is one. */
  async function noSuchPage(call: Call, ask: Ask): Promise<Answer> {
    if (call.method !== 'POST' && call.path !== '/' && call.path.endsWith('/'))
      return moved(call.path.slice(0, -1) + call.search);
    const nothing: Answer = { status: 404, headers: new Map(), body: Buffer.alloc(0) };
    if (call.api) return nothing;
    const page = await render(handler, { ...ask, method: 'GET', target: '/404', body: null }, limits).answer;
    return page === null ? nothing : { ...page, status: 404 };
  }
}

function moved(location: string): Answer {
  return { status: 308, headers: new Map([['location', location]]), body: Buffer.alloc(0) };
}

/** Who asks, as far as the trusted proxies can tell. */
export function addressOf(call: Call, isTrusted: (address: string) => boolean): string {
  const forwarded = call.req.headers['x-forwarded-for'];
  return visitorAddress(
    call.req.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    isTrusted,
  );
}
