import { isTracking } from './tracking.ts';

/**
 * A request target read once, decoded once and written again in one way, so that the front, the cache and the pages see the same
 * address. `path` starts with `/`; `search` is empty or starts with `?`, sorted by name, without tracking parameters.
 * `authority` is the host of an absolute-form target (RFC 9112 3.2.2), which counts instead of the Host header.
 */
export type Target = { readonly path: string; readonly search: string; readonly authority: string | null };

/** The same addresses are asked for again and again; reading one takes as long as sending its kept page. */
const REMEMBERED = { count: 2000, length: 300 };
const remembered = new Map<string, Target>();

const PLAIN = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\/?$/;
const PRINTABLE = /^[\x21-\x7e]+$/;
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_IN_A_SEGMENT = /[\u0000-\u001f\u007f/\\]|%[0-9a-f]{2}/i;

/** Reads the target of a request; null when it is not one we read (bad encoding, backslash, NUL, dot segments, doubled slash). */
export function readTarget(raw: string): Target | null {
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const target = parse(raw);
  if (target !== null && raw.length <= REMEMBERED.length) {
    if (remembered.size >= REMEMBERED.count) remembered.clear();
    remembered.set(raw, target);
  }
  return target;
}

function parse(raw: string): Target | null {
  if (PLAIN.test(raw) && raw !== '') return { path: raw, search: '', authority: null };
  if (!PRINTABLE.test(raw) || raw.includes('#')) return null;
  const absolute = ABSOLUTE.exec(raw);
  const local = absolute === null ? raw : withSlash(absolute[2] ?? '');
  const mark = local.indexOf('?');
  const path = readPath(mark < 0 ? local : local.slice(0, mark));
  const search = mark < 0 ? '' : readSearch(local.slice(mark + 1));
  if (path === null || search === null) return null;
  return { path, search, authority: absolute?.[1] ?? null };
}

function withSlash(rest: string): string {
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function readPath(path: string): string | null {
  const [first, ...segments] = path.split('/');
  if (first !== '' || segments.length === 0) return null;
  const written: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const text = decode(segment);
    const refused = text === null || text === '.' || text === '..' || NOT_IN_A_SEGMENT.test(text);
    if (refused || (text === '' && index < segments.length - 1)) return null;
    written.push(encodeURIComponent(text));
  }
  return `/${written.join('/')}`;
}

function readSearch(search: string): string | null {
  const pairs: [name: string, value: string][] = [];
  for (const part of search.split('&')) {
    const mark = part.indexOf('=');
    const name = decode(spaced(mark < 0 ? part : part.slice(0, mark)));
    const value = decode(spaced(mark < 0 ? '' : part.slice(mark + 1)));
    if (name === null || value === null || name.includes('\0') || value.includes('\0')) return null;
    if (name !== '' && !isTracking(name)) pairs.push([name, value]);
  }
  if (pairs.length === 0) return '';
  pairs.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `?${new URLSearchParams(pairs)}`;
}

function spaced(text: string): string {
  return text.replaceAll('+', ' ');
}

function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
