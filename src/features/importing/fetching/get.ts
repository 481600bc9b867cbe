import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type AddressPolicy, AddressRefused, lookupBy, type Reach, refusalOf } from './address-policy.ts';
import { type Allowance, AllowanceSpent } from './allowance.ts';

const MOST_REDIRECTS = 5;

/** An answer, as whoever wants to know of each is told: what was asked, and its headers. */
export interface Answered {
  readonly asked: URL;
  readonly headers: IncomingHttpHeaders;
}

/** How to ask. `timeoutMs` bounds the wait for an answer and every silence in it. */
export interface Asking extends Reach {
  readonly timeoutMs: number;
  readonly tries: number;
  /** The pause before the second try; it doubles with each one after. */
  readonly pauseMs: number;
  /** How long one answer may take that is held whole: what comes byte by byte is never silent. */
  readonly answerMs?: number;
  /** The biggest page that is held whole (bytes). */
  readonly mostPageBytes?: number;
  /** What all answers together may be. */
  readonly allowance?: Allowance;
  readonly onAnswer?: (answered: Answered) => void;
}

export const USUAL_ASKING: Omit<Asking, 'policy'> = { timeoutMs: 30_000, tries: 4, pauseMs: 500 };

/** The status of an address that was never asked: it may not be, or redirects lead to it without end. */
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

interface Agents {
  readonly plain: Agent;
  readonly secure: SecureAgent;
}
// A connection that is kept open was checked by one policy, and is no other's to use.
const agentsOf = new WeakMap<AddressPolicy, Agents>();
function agentsFor(policy: AddressPolicy): Agents {
  const known = agentsOf.get(policy) ?? {
    plain: new Agent({ keepAlive: true }),
    secure: new SecureAgent({ keepAlive: true }),
  };
  agentsOf.set(policy, known);
  return known;
}

const OVER = 'It took longer than a run may take, or was stopped';

function askOnce(url: URL, asking: Asking, conditions: Conditions): Promise<IncomingMessage> {
  const { policy, timeoutMs, allowance } = asking;
  const refusal = refusalOf(url, asking);
  if (refusal !== null) throw new FetchFailed(refusal, NOT_ASKED);
  if (allowance?.signal.aborted === true) throw new AllowanceSpent(OVER);
  const agents = agentsFor(policy);
  const options = {
    lookup: lookupBy(policy),
    timeout: timeoutMs,
    ...(allowance === undefined ? {} : { signal: allowance.signal }),
    headers: {
      accept: 'application/json, text/csv;q=0.9, */*;q=0.5',
      'accept-encoding': 'gzip',
      'user-agent': 'Dayways-import',
      ...conditions,
    },
  };
  return new Promise((resolve, reject) => {
    const asked =
      url.protocol === 'https:'
        ? requestSecure(url, { ...options, agent: agents.secure }, resolve)
        : requestPlain(url, { ...options, agent: agents.plain }, resolve);
    asked.on('timeout', () => asked.destroy(new FetchFailed(`${url.href} did not answer in ${timeoutMs} ms`, null)));
    asked.on('error', (error) => reject(asFailure(error, url, asking)));
    asked.end();
  });
}

/** Whatever broke an answer off, as a failure of its address; the end of the whole run stays what it is. */
function asFailure(error: unknown, url: URL, { allowance }: Asking): Error {
  if (error instanceof FetchFailed || error instanceof AllowanceSpent) return error;
  if (allowance?.signal.aborted === true) return new AllowanceSpent(OVER);
  const status = error instanceof AddressRefused ? NOT_ASKED : null;
  return new FetchFailed(`${url.href}: ${error instanceof Error ? error.message : String(error)}`, status);
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function retryAfter(answer: IncomingMessage): number | null {
  const seconds = Number(answer.headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 30) * 1000 : null;
}

/** What an answer is asked to differ from (RFC 9110 13.1). */
export interface Conditions {
  readonly 'if-none-match'?: string;
  readonly 'if-modified-since'?: string;
}

/** What is at an address: unread and unpacked; `isSame` when it is what the conditions name. */
export interface Opened {
  readonly url: URL;
  readonly isSame: boolean;
  readonly body: Readable;
}

/** Asks for an address and follows redirects, each checked by the policy. Throws `FetchFailed`, `AllowanceSpent`. */
export async function open(address: URL, asking: Asking, conditions: Conditions = {}): Promise<Opened> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await askOnce(url, asking, conditions);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (REDIRECTS.has(status) && location !== undefined) {
      answer.resume();
      url = redirected(url, location);
      continue;
    }
    const isSame = status === 304 && Object.keys(conditions).length > 0;
    if (status !== 200 && !isSame) {
      answer.resume();
      throw new FetchFailed(`${url.href} answered ${status}`, status, retryAfter(answer));
    }
    if (isSame) answer.resume();
    else asking.onAnswer?.({ asked: address, headers: answer.headers });
    return { url, isSame, body: answer.headers['content-encoding'] === 'gzip' ? unpacked(answer) : answer };
  }
  throw new FetchFailed(`${address.href} redirects more than ${MOST_REDIRECTS} times`, NOT_ASKED);
}

function redirected(from: URL, location: string): URL {
  if (!URL.canParse(location, from)) throw new FetchFailed(`${from.href} redirects to “${location}”`, NOT_ASKED);
  const to = new URL(location, from);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new FetchFailed(`${from.href} redirects to an address that anybody on the way can read`, NOT_ASKED);
  return to;
}

function unpacked(answer: IncomingMessage): Readable {
  const gunzip = createGunzip();
  answer.on('error', (error) => gunzip.destroy(error));
  gunzip.on('close', () => answer.complete || answer.destroy());
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

/** The bytes of a body as they come, counted. Throws `FetchFailed` when it breaks off, `AllowanceSpent`. */
export async function* bytesOf({ body, url }: Opened, asking: Asking, most = Infinity): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const part of body) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > most) throw new FetchFailed(`${url.href} sends more than ${most} bytes`, 200);
      asking.allowance?.take(bytes.length);
      yield bytes;
    }
  } catch (error) {
    throw asFailure(error, url, asking);
  } finally {
    body.destroy();
  }
}

/** All bytes at an address, at most `most` of them after unpacking. Throws `FetchFailed` when all tries have failed. */
export const getBytes = (url: URL, most: number, asking: Asking): Promise<Buffer> =>
  withRetries(asking, async () => {
    const opened = await open(url, asking);
    const { answerMs } = asking;
    const late = new FetchFailed(`${url.href} sent its answer for more than ${answerMs} ms`, 200);
    const timer = answerMs === undefined ? undefined : setTimeout(() => opened.body.destroy(late), answerMs);
    try {
      const parts: Buffer[] = [];
      for await (const bytes of bytesOf(opened, asking, most)) parts.push(bytes);
      return Buffer.concat(parts);
    } finally {
      clearTimeout(timer);
    }
  });
