import { isOwnPath } from './own-path.ts';
import { LOOKS_PATH } from './paths.ts';
import { isSuggestPath, isWorkPath } from './work-paths.ts';

/** The addresses that may take what a form sends. Every other address is only read. */
const takesForms = (path: string): boolean =>
  path === LOOKS_PATH || isWorkPath(path) || isOwnPath(path) || isSuggestPath(path);

interface Asked {
  readonly method: string;
  readonly path: string;
  /** The page or endpoint that answers at this address; null when there is none. */
  readonly route: string | null;
}

/**
 * The answer to a POST at an address that is only read (RFC 9110 15.5.6: 405 and what is allowed); undefined for any other request. An
 * address where nothing is stays not found.
 */
export function refusedPost({ method, path, route }: Asked): Response | undefined {
  if (method !== 'POST' || route === null || route === '/404' || takesForms(path)) return undefined;
  return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
}
