import { type Browser, expect, test } from '@playwright/test';
import { sitePages } from '../../support/site-pages.ts';
import { SIZES } from '../checks/look-at.ts';

/** Kilobytes (1,000 bytes) as sent, before anything is scrolled to or pressed. */
const MOST_KB = { all: 60, script: 10 } as const;

interface Sent {
  readonly address: string;
  readonly kind: string;
  readonly kilobytes: number;
}

/** All that a browser with nothing in its cache is sent for a page: HTML, CSS, pictures, font, script. */
async function sentFor(
  browser: Browser,
  origin: string | undefined,
  path: string,
  size: keyof typeof SIZES,
): Promise<Sent[]> {
  const context = await browser.newContext({ viewport: SIZES[size] });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked = new Map<string, { address: string; kind: string }>();
  const bytes = new Map<string, number>();
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
    asked.set(requestId, { address: new URL(request.url).pathname, kind: type ?? 'Other' }),
  );
  // As sent, packed, without the lines above it.
  wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, (bytes.get(requestId) ?? 0) + encodedDataLength),
  );
  await page.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
  const inPage = await page.locator('script:not([src]):not([type="application/ld+json"])').allInnerTexts();
  await context.close();
  const sent = [...asked].map(([id, request]) => ({ ...request, kilobytes: (bytes.get(id) ?? 0) / 1000 }));
  return [...sent, { address: 'scripts in the page', kind: 'InPage', kilobytes: inPage.join('').length / 1000 }];
}

const sum = (sent: readonly Sent[], kinds?: readonly string[]): number =>
  sent
    .filter(({ kind }) => (kinds === undefined ? kind !== 'InPage' : kinds.includes(kind)))
    .reduce((all, { kilobytes }) => all + kilobytes, 0);

const PAGES = {
  home: () => '/',
  'what there is': () => '/find',
  'what there is, picked from': () => '/find?access=hoist&when=tue',
  'what is on': () => '/find?view=days',
  'places, before the map': () => '/find?view=map&near=M5',
  'a listing': () => sitePages().listings.at(-1)?.path ?? '',
  'a question': () => '/find/questions/what',
};

for (const [name, path] of Object.entries(PAGES))
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    test(`the first view of ${name} is light, ${size}`, async ({ browser, baseURL }) => {
      const sent = await sentFor(browser, baseURL, path(), size);
      const list = sent.map(({ address, kilobytes }) => `${address} ${kilobytes.toFixed(1)}`).join('\n');
      expect(sent.length).toBeGreaterThan(2);
      expect(sum(sent), list).toBeLessThanOrEqual(MOST_KB.all);
      expect(sum(sent, ['Script', 'InPage']), list).toBeLessThanOrEqual(MOST_KB.script);
    });

test('no public page brings React, or any script from elsewhere', async ({ request }) => {
  const { listings, providers, venues } = sitePages();
  const paths = ['/', '/find', '/find/questions/what', '/looks', '/words', '/pathways', '/guides', '/help'];
  const scripts = new Set<string>();
  for (const path of [...paths, listings.at(-1)?.path ?? '', providers[0] ?? '', venues[0] ?? '']) {
    const html = await (await request.get(path)).text();
    expect([path, /astro-island|react/iu.exec(html)?.[0]]).toEqual([path, undefined]);
    for (const [, source = ''] of html.matchAll(/(?:<script[^>]+src|rel="modulepreload"[^>]*href)="([^"]+)"/gu))
      scripts.add(source);
  }
  for (const source of scripts) {
    expect(source).toMatch(/^\/_astro\//u);
    const script = await (await request.get(source)).text();
    expect([source, /react|createElement\(/iu.exec(script)?.[0]]).toEqual([source, undefined]);
  }
});
