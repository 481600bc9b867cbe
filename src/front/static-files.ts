import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { REPLACEABLE_CACHING } from './own-files.ts';
import { makePage, type Page } from './page.ts';
import { filePolicy, securityHeaders } from './security-headers.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Vite writes a hash of the content into every name under here. */
const HASHED = '/_astro/';
/** Another file may stand in the place of one under here, from one request to the next. */
const REPLACEABLE = '/pictures/';
const LARGEST = 8 * 1024 * 1024;
const BROTLI_QUALITY = 9;

/**
 * Reads the built client folder into memory, by address. A request is only ever looked up among these names, so no request can
 * reach another file. Hidden files are left out (but `.well-known` is public by design, RFC 8615). Throws for a file too large to hold.
 */
export function readStaticFiles(folder: string, https: boolean): ReadonlyMap<string, Page> {
  const files = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const names = relative(folder, file).split(sep);
    if (!entry.isFile() || names.some((name) => name.startsWith('.') && name !== '.well-known')) continue;
    const body = readFileSync(file);
    if (body.length > LARGEST) {
      throw new Error(
        `${names.join('/')} has ${body.length} bytes; files up to ${LARGEST} are served from memory. Make it smaller.`,
      );
    }
    const path = `/${names.map(encodeURIComponent).join('/')}`;
    const page = filePage(path, body, https);
    for (const address of addressesOf(path)) files.set(address, page);
  }
  return files;
}

/** A prerendered page answers at its address without `.html` as well. */
function addressesOf(path: string): string[] {
  if (!path.endsWith('.html')) return [path];
  const address = path.slice(0, -'.html'.length);
  return [path, address.endsWith('/index') ? address.slice(0, -'/index'.length) || '/' : address];
}

function cachingOf(path: string): string {
  if (path.endsWith('.html')) return 'public, max-age=0, must-revalidate';
  if (path.startsWith(REPLACEABLE)) return REPLACEABLE_CACHING;
  return path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

function filePage(path: string, body: Buffer, https: boolean): Page {
  const head = [
    ...['Cache-Control', cachingOf(path)],
    ...['Vary', 'Accept-Encoding', 'Content-Security-Policy', filePolicy],
    ...securityHeaders({ https, api: false }),
  ];
  const contentType = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return makePage({ status: 200, head, contentType, body, tagged: true, quality: BROTLI_QUALITY });
}
