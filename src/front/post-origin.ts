import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a POST was sent by one of our own pages. Browsers send `Origin` with every POST and no script can change it, so an exact
 * match is asked whatever the content type; `Sec-Fetch-Site`, where it is sent, must agree (`none`: the person did it themselves).
 */
export function isFromOurPages(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === origin && (site === undefined || site === 'same-origin' || site === 'none');
}
