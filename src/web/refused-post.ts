import { errorJson } from './http-errors.ts';
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
  const allow = { Allow: 'GET, HEAD' };
  if (!path.startsWith('/api/')) return new Response(null, { status: 405, headers: allow });
  const answer = errorJson({
    status: 405,
    title: 'This did not work',
    detail: 'This address is only read: ask for it with GET.',
  });
  for (const [name, value] of Object.entries(allow)) answer.headers.set(name, value);
  return answer;
}
