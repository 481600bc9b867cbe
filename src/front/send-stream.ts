import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { chooseEncoding, isCompressible } from './encoding.ts';
import { isKnown } from './page.ts';
import type { FlatHeaders } from './security-headers.ts';

/** Sends an answer while it grows, compressed piece by piece so that no piece waits for the next. */
export async function sendStream(
  req: IncomingMessage,
  res: ServerResponse,
  answer: { status: number; head: FlatHeaders; contentType: string; body: Readable },
): Promise<void> {
  if (answer.status === 200 && isKnown(req.headers, null, answer.head)) {
    answer.body.destroy();
    res.writeHead(304, answer.head);
    res.end();
    return;
  }
  const encoding = isCompressible(answer.contentType) ? chooseEncoding(req.headers['accept-encoding']) : 'identity';
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  res.writeHead(answer.status, ['Content-Type', answer.contentType, ...coding, ...answer.head]);
  if (req.method === 'HEAD') {
    answer.body.destroy();
    res.end();
    return;
  }
  try {
    if (encoding === 'br') await pipeline(answer.body, pieceByPieceBrotli(), res);
    else if (encoding === 'gzip') await pipeline(answer.body, createGzip({ flush: constants.Z_SYNC_FLUSH }), res);
    else await pipeline(answer.body, res);
  } catch (error) {
    if (!res.destroyed) throw error;
  }
}

function pieceByPieceBrotli() {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  return createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params });
}
