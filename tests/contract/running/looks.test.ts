import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOK_IDS } from '#domain/looks/looks.ts';
import { ask, type Reply } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, runStart, startSite } from '../../support/running-site.ts';

const FORM = 'application/x-www-form-urlencoded';
const COUNCIL = {
  name: 'Chorwick Days',
  logo: 'logo.svg',
  colours: { brand: '#12284c', accent: '#7fd1c7' },
  contact: { phone: '01632 960 000', email: 'days@chorwick.example' },
};
let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
let listing = '';

beforeAll(async () => {
  folder = dataFolder();
  mkdirSync(folder.dataDir, { recursive: true });
  writeFileSync(join(folder.dataDir, 'theme.json'), JSON.stringify(COUNCIL));
  copyFileSync('public/favicon.svg', join(folder.dataDir, 'logo.svg'));
  site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
  const sitemap = await ask(site.port, '/sitemap.xml');
  listing = /<loc>[^<]*(\/listings\/[^<]+)<\/loc>/u.exec(sitemap.text)?.[1] ?? '';
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

const host = () => `localhost:${site.port}`;
const send = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> =>
  ask(site.port, '/looks', {
    method: 'POST',
    headers: { host: host(), origin: `http://${host()}`, 'content-type': FORM, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const see = (path: string, looks?: string): Promise<Reply> =>
  ask(site.port, path, { headers: { host: host(), ...(looks === undefined ? {} : { cookie: `looks=${looks}` }) } });

describe('choosing looks', () => {
  test('keeps only what is not as usual, for a year, out of reach of scripts, and goes back', async () => {
    const { status, headers } = await send({
      do: 'save',
      words: 'bigger',
      gaps: 'normal',
      colours: 'cream',
      from: '/find?q=art',
    });
    expect([status, headers.location, headers['cache-control']]).toEqual([303, '/find?q=art', 'no-store']);
    expect(headers['set-cookie']).toEqual(['looks=wb.cc; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax']);
  });

  test('of what is all as usual leaves no cookie', async () => {
    const { headers } = await send({ do: 'save', words: 'normal' });
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^looks=.*(?:Expires=Thu, 01 Jan 1970|Max-Age=0)/u)]);
  });

  test('“back to how it was” takes the cookie away', async () => {
    const { headers, status } = await send({ do: 'undo', words: 'biggest' }, { cookie: 'looks=wb.cc' });
    expect([status, headers.location]).toEqual([303, '/looks?from=%2F&did=undo']);
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^looks=.*(?:Expires=Thu, 01 Jan 1970|Max-Age=0)/u)]);
  });

  test('changes only what the form asks', async () => {
    const { headers } = await send({ do: 'save', language: 'cy' }, { cookie: 'looks=wb.cc' });
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^looks=wb\.cc\.lcy;/u)]);
  });

  test.each(['https://evil.example/', '//evil.example', '/.//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (from) => {
      expect((await send({ do: 'save', from })).headers.location).toBe('/');
      const page = await see(`/looks?from=${encodeURIComponent(from)}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/href="[^"]*evil|href="javascript|value="[^"]*evil/u);
    },
  );

  test('is refused from anywhere but our own pages', async () => {
    for (const origin of ['https://evil.example', 'null'])
      expect((await send({ do: 'save', words: 'bigger' }, { origin })).status).toBe(403);
    const { status } = await ask(site.port, '/looks', {
      method: 'POST',
      headers: { host: host(), 'content-type': FORM },
      body: 'do=save',
    });
    expect(status).toBe(403);
  });

  test('by anything but a form is a mistake of the sender, and sets nothing', async () => {
    const { status, headers } = await send({ do: 'save' }, { 'content-type': 'application/json' });
    expect([status, headers['set-cookie']]).toEqual([400, undefined]);
  });

  test.each(['', 'x', '%00', 'wb%2Ecc', '"wb"', 'a'.repeat(4000), 'wb.wb.wb', '__proto__'])(
    'a cookie “%s” is never an error',
    async (value) => {
      for (const path of ['/', '/find?q=art', listing, '/looks', '/nothing-here'])
        expect([path, (await see(path, value)).status]).toEqual([path, path === '/nothing-here' ? 404 : 200]);
    },
  );
});

describe('a page', () => {
  const root = (html: string) => /<html[^>]*>/u.exec(html)?.[0];

  test('says its looks in its first line, so that nothing flashes', async () => {
    expect(root((await see('/', 'wh.gw.cb.pb.fp')).text)).toBe(
      '<html lang="en-GB" data-words="biggest" data-gaps="wide" data-colours="black" data-pictures="bigger" data-font="plain">',
    );
    expect(root((await see('/')).text)).toBe('<html lang="en-GB">');
  });

  test('lets in by its policy exactly the style sheets that stand in it', async () => {
    for (const looks of [undefined, 'cw', 'cc', 'cy', 'cb'])
      for (const path of ['/', '/looks', '/nothing-here']) {
        const { text, headers } = await see(path, looks);
        const policy = String(headers['content-security-policy']);
        const sheets = [...text.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, css = '']) => css);
        expect(sheets.length).toBeGreaterThanOrEqual(path === '/looks' ? 2 : 1);
        for (const css of sheets) {
          const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
          expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
        }
      }
  });

  test('without pictures has none, since a hidden one would be fetched all the same', async () => {
    for (const path of ['/', '/find', listing, `${listing}?view=all`, '/help', '/words', '/looks'])
      expect([path, (await see(path, 'po')).text.match(/<img class="picture[^>]*>/gu)]).toEqual([path, null]);
  });

  test('of a listing begins with what the person wants first, unless the address says', async () => {
    const isEasy = (html: string) => html.includes('data-easy-read-point');
    const first = (html: string) => /<nav class="views"[\s\S]*?aria-current="page"[^>]*>([^<]+)</u.exec(html)?.[1];
    const [easy, all] = [first((await see(listing)).text), first((await see(`${listing}?view=all`)).text)];
    expect(easy).not.toBe(all);
    expect(isEasy((await see(listing)).text)).toBe(true);
    expect(first((await see(listing, 'va')).text)).toBe(all);
    expect(first((await see(`${listing}?view=easy`, 'va')).text)).toBe(easy);
    expect(first((await see(`${listing}?view=all`, 'va')).text)).toBe(all);
  });

  test('in Welsh says which parts are, and that nobody has checked them', async () => {
    const { text, headers } = await see('/help', 'lcy');
    expect(headers['content-language']).toBe('en-GB, cy');
    expect((await see('/help')).headers['content-language']).toBe('en-GB');
    expect(root(text)).toBe('<html lang="en-GB">');
    for (const part of ['header', 'footer class="foot"', 'nav class="crumbs wrap"'])
      expect(text).toMatch(new RegExp(`<${part}[^>]* lang="cy"`, 'u'));
    expect(text).toMatch(/<main id="main" tabindex="-1">/u);
    expect(text).toContain('A Welsh speaker has not checked it yet.');
    expect(text).toMatch(/<p lang="cy">[^<]*siaradwr Cymraeg/u);
    expect((await see('/help')).text).not.toContain('Welsh speaker');
  });

  test('leads first of all to its looks, and back to where somebody was', async () => {
    const links = [
      ...(/<header[\s\S]*?<\/header>/u.exec((await see('/find?q=art')).text)?.[0] ?? '').matchAll(/href="([^"]+)"/gu),
    ];
    expect(links[0]?.[1]).toBe('/looks?from=%2Ffind%3Fq%3Dart');
    const form = (await see('/looks?from=%2Ffind%3Fq%3Dart')).text;
    expect(form).toContain('name="from" value="/find?q=art"');
    for (const id of LOOK_IDS) expect(form).toContain(`name="${id}"`);
  });
});

describe('a council’s theme', () => {
  test('gives every page its name, logo, colours and contact, and none says ours', async () => {
    for (const path of ['/', '/find', '/about', '/help', '/looks', '/nothing-here', listing]) {
      const { text } = await see(path);
      expect([path, /<title>[^<]*Chorwick Days<\/title>/u.test(text)]).toEqual([path, true]);
      expect(text).toContain('src="/theme/logo"');
      expect(text).toContain('--brand:#12284c');
      expect(text).toContain('href="tel:01632960000"');
      expect([path, /Dayways/u.exec(text.replaceAll(/<script[\s\S]*?<\/script>/gu, ''))?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
  });

  test('serves its logo as a picture that can run nothing', async () => {
    const { status, headers } = await see('/theme/logo');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  test.each([
    [
      'that cannot be read',
      { colours: { brand: '#1d70b8' } },
      /colours\.brand is #1d70b8: .+ 4\.9 to 1, and must be 7 to 1/u,
    ],
    ['whose logo is not there', { logo: 'nothing.svg' }, /logo is nothing\.svg, and there is no such file/u],
  ])('%s stops the start in words', async (_what, theme, words) => {
    const own = dataFolder();
    writeFileSync(join(own.dataDir, 'theme.json'), JSON.stringify(theme));
    const command = runStart({ DATA_DIR: own.dataDir, SEARCH: 'fts5', SEED: 'none' });
    const { code } = await command.ended;
    expect(code).toBe(1);
    expect(command.output()).toMatch(words);
    expect(command.output()).not.toMatch(/^\s+at /mu);
    own.remove();
  });
});
