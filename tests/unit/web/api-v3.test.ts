import { expect, test } from 'vitest';
import { listAnswer } from '#web/api-v3.ts';

function* lines(): Generator<string> {
  for (let line = 0; line < 3; line += 1) yield `${line}\n`;
}

/** A directory that is read as often as this test asks. */
function aDirectory() {
  const sharing = { streams: { open: 0 } };
  const locals = { site: 'https://dayways.example', app: { now: () => new Date(), sharing } };
  const url = new URL('https://dayways.example/api/v3/services?format=ndjson');
  return () => listAnswer({ url, locals }, { changedAt: 0, lines: lines() });
}

const begun = async (answer: Response) => {
  const reader = answer.body?.getReader();
  await reader?.read();
  return reader;
};

test('so many may read everything at once; who comes then is told when to come again, and room is made as they go', async () => {
  const ask = aDirectory();
  const [first, second] = await Promise.all(Array.from({ length: 8 }, () => begun(ask())));
  const ninth = ask();
  expect([ninth.status, ninth.headers.get('retry-after')]).toEqual([503, '60']);

  await first?.cancel();
  const next = ask();
  expect(next.status).toBe(200);
  await begun(next);
  expect(ask().status).toBe(503);

  while (!(await second?.read())?.done);
  expect(await ask().text()).toBe('0\n1\n2\n');
});

test('the time of a change is not told while another may come in the same second', () => {
  const ask = (changedAt: number) =>
    listAnswer(
      {
        url: new URL('https://dayways.example/api/v3/services'),
        locals: {
          site: 'https://dayways.example',
          app: { now: () => new Date(10_000), sharing: { streams: { open: 0 } } },
        },
      },
      { changedAt, lines: lines() },
    ).headers.get('last-modified');
  expect(ask(9_500)).toBeNull();
  expect(ask(7_000)).toBe('Thu, 01 Jan 1970 00:00:07 GMT');
});
