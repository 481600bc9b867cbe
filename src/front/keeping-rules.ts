import type { Answer } from './rendering.ts';

/** A cookie that only changes how a page looks. It is part of a kept page's key; any other cookie goes past the cache. */
export type LooksCookie = {
  readonly name: string;
  /** One writing for all values that mean the same, from a bounded number; '' for a value that means nothing. */
  readonly canonical: (value: string) => string;
};

/**
 * The looks a request asks for, as the Cookie header that says so and nothing else ('' for none); null when it carries any other
 * cookie and so must not meet kept pages. What a visitor makes up as looks ends as one of the canonical writings, so that it can
 * neither get into a page nor fill the cache with copies. Of two such cookies the first counts, as it does for pages.
 */
export function readLooks(cookie: string | undefined, looks: LooksCookie | null): string | null {
  if (cookie === undefined) return '';
  let value: string | null = null;
  for (const part of cookie.split(';')) {
    const [name = '', ...rest] = part.trim().split('=');
    if (name === '' && rest.length === 0) continue;
    if (name !== looks?.name) return null;
    value ??= looks.canonical(rest.join('='));
  }
  return value === null || value === '' ? '' : `${looks?.name}=${value}`;
}

export type Keeping = { readonly tags: readonly string[]; readonly freshMs: number; readonly staleMs: number };

/**
 * How long an answer may be kept, from the `CDN-Cache-Control` and `Cache-Tag` headers that Astro writes for a page that asked for it;
 * null for every answer that did not ask, is no plain 200, sets a cookie, forbids storing, or is streamed.
 */
export function readKeeping(answer: Answer): Keeping | null {
  const { status, headers, body } = answer;
  if (status !== 200 || !Buffer.isBuffer(body) || headers.has('set-cookie')) return null;
  if (/no-store|private/i.test(String(headers.get('cache-control') ?? ''))) return null;
  if (String(headers.get('vary') ?? '').includes('*')) return null;
  const asked = String(headers.get('cdn-cache-control') ?? '').toLowerCase();
  const freshMs = seconds(asked, 'max-age') * 1000;
  if (freshMs === 0 || /no-store|private/.test(asked)) return null;
  const tags = String(headers.get('cache-tag') ?? '').split(',');
  return {
    tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    freshMs,
    staleMs: seconds(asked, 'stale-while-revalidate') * 1000,
  };
}

function seconds(directives: string, name: string): number {
  const directive = directives.split(',').find((text) => text.trim().startsWith(`${name}=`));
  return Number(/=(\d{1,8})$/.exec(directive?.trim() ?? '')?.[1] ?? 0);
}
