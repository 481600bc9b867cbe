import type { Answer } from './rendering.ts';

/** Cookies that only change how a page looks. They are part of a kept page's key; any other cookie goes past the cache. */
export const looksCookies: readonly string[] = ['looks'];

const PLAIN_VALUE = /^[\w.~!:|-]{0,64}$/;

/**
 * The looks a request asks for, as the Cookie header that says so and nothing else ('' for none);
 * null when it carries any other cookie, or one that is not plain, and so must not meet kept pages.
 */
export function readLooks(cookie: string | undefined, names: readonly string[]): string | null {
  if (cookie === undefined) return '';
  const found = new Map<string, string>();
  for (const part of cookie.split(';')) {
    const [name = '', ...rest] = part.trim().split('=');
    const value = rest.join('=');
    if (name === '' && value === '') continue;
    if (!names.includes(name) || found.has(name) || !PLAIN_VALUE.test(value)) return null;
    found.set(name, value);
  }
  return names.flatMap((name) => (found.has(name) ? [`${name}=${found.get(name)}`] : [])).join('; ');
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
