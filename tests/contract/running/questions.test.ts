import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_IDS, facetOf } from '#domain/listing/facets.ts';
import { QUESTION_IDS, type QuestionId, questionPath } from '#domain/query/questions.ts';
import { ownSite } from '../../support/own-site.ts';
import { ask } from '../../support/running-front.ts';
import { search } from '../../support/running-site.ts';

const own = ownSite();

const unescaped = (text: string): string =>
  text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');

/** What a browser would send when the form of a question is sent as it was shown, and where. */
function formOf(html: string): { action: string; sent: URLSearchParams } {
  const form = /<main[\s\S]*?<form action="([^"]*)" method="get">([\s\S]*?)<\/form>/u.exec(html);
  const inputs = [...(form?.[2] ?? '').matchAll(/<input\b(?:"[^"]*"|[^>"])*>/gu)].map(([tag]) => tag);
  const sent = inputs
    .filter((tag) => !/type="(?:checkbox|radio)"/u.test(tag) || /\schecked\b/u.test(tag))
    .map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]);
  return { action: unescaped(form?.[1] ?? ''), sent: new URLSearchParams(sent) };
}

const fitting = (html: string): number =>
  Number(/so-far-count">([\d,]+) choices? fits? so far/u.exec(html)?.[1]?.replaceAll(',', '') ?? 0);
const asked = (params: URLSearchParams | string) => (String(params) === '' ? '' : `?${params}`);
const show = async (id: QuestionId, params: URLSearchParams | string) =>
  ask(own.site().port, `${questionPath(id)}${asked(params)}`);

describe('answers are in the address', () => {
  const SEARCHES = [
    '',
    'kind=day,specialist,join-in',
    'q=art&near=M5&within=20&sort=nearest',
    'when=mon&when=tue&when=wed&when=thu&when=fri&when=evening',
    'when=tue-morning&access=step_free&access=hoist&untold=access',
    'help=personal_care&feel=quiet_room&paying=direct_payment&paying=nhs_funded',
    'age=17&places=places&start=any-time&join=self&length=one_off&way=online',
    'q=%22%3E%3Cscript%3E&near=M5',
  ];

  test.each(SEARCHES)(
    'sending the five forms as they are shown asks for the same in the end: “%s”',
    async (search_) => {
      const first = await search(own.site().port, asked(search_));
      let params = new URLSearchParams(search_);
      for (const [at, id] of QUESTION_IDS.entries()) {
        const { status, text } = await show(id, params);
        expect([id, status, fitting(text)]).toEqual([id, 200, first.total]);
        const { action, sent } = formOf(text);
        const next = QUESTION_IDS[at + 1];
        expect(action).toBe(next === undefined ? '/find' : questionPath(next));
        params = sent;
      }
      const last = await search(own.site().port, asked(params));
      expect(last.choices.map(({ id }) => id)).toEqual(first.choices.map(({ id }) => id));
      expect(last.total).toBe(first.total);
    },
  );

  test('the page before shows what was answered there, ticked', async () => {
    const { text } = await show('what', 'kind=day&kind=specialist&kind=join-in&kind=employers&near=M5');
    const { sent } = formOf(text);
    expect(sent.getAll('kind')).toEqual(['day,specialist,join-in', 'employers']);
    expect(sent.get('near')).toBe('M5');
  });

  test('skipping a question takes its answers away and no others', async () => {
    const { text } = await show('when', 'kind=day&when=tue&near=M5&within=20');
    const skip = /<a class="button is-quiet" href="([^"]*)">Skip/u.exec(text)?.[1] ?? '';
    const url = new URL(unescaped(skip), own.site().origin);
    expect([url.pathname, [...url.searchParams]]).toEqual([
      questionPath('help'),
      [
        ['near', 'M5'],
        ['within', '20'],
        ['kind', 'day'],
      ],
    ]);
  });
});

describe('what cannot be understood', () => {
  test('a place that nobody knows is asked for again, with what was typed and what to do', async () => {
    const later = await show('help', 'kind=day&near=Zzyzx+Parva');
    expect([later.status, later.headers.location]).toEqual([303, '/find/questions/where?near=Zzyzx+Parva&kind=day']);
    const { status, text } = await ask(own.site().port, String(later.headers.location));
    expect(status).toBe(200);
    expect(formOf(text).sent.get('near')).toBe('Zzyzx Parva');
    expect(text).toContain('We do not know the place “Zzyzx Parva”');
    expect(text).toMatch(/<a href="#question-near">/u);
  });

  test('no address of a question is a fault of ours', async () => {
    const names = [...FACET_IDS, 'q', 'near', 'within', 'untold', 'sort', 'page', '', '__proto__', 'constructor'];
    const values = [
      ...FACET_IDS.flatMap((facet) => Object.keys(facetOf(facet).values)),
      ',',
      ',,day,',
      '-1',
      '1e9',
      'M5',
      '53,-2',
    ];
    const pair = fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 })),
      fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 40 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...QUESTION_IDS), fc.array(pair, { maxLength: 8 }), async (id, pairs) => {
        const { status } = await show(
          id,
          new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])),
        );
        expect([200, 303, 400]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });

  test('no such question is not found; without a name the first one is asked', async () => {
    expect((await ask(own.site().port, '/find/questions/six')).status).toBe(404);
    const bare = await ask(own.site().port, '/find/questions?kind=day');
    expect([bare.status, bare.headers.location]).toEqual([308, '/find/questions/what?kind=day']);
  });
});

test('when nothing fits, the question says so and leads to what does', async () => {
  const { facets } = await search(own.site().port, '?kind=internship');
  const days = new Set(facets.find(({ id }) => id === 'when')?.values.map(({ value }) => value));
  const day = ['sun', 'sat', 'sun-evening', 'mon-evening'].find((one) => !days.has(one)) ?? 'sun-evening';
  const { text } = await show('help', `kind=internship&when=${day}`);
  expect(text).toContain('Nothing fits all that you picked');
  const ways = [...text.matchAll(/href="(\/find\/questions\/help\?[^"]*)">[^<]*: ([\d,]+) choices?</gu)];
  expect(ways.length).toBeGreaterThan(0);
  for (const [, href = '', promised] of ways)
    expect(fitting((await ask(own.site().port, unescaped(href))).text)).toBe(Number(promised?.replaceAll(',', '')));
});

describe('what is only read is not sent to', () => {
  const post = (path: string) =>
    ask(own.site().port, path, {
      method: 'POST',
      headers: { origin: `http://127.0.0.1:${own.site().port}` },
      body: 'a=1',
    });

  test.each(['/', '/find', '/find/questions/what', '/api/search', '/help'])(
    'POST %s is 405, with what is allowed',
    async (path) => {
      const { status, headers } = await post(path);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  test('the answer of an address for programs is JSON', async () => {
    expect(JSON.parse((await post('/api/search')).text)).toMatchObject({ error: { status: 405 } });
  });

  test('what is not there stays not found', async () => {
    expect((await post('/nothing')).status).toBe(404);
  });
});
