import { expect, type Page, test } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { giveReason, itemOf, linkIn } from '../../support/a-pack.ts';
import { pick } from '../../support/pick.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';
import { look } from '../../support/visitor.ts';

test.setTimeout(180_000);

/** Things that a person types, ticks or is known by, each such that it stands nowhere by chance. */
const POSTCODE = 'ZE3 9JU';
const SEARCHED = 'zebrafinchery';
const OWN_WORDS = 'You said quokkaworthy things';
const BROWSER = 'Wombatscape/7.3';
const NEEDS = ['makaton', 'same_staff', 'hearing_loop'];

/** Work of the directory itself, which goes on by the clock. */
const BY_THE_CLOCK = new Set(['jobs', 'settings']);

/** Every row of every table as text, by table. */
function dumpOf(dataDir: string): Map<string, string> {
  const db = openDatabase(`${dataDir}/dayways.sqlite`);
  const tables = db.sqlite
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all();
  const dump = new Map(
    tables.map((table) => [table, JSON.stringify(db.sqlite.prepare(`SELECT * FROM "${table}"`).all())]),
  );
  db.close();
  return dump;
}

interface Sent {
  readonly path: string;
  readonly whole: string;
  readonly body: string;
}

/** Everything that this browser sends, wherever to. */
function sentBy(page: Page, origin: string): { readonly sent: Sent[]; readonly elsewhere: string[] } {
  const [sent, elsewhere]: [Sent[], string[]] = [[], []];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:') return;
    if (url.origin !== origin) elsewhere.push(request.url());
    const body = request.postData() ?? '';
    const whole = decodeURIComponent(
      `${request.url()} ${JSON.stringify(request.headers())} ${body}`.replaceAll('+', ' '),
    );
    sent.push({ path: url.pathname, whole, body });
  });
  return { sent, elsewhere };
}

const pathsWith = (sent: readonly Sent[], marker: string): string[] => [
  ...new Set(sent.filter(({ whole }) => whole.includes(marker)).map(({ path }) => path.replace(/[\w-]{43}/u, '…'))),
];

/** Looks for something near a postcode, saves, compares, makes a week, says needs, and makes a pack. */
async function wholeJourney(page: Page): Promise<{ keep: string; read: string }> {
  await page.goto('/find');
  await look(page, { words: SEARCHED, near: POSTCODE });
  await page.goto('/find?kind=day');
  const paths = await page
    .locator('li.result h2 a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].slice(0, 2));
  for (const path of paths) {
    await page.goto(path);
    await page
      .getByRole('button', { name: /^Save / })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^Saved / }).first()).toBeVisible();
    await page.locator('button[name="in"]').first().click();
    await page.waitForLoadState('load');
  }
  await page.goto('/my/needs');
  for (const need of ['Makaton', 'Same staff each time', 'Hearing loop'])
    await pick(page.getByRole('checkbox', { name: new RegExp(`^${need}`, 'u') }).first());
  const slugs = paths.map((path) => path.slice('/listings/'.length)).join(',');
  for (const path of ['/find?kind=day', ...paths, '/my/list', `/my/compare?ids=${slugs}`, '/my/week', '/my/needs'])
    await page.goto(path);
  expect(await page.evaluate(() => localStorage.getItem('dayways.needs'))).toContain('same_staff');

  await page.goto(`/pack/new?ids=${slugs}`);
  await giveReason(page, 1, 'You can make friends.');
  await itemOf(page, 2).getByLabel('Your own words').fill(OWN_WORDS);
  await page.getByRole('button', { name: 'Make the pack' }).click();
  await expect(page.locator('h1')).toHaveText('Your pack is ready');
  const keep = new URL(page.url()).pathname;
  const read = await linkIn(page);
  for (const path of [read, `${read}/record`, '/pack', keep]) await page.goto(path);
  return { keep, read };
}

test('after a whole journey nothing personal is in any request that need not have it, in any table or in the log', async ({
  browser,
}) => {
  const folder = dataFolder();
  const site: RunningSite = await startSite(folder.dataDir, { SEARCH: 'fts5', LOG_LEVEL: 'debug' });
  const context = await browser.newContext({ baseURL: site.origin, userAgent: BROWSER });
  try {
    const before = dumpOf(folder.dataDir);
    const page = await context.newPage();
    const { sent, elsewhere } = sentBy(page, site.origin);
    const { keep, read } = await wholeJourney(page);

    expect(elsewhere).toEqual([]);
    expect(sent.length).toBeGreaterThan(30);
    // A postcode and words are sent to be searched with, and to nothing else, not as where a visitor came from either.
    expect(pathsWith(sent, POSTCODE)).toEqual(['/find']);
    expect(pathsWith(sent, OWN_WORDS)).toEqual(['/pack/new']);
    for (const need of NEEDS)
      expect(sent.filter(({ whole, path }) => whole.includes(need) && !path.startsWith('/pictures/'))).toEqual([]);
    for (const { path, whole } of sent.filter(({ whole }) => whole.includes('"referer"')))
      expect([path, /"referer":"[^"]*(?:\/pack\/|\/my\/)/u.test(whole)]).toEqual([path, false]);

    const after = dumpOf(folder.dataDir);
    const changed = [...after.keys()].filter(
      (table) => after.get(table) !== before.get(table) && !BY_THE_CLOCK.has(table),
    );
    expect(changed).toEqual(['packs']);
    const tokens = [keep, read].map((path) => path.split('/').at(-1) ?? '');
    const secrets = [POSTCODE, POSTCODE.replace(' ', ''), SEARCHED, BROWSER, '127.0.0.1', ...tokens];
    for (const [table, rows] of after)
      for (const secret of [...secrets, ...(table === 'packs' ? NEEDS : [OWN_WORDS])])
        expect([table, secret, rows.includes(secret)]).toEqual([table, secret, false]);
    expect(after.get('packs')).toContain(OWN_WORDS);

    const log = site.output();
    expect(log).toContain('/pack/…');
    for (const secret of [...secrets, encodeURIComponent(POSTCODE), OWN_WORDS, ...NEEDS, 'ids=', 'times='])
      expect([secret, log.replaceAll(/\/pictures\/\S+/gu, '').includes(secret)]).toEqual([secret, false]);

    // Ended, it is gone with its words.
    await page.goto(keep);
    await page.locator('summary', { hasText: 'End this pack now' }).click();
    await page.getByRole('button', { name: 'Yes, end this pack' }).click();
    await expect(page.locator('h1')).toHaveText('This pack has ended');
    expect([...dumpOf(folder.dataDir).values()].join('')).not.toContain('quokkaworthy');
  } finally {
    await context.close();
    await site.end('SIGTERM');
    folder.remove();
  }
});
