import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug, publicAddresses } from '#db/published.ts';
import { checkPublisher } from '#features/conformance/check-publisher.ts';
import { readOfficial } from '#features/conformance/official-schemas.ts';
import { ownSite } from '../../support/own-site.ts';
import { ask } from '../../support/running-front.ts';
import { until } from '../../support/running-site.ts';

const STANDARDS = process.env.DAYWAYS_STANDARDS ?? '';
const isHere = STANDARDS !== '' && existsSync(STANDARDS);
const WHY = isHere ? '' : ' (skipped: DAYWAYS_STANDARDS names no folder)';

const own = ownSite();

const get = (path: string, headers: Record<string, string> = {}) =>
  ask(own.site().port, `/api/v3${path}`, { headers: { Host: `localhost:${own.site().port}`, ...headers } });

describe('the open data of a running site', () => {
  test.each(['', '/'])('the first address answers “/api/v3%s” at once, and says which standard it is', async (end) => {
    const { status, text } = await get(end);
    expect([status, JSON.parse(text).version]).toEqual([200, 'HSDS-UK-3.0']);
  });

  test.each([
    '',
    '/services',
    '/services/none',
    '/services?page=0',
    '/nothing',
    '/taxonomy_terms?format=ndjson',
    '/openapi.json',
  ])('other sites may read %s, whatever it answers', async (path) => {
    expect((await get(path)).headers['access-control-allow-origin']).toBe('*');
  });

  test('only these addresses are open to pages of other sites in this way', async () => {
    for (const path of ['/', '/healthz', '/find']) {
      const { headers } = await ask(own.site().port, path, { headers: { Host: `localhost:${own.site().port}` } });
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
    }
  });

  test('a term leads to itself, and to a page for people', async () => {
    const [term] = JSON.parse((await get('/taxonomy_terms?search=hoist')).text).contents;
    const path = new URL(term.term_uri).pathname.replace('/api/v3', '');
    const { text, headers } = await get(path);
    expect(JSON.parse(text)).toEqual(term);
    const page = /<https?:\/\/[^/]+([^#]+)#([^>]+)>; rel="alternate"/u.exec(String(headers.link));
    const html = await ask(own.site().port, page?.[1] ?? '', { headers: { Host: `localhost:${own.site().port}` } });
    expect(html.text).toContain(`id="${page?.[2]}"`);
    expect(html.text).toContain(term.code);
  });

  test('every example on the page for developers works', async () => {
    const { text } = await ask(own.site().port, '/developers', { headers: { Host: `localhost:${own.site().port}` } });
    const examples = [...text.matchAll(/href="\/api\/v3([^"]+)"/gu)].map(([, path = '']) =>
      path.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    );
    expect(examples.length).toBeGreaterThan(4);
    for (const path of examples) expect((await get(path)).status, path).toBe(200);
  });

  test('what cannot be asked for is told in one shape', async () => {
    for (const [path, status] of [
      ['/services?page=none', 400],
      ['/services/none', 404],
      ['/nothing', 404],
    ] as const) {
      const reply = await get(path);
      expect([reply.status, JSON.parse(reply.text).error.status]).toEqual([status, status]);
      expect(JSON.parse(reply.text).error.detail).not.toBe('');
    }
  });

  test('a copy that is still right is not sent again, by its tag or by its time', async () => {
    for (const path of ['', '/services', '/services?full=true&per_page=10', '/taxonomy_terms', '/openapi.json']) {
      await until(
        'the last change is some seconds old',
        async () => (await get(path)).headers['last-modified'] !== undefined,
      );
      const { etag, 'last-modified': time } = (await get(path)).headers;
      expect((await get(path, { 'If-None-Match': String(etag) })).status, path).toBe(304);
      expect((await get(path, { 'If-Modified-Since': String(time) })).status, path).toBe(304);
      const older = new Date(Date.parse(String(time)) - 1000).toUTCString();
      expect((await get(path, { 'If-Modified-Since': older })).status, path).toBe(200);
      expect((await get(path, { 'If-None-Match': '"other"', 'If-Modified-Since': String(time) })).status, path).toBe(
        200,
      );
    }
    const { 'last-modified': time } = (await get('/services?format=ndjson')).headers;
    const again = await get('/services?format=ndjson', { 'If-Modified-Since': String(time) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('the whole directory comes a record a line, compressed for those who take that', async () => {
    const { text, headers } = await get('/services?format=ndjson&full=true');
    expect(headers['content-type']).toContain('application/x-ndjson');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line): { id: string } => JSON.parse(line));
    expect(lines).toHaveLength(JSON.parse((await get('/services?per_page=1')).text).total_items);
    const packed = await get('/services?format=ndjson&full=true', { 'Accept-Encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.body.length).toBeLessThan(text.length / 4);
  });

  test('what is published by another process is in the very next answer, in lists, records and streams', async () => {
    const [first] = publicAddresses(own.db(), 'listings');
    const listing = listingBySlug(own.db(), first?.slug ?? '');
    if (listing === undefined) throw new Error('The example directory has listings');
    const before = await get(`/services/${listing.id}`);
    const body = { ...listing.body, name: 'Quillwort quarterly gathering' };
    publishAll(own.db(), [{ subject: 'listing', id: listing.id, body }], 'a-person', new Date());
    for (const path of [`/services/${listing.id}`, '/services?per_page=500', '/services?format=ndjson'])
      expect((await get(path, { 'If-None-Match': String(before.headers.etag) })).text, path).toContain(body.name);
    await until(
      'search finds it',
      async () => JSON.parse((await get('/services?search=quillwort')).text).total_items === 1,
    );
  });

  test.skipIf(!isHere)(`passes the official tests with nothing to say${WHY}`, async () => {
    const report = await checkPublisher(`http://localhost:${own.site().port}/api/v3`, readOfficial(STANDARDS), {
      timeoutMs: 20_000,
      bytes: 20_000_000,
    });
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('PASS');
  });
});
