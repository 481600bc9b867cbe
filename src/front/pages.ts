import type { Logger } from 'pino';
import { type Asking, addressOf } from './asking.ts';
import type { Taken } from './bodies.ts';
import type { Call } from './call.ts';
import { type LooksCookie, readKeeping, readLooks } from './keeping-rules.ts';
import { type Page, sendCopyAtHand, sendPage } from './page.ts';
import type { KeptPage, Making, PageCache } from './page-cache.ts';
import type { Wait } from './rate-limit.ts';
import type { Answer } from './rendering.ts';
import { logCall, refuse } from './replies.ts';
import { sendAnswer, toPage } from './send-answer.ts';

type PagesOptions = {
  readonly ask: Asking;
  readonly cache: PageCache;
  readonly looks: LooksCookie | null;
  readonly takeBody: (call: Call) => Promise<Taken>;
  /** What the log says of a rendered page besides, read from its locals afterwards. Never anything about the visitor. */
  readonly logFields: (locals: object) => Readonly<Record<string, string | number>>;
  readonly wait: Wait;
  readonly isTrusted: (address: string) => boolean;
  readonly logger: Logger;
};

type Made = { readonly answer: Answer; readonly locals: object; readonly page: Page | null };

export type Pages = {
  /** Sends a fresh kept page at once, the whole answer in one turn of the event loop; false when there is none. */
  readonly sendHit: (call: Call) => boolean;
  readonly serve: (call: Call) => Promise<void>;
};

/** Answers what is not a file: from the page cache where it can, by the handler where it must. */
export function createPages(options: PagesOptions): Pages {
  const { ask, cache, logger } = options;
  return { sendHit, serve };

  function sendHit(call: Call): boolean {
    const looks = looksOf(call);
    const kept = looks === null ? undefined : cache.find(keyOf(call, looks));
    if (kept === undefined || !cache.isFresh(kept)) return false;
    const sent = sendCopyAtHand(call.req, call.res, kept.page, ['X-Cache', 'HIT', 'Age', String(cache.age(kept))]);
    if (sent) logCall(logger, call, 'hit');
    return sent;
  }

  async function serve(call: Call): Promise<void> {
    const looks = looksOf(call);
    if (looks === null) return (await isTurnedAway(call)) ? undefined : serveAlone(call, null);
    const key = keyOf(call, looks);
    const kept = cache.find(key);
    return kept === undefined ? serveNew(call, key, looks) : serveKept(call, key, looks, kept);
  }

  async function serveKept(call: Call, key: string, looks: string, kept: KeptPage): Promise<void> {
    const fresh = cache.isFresh(kept);
    if (!fresh && cache.making(key) === null) void refresh(call, cache.begin(key), looks);
    const extra = ['X-Cache', fresh ? 'HIT' : 'STALE', 'Age', String(cache.age(kept))];
    await sendPage(call.req, call.res, kept.page, extra);
    logCall(logger, call, fresh ? 'hit' : 'stale');
  }

  /** Makes a page that others who ask for the same wait for, and keeps it if it asks to be kept. */
  async function serveNew(call: Call, key: string, looks: string): Promise<void> {
    if (await isTurnedAway(call)) return;
    const others = cache.making(key);
    if (others !== null) return serveShared(call, looks, await others.result.promise);
    const { answer, locals, page } = await make(call, cache.begin(key), looks);
    if (page === null) return sendAlone(call, answer, locals, false);
    await sendPage(call.req, call.res, page, ['X-Cache', 'MISS']);
    logCall(logger, call, 'made', options.logFields(locals));
  }

  async function serveShared(call: Call, looks: string, page: Page | null): Promise<void> {
    if (page === null) return serveAlone(call, looks);
    await sendPage(call.req, call.res, page, ['X-Cache', 'MISS']);
    logCall(logger, call, 'made');
  }

  async function make(call: Call, making: Making, looks: string): Promise<Made> {
    let kept: Omit<KeptPage, 'keptAt'> | null = null;
    try {
      const { answer: asked, locals } = ask(call, looks, null);
      const answer = await asked;
      const keeping = readKeeping(answer);
      if (keeping !== null && Buffer.isBuffer(answer.body)) {
        kept = { ...keeping, page: toPage(call, answer, answer.body, 'kept') };
      }
      return { answer, locals, page: kept?.page ?? null };
    } finally {
      cache.finish(making, kept);
    }
  }

  /** Makes a stale page anew while the old one is shown. One that may not be kept any more is dropped; after a failure the old one stays. */
  async function refresh(call: Call, making: Making, looks: string): Promise<void> {
    try {
      const { answer, page } = await make(call, making, looks);
      if (page === null && answer.status < 500) cache.drop(making.key);
      if (!Buffer.isBuffer(answer.body)) answer.body.destroy();
    } catch (error) {
      logger.error({ err: error, path: call.path, requestId: call.requestId }, 'a kept page could not be made anew');
    }
  }

  /** Renders for this visitor only. */
  async function serveAlone(call: Call, looks: string | null): Promise<void> {
    const { res } = call;
    const body = call.method === 'POST' ? await options.takeBody(call) : null;
    if (body === 'gone') return;
    if (body !== null && 'status' in body) return refuse(logger, call, body.status, body.retryAfter);
    const asked = ask(call, looks, body);
    res.once('close', asked.abandon);
    const answer = await asked.answer;
    res.off('close', asked.abandon);
    await sendAlone(call, answer, asked.locals, looks === null);
  }

  async function sendAlone(call: Call, answer: Answer, locals: object, personal: boolean): Promise<void> {
    await sendAnswer(call, answer, personal || answer.headers.has('set-cookie') ? 'personal' : 'plain');
    logCall(logger, call, 'alone', options.logFields(locals));
  }

  /** The looks asked for; null when the request says more of the visitor than that. */
  function looksOf(call: Call): string | null {
    if (call.method === 'POST') return null;
    const { cookie, authorization } = call.req.headers;
    return authorization === undefined ? readLooks(cookie, options.looks) : null;
  }

  async function isTurnedAway(call: Call): Promise<boolean> {
    const seconds = await options.wait(call.path, addressOf(call, options.isTrusted));
    if (seconds > 0) await refuse(logger, call, 429, seconds);
    return seconds > 0;
  }
}

function keyOf(call: Call, looks: string): string {
  return `${call.site.host} ${call.path}${call.search} ${looks}`;
}
