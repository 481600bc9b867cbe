import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPolicy } from './error-page.ts';
import { securityHeaders } from './security-headers.ts';

/** What is below here is for programs and for pages of any site. Nobody changes anything there: it is only read. */
export const isApi = (path: string): boolean => path.startsWith('/api/');

/** The status of the answer to a preflight. */
export const PREFLIGHT = 204;

/** How long a browser may go by the answer: no browser goes by one for longer than a day. */
const DAY_IN_SECONDS = 86_400;

/**
 * Whether a browser asks whether a page of another site may ask (Fetch, "CORS-preflight request"). It does before a request with a header
 * that not every request may have, such as `If-None-Match` or `X-Requested-With`.
 */
export const isPreflight = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' &&
  isApi(url) &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined;

/** Says that any page may read what is below `/api`, with any header. `*` lets no cookie and no `Authorization` along. */
export function sendPreflight(res: ServerResponse, https: boolean): void {
  res.writeHead(PREFLIGHT, [
    ...['Access-Control-Allow-Origin', '*'],
    ...['Access-Control-Allow-Methods', 'GET, HEAD'],
    ...['Access-Control-Allow-Headers', '*'],
    ...['Access-Control-Max-Age', String(DAY_IN_SECONDS)],
    ...['Cache-Control', 'no-store'],
    ...['Content-Security-Policy', errorPolicy],
    ...securityHeaders({ https, api: true }),
  ]);
  res.end();
}
