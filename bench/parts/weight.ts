import { publicAddresses } from '#db/published.ts';
import { listingPath } from '#web/paths.ts';
import { AS_BROWSERS } from '../asking/client.ts';
import { onTheWire } from '../front/wire.ts';
import type { Stage } from './stage.ts';

/** What a page makes a browser fetch before anything is scrolled to or pressed. */
const FETCHED = {
  css: /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/gu,
  js: /<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/gu,
  fonts: /<link[^>]+href="([^"]+\.woff2)"/gu,
  pictures: /<img(?![^>]+loading="lazy")[^>]+src="([^"]+)"/gu,
} as const;

const addressesIn = (html: string, what: RegExp): string[] => [
  ...new Set(
    [...html.matchAll(what)].map(([, one, other]) => one ?? other ?? '').filter((path) => path.startsWith('/')),
  ),
];

/** Kilobytes (1,000 bytes) as sent to a browser, of the page and of all that it fetches at once. */
export async function measureWeight(stage: Stage): Promise<void> {
  const { report, choices, db, site } = stage;
  const encoding = AS_BROWSERS['accept-encoding'];
  const bytes = async (path: string) => (await onTheWire(`${site.origin}${path}`, encoding)).body.length;
  const slug = publicAddresses(db, 'listings')[0]?.slug ?? '';
  const pages = { '/': '/', '/find': '/find', 'a listing': listingPath(slug) };
  for (const [name, path] of Object.entries(pages)) {
    const html = (await onTheWire(`${site.origin}${path}`, 'identity')).body.toString();
    const line = { part: 'Weight as sent', choices, unit: 'kB' };
    const sent = await bytes(path);
    report.add({ ...line, name: `${name}: HTML`, rounds: [sent / 1000], aim: { goal: 'P10', most: 25 } });
    let all = sent;
    for (const [what, pattern] of Object.entries(FETCHED)) {
      let sum = 0;
      for (const address of addressesIn(html, pattern)) sum += await bytes(address.replaceAll('&amp;', '&'));
      all += sum;
      const aims: Readonly<Record<string, number>> = { css: 12, js: 30 };
      const most = aims[what];
      report.add({
        ...line,
        name: `${name}: ${what}`,
        rounds: [sum / 1000],
        ...(most === undefined ? {} : { aim: { goal: 'P10', most } }),
      });
    }
    report.add({ ...line, name: `${name}: first view`, rounds: [all / 1000], aim: { goal: 'P10', most: 60 } });
  }
}
