import type { IncomingHttpHeaders } from 'node:http';

/** Headers that say something only the front may say, or that the front has dealt with. */
const KEPT_BACK = new Set([
  ...['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'http2-settings'],
  ...[
    'forwarded',
    'via',
    'x-real-ip',
    'x-client-ip',
    'x-cluster-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'fastly-client-ip',
  ],
  ...['x-original-url', 'x-original-host', 'x-rewrite-url', 'x-host', 'x-http-method-override', 'x-method-override'],
  ...['accept-encoding', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range'],
]);
const KEPT_BACK_FAMILIES = /^(?:x-forwarded-|proxy-|x-astro-)/;

/**
 * A visitor's headers as pages may see them: with our own host, without anything that claims to come from a proxy (the front tells
 * address, host and protocol by other means) and without what compression, ETags and connections need.
 */
export function handedHeaders(headers: IncomingHttpHeaders, host: string): IncomingHttpHeaders {
  const handed = Object.entries(headers).filter(([name]) => !KEPT_BACK.has(name) && !KEPT_BACK_FAMILIES.test(name));
  return { ...Object.fromEntries(handed), host };
}
