import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COLUMNS } from '#features/importing/template/columns.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let site: RunningSite;
let folder: ReturnType<typeof dataFolder>;
beforeAll(async () => {
  folder = dataFolder();
  site = await startSite(folder.dataDir, { SEARCH: 'fts5' });
});
afterAll(async () => {
  await site.end('SIGTERM');
  folder.remove();
});

const get = (path: string, headers: Record<string, string> = {}) => ask(site.port, path, { headers });
const namesIn = (csv: string): Set<string | undefined> =>
  new Set(parse(csv, { bom: true }).map(([id]: readonly string[]) => id));

describe('tables', () => {
  test('of the whole directory and of a search have the columns of the template and are saved as files', async () => {
    const whole = await get('/directory.csv');
    expect(whole.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(whole.headers['content-disposition']).toBe('attachment; filename="directory.csv"');
    expect(whole.text.split('\r\n')[0]).toBe(`\uFEFF${COLUMNS.map(({ heading }) => heading).join(',')}`);
    const some = await get('/find.csv?q=garden&page=3');
    expect(namesIn(some.text).size).toBeGreaterThan(2);
    expect([...namesIn(whole.text)]).toEqual(expect.arrayContaining([...namesIn(some.text)]));
    expect(namesIn(some.text).size).toBeLessThan(namesIn(whole.text).size / 2);
  });

  test('say what cannot be asked for, and are only read', async () => {
    const wrong = await get('/find.csv?kind=nonsense');
    expect([wrong.status, wrong.headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(wrong.text).toMatch(/^kind: .*You can ask for: /u);
    for (const path of ['/find.csv', '/directory.csv']) {
      const head = await ask(site.port, path, { method: 'HEAD' });
      expect([path, head.status, head.text]).toEqual([path, 200, '']);
      const { origin } = new URL(`http://127.0.0.1:${site.port}`);
      const post = await ask(site.port, path, { method: 'POST', headers: { Origin: origin } });
      expect([path, post.status, post.headers.allow]).toEqual([path, 405, 'GET, HEAD']);
    }
  });

  test('are offered where results are', async () => {
    expect((await get('/find?q=garden&page=2')).text).toMatch(/href="\/find\.csv\?q=garden"[^>]*>Get this as a table/u);
  });
});

describe('what is told to other programs', () => {
  test('whom to tell of a hole, at its well-known address', async () => {
    const { status, headers, text } = await get('/.well-known/security.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain(`Canonical: http://127.0.0.1:${site.port}/.well-known/security.txt\n`);
  });

  test('a small directory has one sitemap and no parts', async () => {
    expect((await get('/sitemap.xml')).text).toContain('<urlset ');
    expect((await get('/sitemap/listings-1.xml')).status).toBe(404);
  });
});
