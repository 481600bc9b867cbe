import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type BothEngines,
  bothEngines,
  DIRECTORY,
  NOTHING_TO_KILL,
  searches,
  survives,
  untilBack,
} from '../../support/both-engines.ts';
import { type Fault, httpAnswer } from '../../support/faulty-proxy.ts';

const title =
  NOTHING_TO_KILL === null
    ? 'search when Meilisearch fails'
    : `search when Meilisearch fails (skipped: ${NOTHING_TO_KILL})`;

describe.skipIf(NOTHING_TO_KILL !== null)(title, () => {
  let both: BothEngines;
  beforeAll(async () => {
    both = await bothEngines();
  });
  afterEach(() => both?.proxy.set('none'));
  afterAll(() => both?.stop());

  const passing: readonly (readonly [name: string, fault: Fault])[] = [
    ['resets every connection', 'reset'],
    ['takes what is asked and never answers', 'silence'],
    ['answers a second late', { delayMs: 1_000 }],
    ['answers with a web page', { instead: httpAnswer('200 OK', 'text/html', '<h1>Welcome to nginx!</h1>') }],
    [
      'answers with an error',
      {
        instead: httpAnswer(
          '500 Internal Server Error',
          'application/json',
          '{"code":"internal","message":"no space left"}',
        ),
      },
    ],
    [
      'answers with the JSON of something else',
      { instead: httpAnswer('200 OK', 'application/json', '{"results":[{"hits":"none"}]}') },
    ],
    ['answers with half a JSON', { instead: httpAnswer('200 OK', 'application/json', '{"results":[{"hi') }],
    ['answers with what is not HTTP', { instead: 'SSH-2.0-OpenSSH_9.2\r\n' }],
  ];
  test.each(passing)(
    'every search is answered while Meilisearch %s, and it comes back by itself',
    async (_name, fault) => {
      await survives(
        both.protectedBy(),
        () => both.proxy.set(fault),
        () => both.proxy.set('none'),
      );
    },
  );

  test('every search is answered while Meilisearch is paused, and it comes back by itself', async () => {
    const pid = both.server.pid() ?? 0;
    await survives(
      both.protectedBy(),
      () => process.kill(pid, 'SIGSTOP'),
      () => process.kill(pid, 'SIGCONT'),
    );
  });

  test('every search is answered when Meilisearch is killed, and it is started again', async () => {
    const search = both.protectedBy();
    await untilBack(search);
    const pid = both.server.pid();
    process.kill(pid ?? 0, 'SIGKILL');
    await searches(search, 40);
    await untilBack(search);
    expect(both.server.pid()).not.toBe(pid);
    expect(both.server.events.join()).toContain('SIGKILL');
  });

  test('every search is answered while the key is refused, and it comes back when the key is good', async () => {
    const masterKey = await readFile(join(both.server.dataDir, 'meilisearch', 'master-key'), 'utf8');
    const master = new Meilisearch({ host: both.server.address, apiKey: masterKey });
    const { uid, name, actions, indexes } = await master.getKey(both.server.searchKey);
    await survives(
      both.protectedBy(),
      () => master.deleteKey(uid),
      () => master.createKey({ uid, name: name ?? '', actions, indexes, expiresAt: null }),
    );
    const wrong = both.protectedBy(both.engineWith(both.server.address, 'not-the-key'));
    expect(new Set(await searches(wrong, 10))).toEqual(new Set(['fts5']));
    expect(wrong.state().lastError?.message).toContain('403');
  });

  test('every search is answered while the index is gone, and it comes back with the index', async () => {
    const writer = new Meilisearch({ host: both.server.address, apiKey: both.server.writeKey });
    await survives(
      both.protectedBy(),
      async () => {
        const { results } = await writer.getRawIndexes();
        for (const { uid } of results) await writer.deleteIndex(uid).waitTask();
      },
      () => both.engine.replaceAll(DIRECTORY),
    );
  });
});
