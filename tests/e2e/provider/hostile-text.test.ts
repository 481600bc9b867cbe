import { expect, type Page, test } from '@playwright/test';
import type { Box } from '#domain/publishing/form/box.ts';
import { boxesOf } from '#domain/publishing/form/section-form.ts';
import { sessionBoxes } from '#domain/publishing/form/session-form.ts';
import { LISTING_SECTION_IDS, type SectionOf, VENUE_SECTION_IDS } from '#domain/publishing/sections.ts';
import { atProvider } from '../../support/at-provider.ts';

/** What people who mean harm write, and what breaks pages by accident: markup, quotes, ends of elements, other scripts, a very long word. */
const HOSTILE = [
  '<script>document.title = "got in"</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</textarea></select></title><h1>got in</h1>',
  '{{7*7}} #{7*7} <%= 7 %>',
  "Robert'); DROP TABLE listings;--",
  '\u202egnorw eht morf\u202c مرحبا 👩🏽‍🦽 Z̷͇̈́a̸',
  'a'.repeat(7000),
] as const;

/** Every box of a form that takes text from a keyboard, or any value from somebody who does not use our form. */
const namesOf = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((box) =>
    box.as === 'rows'
      ? namesOf(box.row(`${box.name}.0`))
      : [box.name, ...(box.as === 'fact' ? [`${box.name}.note`] : [])],
  );

/** What of a page as it was sent got out of its box, and what its boxes hold. The page is read and none of it runs. */
const readPage = (page: Page, html: string) =>
  page.evaluate((sent) => {
    const { body, title } = new DOMParser().parseFromString(sent, 'text/html');
    const escaped = [...body.querySelectorAll('h1, img[src="x"], script, [onerror], [onfocus]')].filter(
      (element) => !element.matches('h1, script') || /got in/u.test(element.textContent ?? ''),
    );
    const boxes = [...body.querySelectorAll<HTMLInputElement>('main .box:is(input, textarea)')];
    return { title, escaped: escaped.map(({ outerHTML }) => outerHTML), held: boxes.map(({ value }) => value) };
  }, html);

interface Form {
  readonly path: string;
  readonly boxes: readonly Box[];
}

const isTyped = ({ as }: Box) => as === 'line' || as === 'text' || as === 'lines';
const typedIn = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((box) => (box.as === 'rows' ? typedIn(box.row(`${box.name}.0`)) : isTyped(box) ? [box.name] : []));

/** What is wrong with the answer of a form whose boxes all hold one hostile text. */
async function faultsWith(page: Page, { path, boxes }: Form, text: string): Promise<string[]> {
  // The longest text goes only where somebody can type it.
  const names = text.length > 1000 ? typedIn(boxes) : namesOf(boxes);
  const answer = await page.request.post(path, {
    form: { version: '0', was: 'nothing', ...Object.fromEntries(names.map((name) => [name, text])) },
    headers: { Origin: new URL(page.url()).origin },
  });
  const { title, escaped, held } = await readPage(page, await answer.text());
  const faults = escaped.map((element) => `came through: ${element}`);
  // Where any words will do they are saved, or somebody has saved since.
  const isRefused = answer.status() === 422;
  if (!isRefused && ![200, 409].includes(answer.status())) faults.push(`answered ${answer.status()}`);
  if (isRefused && !title.startsWith('Error: ')) faults.push('the title does not say that something is wrong');
  const kept = held.filter((value) => value === text).length;
  if (isRefused && kept < typedIn(boxes).length) faults.push(`${kept} of ${typedIn(boxes).length} boxes kept it`);
  return faults.map((fault) => `${path.split('/').at(-1)} with ${text.slice(0, 20)}: ${fault}`);
}

test.setTimeout(180_000);
// The answers are read by a script.
test.use({ javaScriptEnabled: true });

test('every box of every form keeps hostile text as text, and says what to write', async ({ page, context, baseURL }, {
  project,
}) => {
  // Every form gets every text: in one of the two rounds.
  const texts = HOSTILE.filter((_, at) => (at % 2 === 0) === project.name.includes('wide'));
  const { path, listings, venue } = await atProvider(context, baseURL, { live: 1 });
  const sectionsOf = (subject: 'listing' | 'venue', ids: readonly string[], at: string): Form[] =>
    ids.map((id) => ({ path: `${at}/${id}`, boxes: boxesOf({ subject, id } as SectionOf) }));
  const forms: Form[] = [
    ...sectionsOf(
      'listing',
      LISTING_SECTION_IDS.filter((id) => id !== 'photos'),
      listings[0] ?? '',
    ),
    ...sectionsOf('venue', VENUE_SECTION_IDS, `/provider/venues/${venue}`),
    { path: `${path}/details`, boxes: boxesOf({ subject: 'provider', id: 'details' }) },
    { path: `${listings[0]}/times/new`, boxes: sessionBoxes([]) },
  ];
  await page.goto(path);
  const faults: string[] = [];
  for (const form of forms) for (const text of texts) faults.push(...(await faultsWith(page, form, text)));
  expect(faults).toEqual([]);
});

test('what another page sends is refused, and what is not ours is not there', async ({ context, baseURL }) => {
  const { listings } = await atProvider(context, baseURL, { live: 1 });
  const other = await atProvider(context, baseURL, { live: 1 });
  const from = (origin: string) => ({ headers: { Origin: origin }, maxRedirects: 0 });
  const form = { version: '0', deed: 'withdraw' };
  expect(
    (await context.request.post(other.listings[0] ?? '', { form, ...from('https://evil.example') })).status(),
  ).toBe(403);
  for (const part of ['', '/what', '/times/1', '/times/new', '/now', '/look', '/versions', '/places', '/nothing'])
    expect((await context.request.get(`${listings[0]}${part}`)).status(), part).toBe(404);
  expect((await context.request.post(listings[0] ?? '', { form, ...from(baseURL ?? '') })).status()).toBe(404);
});
