import { expect, test } from '@playwright/test';
import { askApi, count, goBy, look, names, openSearch, results, showChoices, tick } from '../../support/visitor.ts';

test('a person finds gardening on a Tuesday near them, and reads it', async ({ page }) => {
  await page.goto('/');
  await look(page, { words: 'gardening', near: 'M5' });
  await tick(page, 'Day and time', /^Tuesday,? \d/u);
  await showChoices(page);
  expect(await count(page)).toBeGreaterThan(0);
  for (const result of await results(page).all()) {
    await expect(result.getByRole('list', { name: 'It has:' })).toContainText('Tuesday');
    await expect(result).toContainText(/miles? away|mile away|They come to you|Online|Out and about/u);
  }
  const first = results(page).first().getByRole('heading', { level: 2 });
  const name = await first.innerText();
  await goBy(page, first.getByRole('link'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const points = page.locator('[data-easy-read-point]');
  expect(await points.count()).toBeGreaterThan(6);
  await expect(points.filter({ hasText: /Tuesday|Monday to|every day/iu }).first()).toBeVisible();
  const order = await page.locator('main section h2').allInnerTexts();
  const asked = [
    'What is it?',
    'Who is it for?',
    'When is it?',
    'Where is it?',
    'How much is it?',
    'What help is there?',
    'How do you join?',
  ];
  expect(order.filter((heading) => asked.includes(heading))).toEqual(asked);
});

test('who looks for help to feel better is one press from whom to phone now', async ({ page }) => {
  await page.goto('/');
  await goBy(page, page.getByRole('link', { name: 'Feel better', exact: true }));
  await goBy(page, page.getByRole('link', { name: 'See who to phone' }));
  await expect(page.locator('main h2').first()).toHaveText('If you need help now');
  await expect(page.getByRole('main')).toContainText('phone 111');
});

test('who picks a time is told the next of that time', async ({ page }) => {
  await page.goto('/find?when=tue-morning');
  const next = page.locator('.result-facts li').filter({ hasText: 'Next:' });
  expect(await next.count()).toBeGreaterThan(5);
  for (const told of await next.allInnerTexts()) expect(told).toContain('Tuesday');
});

test('a typing mistake finds the same', async ({ page }) => {
  await page.goto('/find');
  await look(page, { words: 'gardening' });
  const right = await names(page);
  await look(page, { words: 'gardning' });
  await expect(page.getByLabel('What do you like?')).toHaveValue('gardning');
  const found = await names(page);
  expect(right.filter((name) => found.includes(name)).length).toBeGreaterThan(right.length / 2);
});

test('easy words find what professionals call something else, and the page says why', async ({ page }) => {
  await page.goto('/');
  await look(page, { words: 'horticulture' });
  const sector = await names(page);
  await look(page, { words: 'gardening' });
  const plain = await names(page);
  expect(plain.filter((name) => sector.includes(name)).length).toBeGreaterThan(plain.length / 2);
  for (const result of await results(page).all())
    await expect(result.getByRole('list', { name: 'It has:' })).not.toBeEmpty();
});

test('what is picked can be taken away again, one at a time or all at once', async ({ page }) => {
  await page.goto('/find?q=garden&when=tue&kind=day&kind=get-ready');
  const picked = await count(page);
  await goBy(page, page.getByRole('link', { name: 'Take away: Tuesday' }));
  await expect(page).toHaveURL(/\/find\?q=garden&kind=day&kind=get-ready#found$/u);
  await expect(page.locator('#found')).toBeFocused();
  expect(await count(page)).toBeGreaterThanOrEqual(picked);
  await expect(page.getByRole('link', { name: 'Take away: Tuesday' })).toHaveCount(0);
  await goBy(page, page.getByRole('link', { name: 'Take everything away' }));
  await expect(page).toHaveURL(/\/find#found$/u);
  await expect(page.getByRole('heading', { name: 'You picked' })).toHaveCount(0);
});

test('pages go forwards and back, and nothing is on two of them', async ({ page, request }) => {
  const { pages, total } = await askApi(request, '');
  await page.goto('/find');
  expect(await count(page)).toBe(total);
  const seen = [await names(page)];
  const links: (string | null)[] = await results(page)
    .locator('h2 a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  await expect(page.getByRole('link', { name: 'Page before' })).toHaveCount(0);
  await goBy(page, page.getByRole('link', { name: 'Next page' }));
  await expect(page.getByText(`Page 2 of ${pages}`)).toBeVisible();
  seen.push(await names(page));
  expect(seen[1]).toHaveLength(20);
  expect(links).toHaveLength(20);
  await goBy(page, page.getByRole('link', { name: 'Page before' }));
  await expect(page.getByText(`Page 1 of ${pages}`)).toBeVisible();
  expect(await names(page)).toEqual(seen[0]);
  await page.goto(`/find?page=${pages}`);
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);
  expect(await results(page).count()).toBe(total - (pages - 1) * 20);
});

test('nothing found is not the end: what to take away leads on', async ({ page }) => {
  await page.goto('/find?kind=internship&when=sun&access=changing_places&q=swimming');
  await expect(page.locator('.find-count')).toContainText('No choices found');
  const way = page.locator('.nothing').getByRole('link').first();
  const promised = Number(/: ([\d,]+) choices?$/u.exec(await way.innerText())?.[1]?.replaceAll(',', '') ?? Number.NaN);
  await goBy(page, way);
  const found = await count(page);
  if (Number.isNaN(promised)) expect(found).toBeGreaterThan(0);
  else expect(found).toBe(promised);
});

test('one thing too many: each way on says how much it finds, and finds that', async ({ page, request }) => {
  // Two things that are never found together, whatever the directory holds.
  const { facets } = await askApi(request, '?kind=internship');
  const days = new Set(facets.find(({ id }) => id === 'when')?.values.map(({ value }) => value));
  const day = ['sun', 'sat', 'sun-evening', 'mon-evening'].find((one) => !days.has(one)) ?? 'sun-evening';
  await page.goto(`/find?kind=internship&when=${day}`);
  const ways = page.locator('.nothing').getByRole('link', { name: /: [\d,]+ choices?$/u });
  expect(await ways.count()).toBe(2);
  for (let at = 0; at < 2; at += 1) {
    await page.goto(`/find?kind=internship&when=${day}`);
    const promised = Number(/: ([\d,]+) choices?$/u.exec(await ways.nth(at).innerText())?.[1]?.replaceAll(',', ''));
    await goBy(page, ways.nth(at));
    expect(await count(page)).toBe(promised);
  }
});

test('a place that nobody knows gets kind words, and what was typed is still there', async ({ page }) => {
  await page.goto('/');
  await look(page, { words: 'music', near: 'Zzyzx Parva' });
  const sorry = page.getByRole('alert');
  await expect(sorry).toContainText('We do not know the place “Zzyzx Parva”');
  await expect(sorry).toContainText('You can try:');
  await expect(page.getByLabel('Where? Town or postcode')).toHaveValue('Zzyzx Parva');
  await expect(page.getByLabel('What do you like?')).toHaveValue('music');
  expect(await count(page)).toBeGreaterThan(0);
  await sorry.getByRole('link').first().click();
  await expect(page).toHaveURL(/#find-near$/u);
});

test('what a person typed stays when they pick something, and the other way round', async ({ page }) => {
  await page.goto('/find?q=music&near=M5&within=20&access=step_free');
  await tick(page, 'Day and time', /^Thursday,? \d/u);
  await showChoices(page);
  const asked = new URL(page.url()).searchParams;
  expect([asked.get('q'), asked.get('near'), asked.get('within')]).toEqual(['music', 'M5', '20']);
  expect([asked.getAll('access'), asked.getAll('when')]).toEqual([['step_free'], ['thu']]);
  await openSearch(page);
  await page.getByLabel('What do you like?').fill('art');
  await goBy(page, page.getByRole('button', { name: 'Look' }));
  const again = new URL(page.url()).searchParams;
  expect([again.get('q'), again.getAll('access'), again.getAll('when')]).toEqual(['art', ['step_free'], ['thu']]);
});

test('too much picked at once still leads on: one of the things by itself', async ({ page }) => {
  await page.goto(
    '/find?q=zzzzqqq&kind=internship&when=sun-evening&access=hoist&access=changing_places&paying=free&language=pl&near=M5&within=1',
  );
  await expect(page.locator('.find-count')).toContainText('No choices found');
  const way = page
    .locator('.nothing')
    .getByRole('link', { name: /^Only: / })
    .first();
  const promised = Number(/: ([\d,]+) choices?$/u.exec(await way.innerText())?.[1]?.replaceAll(',', ''));
  await goBy(page, way);
  expect(await count(page)).toBe(promised);
});

test('a page after the last one says where the choices are', async ({ page, request }) => {
  const { pages } = await askApi(request, '');
  await page.goto(`/find?page=${pages + 1}`);
  await expect(page.getByRole('heading', { name: 'This page is empty' })).toBeVisible();
  await goBy(page, page.getByRole('link', { name: 'Go to the last page' }));
  await expect(page.getByText(`Page ${pages} of ${pages}`)).toBeVisible();
});

test('each result says by itself that it is an example', async ({ page }) => {
  await page.goto('/find');
  for (const result of await results(page).all())
    await expect(result.getByText('Example', { exact: true })).toBeVisible();
});
