import { makePage, type Page } from './page.ts';
import { securityHeaders } from './security-headers.ts';

/** A file that stands in the place of a built one. The same buffer until it changes. */
export type OwnFile = { readonly contentType: string; readonly body: Buffer };

/** Brought by the people who run the site, and shown as a picture only: opened by itself it may run, load and ask for nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
/** Soon seen by everybody when it changes. */
export const REPLACEABLE_CACHING = 'public, max-age=300, stale-while-revalidate=300';
const BROTLI_QUALITY = 5;

/** Makes own files into answers, each once for as long as it does not change. */
export function createOwnFiles(find: (path: string) => OwnFile | null, https: boolean): (path: string) => Page | null {
  const made = new WeakMap<Buffer, Page>();
  return (path) => {
    const file = find(path);
    if (file === null) return null;
    const page = made.get(file.body) ?? ownPage(file, https);
    made.set(file.body, page);
    return page;
  };
}

const ownPage = ({ contentType, body }: OwnFile, https: boolean): Page =>
  makePage({
    status: 200,
    head: [
      ...['Cache-Control', REPLACEABLE_CACHING, 'Vary', 'Accept-Encoding', 'Content-Security-Policy', POLICY],
      ...securityHeaders({ https, api: false }),
    ],
    contentType,
    body,
    tagged: true,
    quality: BROTLI_QUALITY,
  });
