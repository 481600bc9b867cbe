import type { IncomingMessage } from 'node:http';
import { type HostVerdict, isLoopbackName, type OwnHost } from './own-hosts.ts';
import { isApi, isPreflight, PREFLIGHT } from './preflight.ts';
import { readTarget } from './target.ts';

/** A request that names this site and asks for something the front reads. */
export type Admitted = {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  readonly search: string;
  readonly site: OwnHost;
  readonly api: boolean;
};

export const probePaths: readonly string[] = ['/healthz', '/readyz'];

/** Astro's own endpoints that this site does not use: server islands and actions take bodies, the image service fetches addresses. */
const CLOSED = /^\/(?:_server-islands|_image|_actions)(?:\/|$)/;

/** Lets a request in, or gives the status to turn it away with: why it is refused, or that a browser's question before another is answered. */
export function admit(
  req: IncomingMessage,
  hosts: (host: string) => HostVerdict,
  limits: { targetBytes: number },
): Admitted | number {
  const { method } = req;
  const isTaken = method === 'GET' || method === 'HEAD' || method === 'POST';
  if (!isTaken && !isPreflight(req)) return 405;
  const raw = req.url ?? '';
  if (raw.length > limits.targetBytes) return 414;
  const target = readTarget(raw);
  const host = onlyHost(req.rawHeaders);
  if (target === null || host === null) return 400;
  if (method !== 'POST' && hasBody(req)) return 400;
  const { path, search } = target;
  const site = siteOf(host, target.authority, path, hosts);
  if (typeof site === 'number') return site;
  if (!isTaken) return PREFLIGHT;
  if (CLOSED.test(path)) return 404;
  const api = isApi(path);
  if (method === 'POST' && api) return 405;
  return { method, path, search, site, api };
}

/** Whether a request announces a body. */
export function hasBody(req: IncomingMessage): boolean {
  return Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;
}

/** The one Host header; null when there is none or more than one (RFC 9112 3.2 asks for 400). */
function onlyHost(rawHeaders: readonly string[]): string | null {
  let found: string | null = null;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (found !== null) return null;
    found = rawHeaders[index + 1] ?? '';
  }
  return found;
}

function siteOf(
  host: string,
  authority: string | null,
  path: string,
  hosts: (host: string) => HostVerdict,
): OwnHost | number {
  const verdicts = authority === null ? [hosts(host)] : [hosts(authority), hosts(host)];
  if (verdicts.includes('garbage')) return 400;
  const [site, ...others] = verdicts;
  if (typeof site === 'object' && !others.includes('foreign')) return site;
  const name = host.toLowerCase().replace(/:\d+$/, '');
  // Whoever watches over the process asks from the same machine and by no public name; the two answers say nothing of the host.
  if (probePaths.includes(path) && isLoopbackName(name)) return { host, origin: `http://${host}`, https: false };
  return 421;
}
