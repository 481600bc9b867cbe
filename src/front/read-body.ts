import type { IncomingMessage, ServerResponse } from 'node:http';

/** A client that is still sending reads no answer; so much of a refused body is thrown away before the refusal is sent. */
const DISCARDED = { bytes: 1024 * 1024, milliseconds: 500 };

/**
 * Reads a body of at most `bytes` bytes within `withinMs` milliseconds. `'too big'` when it is longer: known from Content-Length before any
 * of it is read, or found out on the way. `'gone'` when the client left in the middle.
 */
export async function readBody(
  req: IncomingMessage,
  res: ServerResponse,
  limits: { readonly bytes: number; readonly withinMs: number },
): Promise<Buffer | 'too big' | 'too slow' | 'gone'> {
  if (Number(req.headers['content-length'] ?? 0) > limits.bytes) return 'too big';
  if (req.headers.expect !== undefined) res.writeContinue();
  const chunks: Buffer[] = [];
  let size = 0;
  let late: NodeJS.Timeout | undefined;
  const body = new Promise<Buffer | 'too big' | 'too slow' | 'gone'>((resolve) => {
    late = setTimeout(() => {
      req.removeAllListeners('data').pause();
      resolve('too slow');
    }, limits.withinMs);
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) {
        req.removeAllListeners('data').pause();
        resolve('too big');
      } else chunks.push(chunk);
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('error', () => resolve('gone'));
    req.once('close', () => resolve('gone'));
  });
  return body.finally(() => clearTimeout(late));
}

/** Throws away a little of a body that was refused, so that the refusal arrives; resolves when enough is gone. */
export async function discardBody(req: IncomingMessage): Promise<void> {
  if (req.complete || req.headers.expect !== undefined) return;
  let size = 0;
  await new Promise<void>((resolve) => {
    const enough = setTimeout(resolve, DISCARDED.milliseconds);
    const stop = () => {
      clearTimeout(enough);
      resolve();
    };
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > DISCARDED.bytes) stop();
    });
    req.once('end', stop);
    req.once('close', stop);
    req.resume();
  });
  req.removeAllListeners('data').pause();
}
