import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from './call.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';

/** Addresses where something large is sent, and who may send it. Everybody else, and every other address, has the usual limit. */
export type LargeBodies = {
  readonly isAt: (path: string) => boolean;
  readonly maySend: (headers: IncomingHttpHeaders) => boolean;
};

/** A body; that the client left; or the status to refuse it with, and the seconds after which it may be tried again. */
export type Taken = Buffer | 'gone' | { readonly status: number; readonly retryAfter?: number };

const TRY_AGAIN_SECONDS = 10;

/** Makes the function that takes a POST's body within its limits. So many large ones are held at once and no more: each is memory. */
export function createBodies(limits: Limits, large: LargeBodies | null): (call: Call) => Promise<Taken> {
  let held = 0;

  async function take({ req, res }: Call, bytes: number, withinMs: number): Promise<Taken> {
    const body = await readBody(req, res, { bytes, withinMs });
    if (body === 'too big') return { status: 413 };
    return body === 'too slow' ? { status: 408 } : body;
  }

  return async (call) => {
    const isLarge = large?.isAt(call.path) === true && large.maySend(call.req.headers);
    if (!isLarge) return take(call, limits.bodyBytes, limits.requestMs);
    if (held >= limits.largeBodiesAtOnce) return { status: 503, retryAfter: TRY_AGAIN_SECONDS };
    held += 1;
    // Held until it is answered, not only until it is read.
    call.res.once('close', () => {
      held -= 1;
    });
    return take(call, limits.largeBodyBytes, limits.largeRequestMs);
  };
}
