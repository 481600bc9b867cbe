import { request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { createFront, type Front, type FrontOptions } from '#front/front.ts';
import type { Handler } from '#front/rendering.ts';

export type RunningFront = Front & {
  readonly port: number;
  readonly origin: string;
  readonly logged: readonly string[];
  /** Says that what has these tags is another now. */
  readonly changed: (tags: readonly string[]) => void;
};

/** A front on a free loopback port, with a logger that remembers its lines. */
export async function runFront(handler: Handler, options: Partial<FrontOptions> = {}): Promise<RunningFront> {
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const tags: string[] = [];
  const front = createFront({
    changed: () => tags.splice(0),
    handler,
    clientDir: null,
    locals: (visit) => ({ ...visit }),
    ready: () => ({ ok: true }),
    logger,
    publicUrl: null,
    rateLimit: 'off',
    ...options,
  });
  await new Promise<void>((resolve) => front.server.listen(0, '127.0.0.1', resolve));
  const address = front.server.address();
  if (address === null || typeof address === 'string') throw new Error('The front has no port');
  return {
    ...front,
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    logged,
    changed: (more) => void tags.push(...more),
  };
}

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
};

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request on a connection of its own, with exactly these headers (Host included) and no decoding of the answer. */
export async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const STILL_OPEN = '(still open)';

/**
 * Sends bytes as they are and returns all that comes back until the other side closes; after `waitMs` what came so far, with
 * `STILL_OPEN` behind it. `andEnd` says that no more will be sent.
 */
export async function sendRaw(
  port: number,
  bytes: string | Buffer,
  { waitMs = 60_000, andEnd = false } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: andEnd }, () =>
      andEnd ? socket.end(bytes) : socket.write(bytes),
    );
    const done = (more = '') => {
      clearTimeout(enough);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1') + more);
    };
    const enough = setTimeout(() => done(STILL_OPEN), waitMs);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => done());
    socket.on('close', () => done());
    socket.on('error', () => done());
  });
}

/** A handler that answers every address with the same page. */
export function pageHandler(html: string, headers: Record<string, string | string[]> = {}): Handler {
  return (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    res.end(html);
  };
}
