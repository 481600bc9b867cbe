import type { Answer } from './rendering.ts';
import { completePolicy, type FlatHeaders, securityHeaders } from './security-headers.ts';

/** What the front writes itself, or takes away from what a page wrote. */
const FRONTS_OWN = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'date', 'trailer', 'upgrade', 'server', 'x-powered-by'],
  ...[
    'content-type',
    'content-length',
    'etag',
    'vary',
    'cache-control',
    'cache-tag',
    'cdn-cache-control',
    'age',
    'x-cache',
  ],
  ...['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy'],
  ...['cross-origin-resource-policy', 'permissions-policy', 'x-frame-options', 'strict-transport-security'],
]);

export type Storing = 'kept' | 'personal' | 'plain';

const CACHE_CONTROL: Record<Storing, string> = {
  kept: 'public, max-age=0, must-revalidate',
  personal: 'no-store',
  plain: 'private, no-cache',
};

/** The headers of a rendered answer as the visitor gets them, without Content-Type, Content-Length and ETag. */
export function outgoingHead(
  answer: Answer,
  storing: Storing,
  site: { https: boolean; api: boolean; path?: string },
): FlatHeaders {
  const head: FlatHeaders = [];
  for (const [name, value] of answer.headers) {
    if (FRONTS_OWN.has(name) || name.startsWith('x-astro-')) continue;
    for (const one of typeof value === 'string' ? [value] : value) head.push(name, one);
  }
  head.push(
    'Cache-Control',
    storing === 'plain' ? (single(answer, 'cache-control') ?? CACHE_CONTROL.plain) : CACHE_CONTROL[storing],
  );
  head.push('Vary', vary(answer, storing !== 'plain' || isHtml(answer)));
  head.push(
    'Content-Security-Policy',
    completePolicy(single(answer, 'content-security-policy'), answer.status === 200 ? site.path : ''),
  );
  head.push(...securityHeaders(answer.status === 200 ? site : { ...site, path: '' }));
  return head;
}

/** The content type; Astro leaves out that its pages are UTF-8, and a browser left to guess may guess wrong. */
export function contentTypeOf(answer: Answer): string | undefined {
  const given = single(answer, 'content-type');
  return given?.toLowerCase() === 'text/html' ? 'text/html; charset=utf-8' : given;
}

/** One header of an answer as text; several values are joined as HTTP joins them. */
export function single(answer: Answer, name: string): string | undefined {
  const value = answer.headers.get(name);
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}

/** Looks change every page for people, and nothing for programs. */
function isHtml(answer: Answer): boolean {
  return single(answer, 'content-type')?.toLowerCase().startsWith('text/html') ?? false;
}

function vary(answer: Answer, byCookie: boolean): string {
  const given = (single(answer, 'vary') ?? '').split(',').map((name) => name.trim());
  const names = new Map(
    ['Accept-Encoding', ...(byCookie ? ['Cookie'] : []), ...given].map((name) => [name.toLowerCase(), name]),
  );
  names.delete('');
  return [...names.values()].join(', ');
}
