import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { TABLE_HEADINGS } from '#features/importing/template/write-table.ts';
import { ownSite } from '../../support/own-site.ts';
import { ask } from '../../support/running-front.ts';
import { until } from '../../support/running-site.ts';

const own = ownSite();

const get = (path: string, headers: Record<string, string> = {}) => ask(own.site().port, path, { headers });
const namesIn = (csv: string): Set<string | undefined> =>
  new Set(parse(csv, { bom: true }).map(([id]: readonly string[]) => id));

describe('tables', () => {
  test('of the whole directory and of a search have the columns of the template and are saved as files', async () => {
    const whole = await get('/directory.csv');
    expect(whole.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(whole.headers['content-disposition']).toBe('attachment; filename="directory.csv"');
    expect(whole.text.split('\r\n')[0]).toBe(`\uFEFF${TABLE_HEADINGS.join(',')}`);
    const some = await get('/find.csv?q=garden&page=3');
    expect(namesIn(some.text).size).toBeGreaterThan(2);
    expect([...namesIn(whole.text)]).toEqual(expect.arrayContaining([...namesIn(some.text)]));
    expect(namesIn(some.text).size).toBeLessThan(namesIn(whole.text).size / 2);
  });

  test('say what cannot be asked for, and are only read', async () => {
    const wrong = await get('/find.csv?kind=nonsense');
    expect(wrong.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect([wrong.status, wrong.headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(wrong.text).toMatch(/^kind: .*You can ask for: /u);
    for (const path of ['/find.csv', '/directory.csv']) {
      const head = await ask(own.site().port, path, { method: 'HEAD' });
      expect([path, head.status, head.text]).toEqual([path, 200, '']);
      const { origin } = new URL(`http://127.0.0.1:${own.site().port}`);
      const post = await ask(own.site().port, path, { method: 'POST', headers: { Origin: origin } });
      expect([path, post.status, post.headers.allow]).toEqual([path, 405, 'GET, HEAD']);
    }
  });

  test('are offered where results are', async () => {
    expect((await get('/find?q=garden&page=2')).text).toMatch(/href="\/find\.csv\?q=garden"[^>]*>Get this as a table/u);
    expect((await get('/find?q=zzzzqx')).text).not.toContain('href="/find.csv');
  });

  test.each(['/about', '/sign-in', '/join'])('the whole one, open data and parts are offered at %s', async (path) => {
    const { text } = await get(path);
    for (const to of ['/embed', '/developers', '/directory.csv']) expect(text).toContain(`href="${to}"`);
  });
});

describe('what is told to other programs', () => {
  test('whom to tell of a hole, at its well-known address', async () => {
    const { status, headers, text } = await get('/.well-known/security.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain(`Canonical: http://127.0.0.1:${own.site().port}/.well-known/security.txt\n`);
  });

  test('a small directory has one sitemap and no parts', async () => {
    expect((await get('/sitemap.xml')).text).toContain('<urlset ');
    expect((await get('/sitemap/listings-1.xml')).status).toBe(404);
  });
});

describe('what is shown where a link to a page is put', () => {
  const listing = async (): Promise<string> =>
    /<loc>[^<]*(\/listings\/[a-z0-9-]+)</u.exec((await get('/sitemap.xml')).text)?.[1] ?? '';
  const metaOf = (html: string): Map<string, string> =>
    new Map(
      [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/gu)].map(
        ([, name = '', content = '']) => [name, content],
      ),
    );

  const KINDS = ['/listings/', '/venues/', '/providers/', '/guides/', '/pathways/'];
  /** A page of each kind that has a picture of its own. */
  async function pathsOfEachKind(): Promise<string[]> {
    const sitemap = (await get('/sitemap.xml')).text;
    return KINDS.map((kind) => new RegExp(`<loc>[^<]*(${kind}[a-z0-9-]+)<`, 'u').exec(sitemap)?.[1] ?? '');
  }

  test('has a title, words, an address and a picture with its size, on every kind of page', async () => {
    for (const path of ['/', ...(await pathsOfEachKind())]) {
      const meta = metaOf((await get(path)).text);
      expect([path, meta.get('og:url')]).toEqual([path, `http://127.0.0.1:${own.site().port}${path}`]);
      const picture = path === '/' ? '/card.png' : `${path}.png`;
      expect(meta.get('og:image')).toBe(`http://127.0.0.1:${own.site().port}${picture}`);
      expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
      for (const name of ['og:title', 'og:description', 'og:type', 'og:image:alt', 'og:site_name', 'twitter:card'])
        expect([path, name, meta.get(name)]).toEqual([path, name, expect.stringMatching(/./u)]);
    }
  });

  test('is nothing for a page that must not be found', async () => {
    expect([...metaOf((await get('/no-such-page')).text)]).toEqual([]);
  });

  test('says in words what is to be read in the picture', async () => {
    const alt = metaOf((await get(await listing())).text).get('og:image:alt');
    expect(alt).toMatch(/^This is an example.* When: .* Where: /u);
    expect(metaOf((await get('/guides/supported-internships')).text).get('og:image:alt')).toMatch(
      /^Supported internships\. \S.+\.$/u,
    );
  });

  test('has a picture that is kept until what it shows changes', async () => {
    const paths = (await pathsOfEachKind()).map((path) => `${path}.png`);
    for (const address of [...paths, '/card.png']) {
      // On a machine that has no time, a picture is given up, and made for whoever asks again.
      await until(`${address} is drawn`, async () => (await get(address)).status === 200, { everyMs: 500 });
      const { status, headers, body } = await get(address);
      expect([address, status, headers['content-type']]).toEqual([address, 200, 'image/png']);
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
      expect((await get(address)).headers['x-cache']).toBe('HIT');
    }
    for (const kind of KINDS) expect([kind, (await get(`${kind}no-such.png`)).status]).toEqual([kind, 404]);
  });
});

describe('parts for other sites', () => {
  const policyOf = async (path: string) => {
    const { status, headers } = await get(path);
    return [status, String(headers['content-security-policy']), headers['x-frame-options']] as const;
  };

  test('may be framed by any site, and hold nothing of anybody', async () => {
    for (const path of ['/embed/search', '/embed/find?kind=day', '/embed/listings/evening-lamp-room']) {
      const { headers } = await get(path, { cookie: 'list=x; looks=y' });
      expect([path, headers['set-cookie']]).toEqual([path, undefined]);
      const [status, policy, frame] = await policyOf(path);
      expect([path, status, frame]).toEqual([path, 200, undefined]);
      expect(policy).toMatch(/frame-ancestors \*(?:;|$)/u);
      expect(policy).toContain("form-action 'self'");
      expect(policy.match(/frame-ancestors/gu)).toHaveLength(1);
    }
  });

  test('are all that may: pages, files, errors and what is not there refuse it', async () => {
    const paths = ['/', '/find', '/embed', '/embed.js', '/my/list', '/sign-in', '/embed/listings/no-such', '/embed/x'];
    for (const path of [
      ...paths,
      '/embed/listings/evening-lamp-room/suggest',
      '/listings/evening-lamp-room',
      '/favicon.svg',
    ]) {
      const [, policy, frame] = await policyOf(path);
      expect([path, frame]).toEqual([path, 'DENY']);
      expect([path, policy]).toEqual([path, expect.stringContaining("frame-ancestors 'none'")]);
    }
    const post = await ask(own.site().port, '/embed/find', {
      method: 'POST',
      headers: { Origin: `http://127.0.0.1:${own.site().port}` },
    });
    expect([post.status, post.headers['x-frame-options']]).toEqual([405, 'DENY']);
  });

  test('their script and pictures may be loaded by other sites, and no page may', async () => {
    const listing = '/listings/evening-lamp-room';
    const may = async (path: string) => (await get(path)).headers['cross-origin-resource-policy'];
    for (const path of ['/embed.js', `${listing}.png`, '/guides/supported-internships.png'])
      expect([path, await may(path)]).toEqual([path, 'cross-origin']);
    for (const path of [listing, `${listing}.pdf`, '/']) expect([path, await may(path)]).toEqual([path, 'same-origin']);
  });
});
