import { hash as digest } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, compress, type Encoding, isCompressible } from './encoding.ts';
import type { FlatHeaders } from './security-headers.ts';

/** A whole answer in memory: a kept page, a file, or a page just rendered. Each encoding is made once, when first asked for. */
export type Page = {
  readonly status: number;
  /** Everything but what depends on the encoding: no Content-Length, Content-Encoding, Content-Type, ETag. */
  readonly head: FlatHeaders;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  /** The heart of the ETag; null when the answer is not to be stored, or is no success. */
  readonly hash: string | null;
  readonly compressible: boolean;
  readonly quality: number;
  readonly copies: Map<Encoding, Copy>;
  readonly underWay: Map<Encoding, Promise<Copy>>;
};

type Copy = {
  readonly etag: string | null;
  readonly body: Buffer;
  readonly head: FlatHeaders;
  readonly unchanged: FlatHeaders;
};

/** Below this, headers weigh more than what compression saves. */
const WORTH_COMPRESSING = 1024;
const SUFFIX: Record<Encoding, string> = { br: '-br', gzip: '-gz', identity: '' };

/** Makes a page ready to send. `quality` is brotli's: low for what is sent once, high for what is sent often. */
export function makePage(made: {
  status: number;
  head: FlatHeaders;
  contentType: string | undefined;
  body: Buffer;
  tagged: boolean;
  quality: number;
}): Page {
  const compressible = made.body.length >= WORTH_COMPRESSING && isCompressible(made.contentType ?? '');
  const hash = made.tagged ? digest('sha256', made.body, 'base64url').slice(0, 22) : null;
  return { ...made, compressible, hash, copies: new Map(), underWay: new Map() };
}

/** Sends a page in the encoding the visitor takes, or 304 when they have it already. `extra` headers come on top. */
export async function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: Page,
  extra: FlatHeaders,
): Promise<void> {
  if (sendCopyAtHand(req, res, page, extra)) return;
  await copyOf(page, encodingFor(req, page));
  sendCopyAtHand(req, res, page, extra);
}

/** Sends the page at once if the encoding asked for is already made; false when it is not. */
export function sendCopyAtHand(req: IncomingMessage, res: ServerResponse, page: Page, extra: FlatHeaders): boolean {
  const copy = page.copies.get(encodingFor(req, page));
  if (copy === undefined) return false;
  if (page.status === 200 && isKnown(req.headers, copy.etag, page.head)) {
    res.writeHead(304, [...copy.unchanged, ...extra]);
    res.end();
    return true;
  }
  res.writeHead(page.status, [...copy.head, ...extra]);
  res.end(copy.body);
  return true;
}

function encodingFor(req: IncomingMessage, page: Page): Encoding {
  return page.compressible ? chooseEncoding(req.headers['accept-encoding']) : 'identity';
}

/** Whether a visitor has it already. A tag counts before a time, also of an answer that has none (RFC 9110 13.2.2). */
export function isKnown(asked: IncomingHttpHeaders, etag: string | null, head: FlatHeaders): boolean {
  const known = asked['if-none-match'];
  return known === undefined ? isUnchanged(asked, head) : etag !== null && names(known, etag);
}

/** Whether an answer that says when it last changed is no newer than a visitor's copy (RFC 9110 13.1.3). */
function isUnchanged(asked: IncomingHttpHeaders, head: FlatHeaders): boolean {
  const since = asked['if-modified-since'];
  const at = head.findIndex((word, index) => index % 2 === 0 && word.toLowerCase() === 'last-modified');
  return since !== undefined && at !== -1 && Date.parse(head[at + 1] ?? '') <= Date.parse(since);
}

/** If-None-Match compares weakly (RFC 9110 13.1.2): proxies that recompress mark our tags `W/`. */
function names(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

async function copyOf(page: Page, encoding: Encoding): Promise<Copy> {
  const underWay = page.underWay.get(encoding);
  if (underWay !== undefined) return underWay;
  const making = makeCopy(page, encoding);
  page.underWay.set(encoding, making);
  try {
    const copy = await making;
    page.copies.set(encoding, copy);
    return copy;
  } finally {
    page.underWay.delete(encoding);
  }
}

async function makeCopy(page: Page, encoding: Encoding): Promise<Copy> {
  const body = encoding === 'identity' ? page.body : await compress(page.body, encoding, page.quality);
  const etag = page.hash === null ? null : `"${page.hash}${SUFFIX[encoding]}"`;
  const unchanged = [...page.head, ...(etag === null ? [] : ['ETag', etag])];
  const head = [
    ...(page.contentType === undefined ? [] : ['Content-Type', page.contentType]),
    ...['Content-Length', String(body.length)],
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ...unchanged,
  ];
  return { etag, body, head, unchanged };
}
