import { once } from 'node:events';
import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';

/** Astro's middleware-mode handler, or anything of its shape. */
export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void, locals: object) => unknown;

/** What the handler is told of a request. It never sees the visitor's own socket or headers that were not handed over. */
export type Ask = {
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer | null;
  readonly https: boolean;
  readonly clientAddress: string;
  readonly locals: object;
};

/** What the handler said: header names in lower case; a body too long to hold, or one that is sent as it grows, is a stream. */
export type Answer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string | readonly string[]>;
  readonly body: Buffer | Readable;
};

export type Rendering = {
  /** Null when no page has this address. Rejects when the handler throws, breaks off, or says nothing in time. */
  readonly answer: Promise<Answer | null>;
  /** Tells the handler that nobody waits any more. */
  readonly abandon: () => void;
};

/**
 * Runs the handler on a request of its own and collects what it writes. Because request and response are detached from the
 * visitor's connection, one rendering can answer many, survives a visitor who leaves, and can run with no visitor at all.
 */
export function render(handler: Handler, ask: Ask, limits: { heldBytes: number; renderMs: number }): Rendering {
  const socket = new Socket();
  Object.defineProperties(socket, { remoteAddress: { value: ask.clientAddress }, encrypted: { value: ask.https } });
  const req = new IncomingMessage(socket);
  Object.assign(req, { method: ask.method, url: ask.target, headers: ask.headers, complete: true });
  if (ask.body !== null) Object.assign(req, { body: ask.body });
  const response = new CollectedResponse(req, limits.heldBytes);
  const late = setTimeout(() => response.destroy(new Error(`No answer within ${limits.renderMs} ms`)), limits.renderMs);
  const answer = response.collected.promise.finally(() => clearTimeout(late));
  Object.assign(ask.locals, { room: () => response.room() });
  run(handler, req, response, ask.locals);
  return { answer, abandon: () => socket.destroy() };
}

async function run(handler: Handler, req: IncomingMessage, response: CollectedResponse, locals: object): Promise<void> {
  try {
    await handler(req, response, () => response.collected.resolve(null), locals);
  } catch (error) {
    response.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

const SENT_AS_IT_GROWS = /^(?:text\/event-stream|application\/x-ndjson|text\/csv)/;

type Done = (error?: Error | null) => void;

/** A class because Node's response is one: handlers test for it and call its methods. */
class CollectedResponse extends ServerResponse {
  readonly collected = Promise.withResolvers<Answer | null>();
  readonly #heldBytes: number;
  #chunks: Buffer[] = [];
  #size = 0;
  #stream: PassThrough | null = null;

  constructor(req: IncomingMessage, heldBytes: number) {
    super(req);
    this.#heldBytes = heldBytes;
  }

  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | readonly (number | string | string[])[],
    given?: OutgoingHttpHeaders | readonly (number | string | string[])[],
  ): this {
    const headers = typeof reason === 'object' ? reason : given;
    for (const [name, value] of pairs(headers)) this.setHeader(name, value);
    return super.writeHead(status);
  }

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#take(toBuffer(chunk, encoding));
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback !== undefined) queueMicrotask(() => callback());
    return true;
  }

  override end(
    chunk?: string | Uint8Array | (() => void),
    encoding?: BufferEncoding | (() => void),
    done?: () => void,
  ): this {
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#take(toBuffer(chunk, encoding));
    if (this.#stream === null) this.collected.resolve(this.#answer(Buffer.concat(this.#chunks)));
    else this.#stream.end();
    const callback = [chunk, encoding, done].find((argument) => typeof argument === 'function');
    if (callback !== undefined) this.once('finish', callback);
    queueMicrotask(() => this.emit('finish'));
    return this;
  }

  override destroy(error?: Error): this {
    this.collected.reject(error ?? new Error('The answer broke off'));
    this.#stream?.destroy(error);
    return super.destroy(error);
  }

  /** Kept when the visitor has taken what was written so far, or has gone. Handlers do not wait by themselves. */
  async room(): Promise<void> {
    const stream = this.#stream;
    if (stream === null || stream.destroyed || !stream.writableNeedDrain) return;
    // Thousands of waits of one answer must leave no listener each.
    const over = new AbortController();
    const { signal } = over;
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).finally(() =>
      over.abort(),
    );
  }

  #take(chunk: Buffer): void {
    if (this.#stream !== null) {
      this.#stream.write(chunk);
      return;
    }
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > this.#heldBytes || SENT_AS_IT_GROWS.test(String(this.getHeader('content-type'))))
      this.#startStream();
  }

  #startStream(): void {
    const stream = new PassThrough();
    for (const held of this.#chunks) stream.write(held);
    this.#chunks = [];
    this.#stream = stream;
    // A visitor who leaves in the middle destroys the stream; the handler hears of it as of any closed response.
    stream.once('close', () => this.emit('close'));
    this.collected.resolve(this.#answer(stream));
  }

  #answer(body: Buffer | Readable): Answer {
    const headers = new Map<string, string | readonly string[]>();
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value : String(value));
    }
    return { status: this.statusCode, headers, body };
  }
}

function* pairs(
  headers: OutgoingHttpHeaders | readonly (number | string | string[])[] | undefined,
): Generator<[string, string | string[]]> {
  if (headers === undefined) return;
  const list = isFlat(headers) ? headers : Object.entries(headers).flat();
  for (let index = 0; index + 1 < list.length; index += 2) {
    const value = list[index + 1];
    if (value !== undefined) yield [String(list[index]), Array.isArray(value) ? value : String(value)];
  }
}

function isFlat(headers: OutgoingHttpHeaders | readonly unknown[]): headers is readonly (number | string | string[])[] {
  return Array.isArray(headers);
}

function toBuffer(chunk: string | Uint8Array, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
}
