import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type AddressPolicy, AddressRefused, lookupBy, mayAsk } from './address-policy.ts';

const MOST_REDIRECTS = 5;

/** How to ask. `timeoutMs` bounds the wait for an answer and every silence in it. */
export interface Asking {
  readonly policy: AddressPolicy;
  readonly timeoutMs: number;
  readonly tries: number;
  /** The pause before the second try; it doubles with each one after. */
  readonly pauseMs: number;
}

export const USUAL_ASKING: Omit<Asking, 'policy'> = { timeoutMs: 30_000, tries: 4, pauseMs: 500 };

/** The status of an address that was never asked, because the policy does not allow it. */
const NOT_ASKED = 0;

/** A server answered with something else than 200, or with too much, or not at all. `status` is null when there was no answer. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  constructor(message: string, status: number | null, retryAfterMs: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

function askOnce(url: URL, { policy, timeoutMs }: Asking): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailed(`${url.href} is not a web address`, null);
  if (!mayAsk(url, policy)) throw new FetchFailed(`${url.hostname} is an address that may not be read`, NOT_ASKED);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        lookup: lookupBy(policy),
        timeout: timeoutMs,
        headers: {
          accept: 'application/json, text/csv;q=0.9, */*;q=0.5',
          'accept-encoding': 'gzip',
          'user-agent': 'Dayways-import',
        },
      },
      resolve,
    );
    asked.on('timeout', () => asked.destroy(new FetchFailed(`${url.href} did not answer in ${timeoutMs} ms`, null)));
    asked.on('error', (error) =>
      reject(
        error instanceof FetchFailed
          ? error
          : new FetchFailed(`${url.href}: ${error.message}`, error instanceof AddressRefused ? NOT_ASKED : null),
      ),
    );
    asked.end();
  });
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function retryAfter(answer: IncomingMessage): number | null {
  const seconds = Number(answer.headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 30) * 1000 : null;
}

/** Asks for an address and follows redirects, each checked by the policy. The answer's body is unread and unpacked. Throws `FetchFailed`. */
export async function open(address: URL, asking: Asking): Promise<{ readonly url: URL; readonly body: Readable }> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await askOnce(url, asking);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (REDIRECTS.has(status) && location !== undefined) {
      answer.resume();
      url = new URL(location, url);
      continue;
    }
    if (status !== 200) {
      answer.resume();
      throw new FetchFailed(`${url.href} answered ${status}`, status, retryAfter(answer));
    }
    const body = answer.headers['content-encoding'] === 'gzip' ? unpacked(answer) : answer;
    return { url, body };
  }
  throw new FetchFailed(`${address.href} redirects more than ${MOST_REDIRECTS} times`, null);
}

function unpacked(answer: IncomingMessage): Readable {
  const gunzip = createGunzip();
  answer.on('error', (error) => gunzip.destroy(error));
  return answer.pipe(gunzip);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const isWorthAnotherTry = ({ status }: FetchFailed): boolean => status === null || status === 429 || status >= 500;

/** Does work that asks a server, again and ever later when the server is busy or away. */
export async function withRetries<Result>(asking: Asking, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = error instanceof FetchFailed ? error : null;
      if (failure === null || attempt >= asking.tries || !isWorthAnotherTry(failure)) throw error;
      await pause(failure.retryAfterMs ?? asking.pauseMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
    }
  }
}

/** The whole text at an address, at most `most` bytes after unpacking. Throws `FetchFailed` when all tries have failed. */
export const getText = (url: URL, most: number, asking: Asking): Promise<string> =>
  withRetries(asking, async () => readAll((await open(url, asking)).body, url, most));

async function readAll(body: Readable, url: URL, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > most) throw new FetchFailed(`${url.href} sends more than ${most} bytes`, 200);
      parts.push(bytes);
    }
  } catch (error) {
    throw error instanceof FetchFailed
      ? error
      : new FetchFailed(`${url.href} broke off: ${error instanceof Error ? error.message : String(error)}`, null);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
