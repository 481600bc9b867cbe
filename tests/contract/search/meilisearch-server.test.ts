import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binaryIn, installedBinary } from '#search/meilisearch/binary.ts';
import { connectMeilisearch } from '#search/meilisearch/connect.ts';
import { meilisearchEngine } from '#search/meilisearch/engine.ts';
import { freePort } from '#search/meilisearch/run-once.ts';
import { type MeilisearchServer, startMeilisearch } from '#search/meilisearch/start-meilisearch.ts';
import { DocumentsRefused, SearchUnavailable } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { STOP_WORDS } from '#search/words.ts';
import { aDirectory } from '../../support/a-directory.ts';
import { aRequest } from '../../support/a-query.ts';
import { ownMeilisearch } from '../../support/meilisearch.ts';

const reason = installedBinary() === null ? 'no Meilisearch is installed for this machine' : null;
const because = reason === null ? '' : ` (skipped: ${reason})`;
const DOCUMENTS = aDirectory(20);

const engineOf = ({ address, searchKey, writeKey }: { address: string; searchKey: string; writeKey: string | null }) =>
  meilisearchEngine({ address, searchKey, writeKey, synonyms: SYNONYMS, stopWords: [...STOP_WORDS] });

/** A process that has ended but was not waited for by whoever took it over runs no program any more. */
const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}/exe`);

describe.skipIf(reason !== null)(`a Meilisearch of our own${because}`, () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'dayways-server-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const during = async (use: (server: MeilisearchServer) => Promise<void>): Promise<string[]> => {
    const events: string[] = [];
    const server = await startMeilisearch({ dataDir, onEvent: (message) => events.push(message) });
    await use(server).finally(() => server.stop());
    return events;
  };

  test('a second start finds what the first one held, under the same keys, and a stop ends it', async () => {
    const pids: number[] = [];
    const keys: string[] = [];
    await during(async (server) => {
      await engineOf(server).put(DOCUMENTS);
      pids.push(server.pid() ?? 0);
      keys.push(server.searchKey, server.writeKey);
    });
    expect(isRunning(pids[0] ?? 0)).toBe(false);
    await during(async (server) => {
      expect([server.searchKey, server.writeKey]).toEqual(keys);
      expect((await engineOf(server).search(aRequest())).total).toBe(DOCUMENTS.length);
      expect(await engineOf(server).state()).toEqual({ version: '1.21.0', documents: DOCUMENTS.length });
    });
  });

  test('the master key is read by nobody else, and is not among the arguments', async () => {
    await during(async (server) => {
      const file = join(dataDir, 'meilisearch', 'master-key');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      const key = await readFile(file, 'utf8');
      expect(key.length).toBeGreaterThanOrEqual(32);
      expect(await readFile(`/proc/${server.pid()}/cmdline`, 'utf8')).not.toContain(key);
    });
  });

  test('an index of another version is thrown away', async () => {
    await writeFile(join(dataDir, 'meilisearch', 'index', 'VERSION'), '1.50.0');
    const events = await during(async (server) => {
      expect((await engineOf(server).state()).documents).toBe(0);
      await engineOf(server).put(DOCUMENTS);
      expect((await engineOf(server).search(aRequest())).total).toBe(DOCUMENTS.length);
    });
    expect(events.join()).toContain('another version');
  });

  test('a damaged index is thrown away', async () => {
    await writeFile(join(dataDir, 'meilisearch', 'index', 'tasks', 'data.mdb'), Buffer.alloc(200_000, 7));
    const events = await during(async (server) => {
      expect((await engineOf(server).state()).documents).toBe(0);
    });
    expect(events.join()).toContain('damaged');
  });

  test('what a killed run left behind is ended by the next start', async () => {
    const start = new URL('../../../src/search/meilisearch/start-meilisearch.ts', import.meta.url).href;
    const script = `const { startMeilisearch } = await import('${start}');
      const server = await startMeilisearch({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(server.pid()); setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(run.stdout, 'data');
    const orphan = Number(String(said));
    expect(isRunning(orphan)).toBe(true);
    run.kill('SIGKILL');
    await once(run, 'exit');
    expect(isRunning(orphan)).toBe(true);
    await during(async (server) => {
      expect(isRunning(orphan)).toBe(false);
      expect((await engineOf(server).state()).version).toBe('1.21.0');
    });
  });

  test('stopping it while it is being started again leaves nothing running', async () => {
    const server = await startMeilisearch({ dataDir });
    process.kill(server.pid() ?? 0, 'SIGKILL');
    while (server.pid() !== null) await pause(5);
    await pause(220);
    await server.stop();
    expect(server.pid()).toBeNull();
  });
});

describe.skipIf(reason !== null)(`the keys of a Meilisearch${because}`, () => {
  let server: Awaited<ReturnType<typeof ownMeilisearch>>;
  let masterKey = '';
  beforeAll(async () => {
    server = await ownMeilisearch();
    masterKey = await readFile(join(server.dataDir, 'meilisearch', 'master-key'), 'utf8');
    await engineOf(server).put(DOCUMENTS);
  });
  afterAll(() => server?.stop());

  test('the search key can search and nothing else', async () => {
    const client = new Meilisearch({ host: server.address, apiKey: server.searchKey });
    expect((await engineOf(server).search(aRequest())).total).toBe(DOCUMENTS.length);
    const refused = [
      () => client.getKeys(),
      () => client.getStats(),
      () => client.getRawIndexes(),
      () => client.getVersion(),
      () => client.tasks.getTasks(),
    ];
    for (const call of refused) await expect(call()).rejects.toThrow();
    await expect(client.deleteIndex('choices-x')).rejects.toThrow();
    await expect(client.index('other').search('')).rejects.toThrow();
  });

  test('the write key is kept to our indexes', async () => {
    const client = new Meilisearch({ host: server.address, apiKey: server.writeKey });
    await expect(client.createIndex('other')).rejects.toThrow();
    await expect(client.getKeys()).rejects.toThrow();
  });

  test('from a master key elsewhere a search key and a write key are made', async () => {
    const { searchKey, writeKey, missing } = await connectMeilisearch(server.address, masterKey);
    expect([searchKey, writeKey]).toEqual([server.searchKey, server.writeKey]);
    expect(missing).toBeNull();
  });

  test('a key that may do both is used for both', async () => {
    const both = await connectMeilisearch(server.address, server.writeKey);
    expect(both).toMatchObject({ searchKey: server.writeKey, writeKey: server.writeKey, missing: null });
    await engineOf(both).put(DOCUMENTS.slice(0, 1));
  });

  test('of a key that may only search it is said what is missing, and writing with it is unavailable', async () => {
    const only = await connectMeilisearch(server.address, server.searchKey);
    expect(only).toMatchObject({ searchKey: server.searchKey, writeKey: null });
    expect(only.missing).toMatch(/may search but not keep the index.*documents\.\*/u);
    expect((await engineOf(only).search(aRequest())).total).toBe(DOCUMENTS.length);
    expect(await engineOf(only).state()).toMatchObject({ documents: DOCUMENTS.length });
    await expect(engineOf(only).put(DOCUMENTS)).rejects.toThrow(/MEILISEARCH_KEY/u);
    await expect(engineOf(only).put(DOCUMENTS)).rejects.toThrow(SearchUnavailable);
  });

  test('a Meilisearch without a master key needs none', async () => {
    const folder = join(server.dataDir, 'open');
    await mkdir(folder);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const binary = await binaryIn(join(server.dataDir, 'meilisearch'), installedBinary() ?? '');
    const open = spawn(
      binary,
      [
        '--http-addr',
        `127.0.0.1:${port}`,
        '--no-analytics',
        '--max-indexing-memory',
        '256MiB',
        '--max-indexing-threads',
        '1',
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    try {
      while (!(await new Meilisearch({ host: address }).isHealthy())) await pause(25);
      const without = await connectMeilisearch(address);
      expect(without.missing).toBeNull();
      await engineOf(without).put(DOCUMENTS);
      expect((await engineOf(without).search(aRequest())).total).toBe(DOCUMENTS.length);
    } finally {
      open.kill('SIGKILL');
      await once(open, 'exit');
    }
  });

  test('a wrong key, and an address where nothing is, are unavailable', async () => {
    await expect(connectMeilisearch(server.address, 'not-the-key')).rejects.toThrow(/MEILISEARCH_KEY/u);
    await expect(connectMeilisearch('http://127.0.0.1:1', 'any')).rejects.toThrow(SearchUnavailable);
  });

  test('a document that Meilisearch will not take is refused by name, and the others of the batch are not taken', async () => {
    const [good, bad] = aDirectory(2, 9);
    if (good === undefined || bad === undefined) throw new Error('There are two');
    const engine = engineOf(server);
    const refused = engine.put([good, { ...bad, id: 'not an id!' }]);
    await expect(refused).rejects.toThrow(DocumentsRefused);
    await expect(refused).rejects.toMatchObject({ code: 'invalid_document_id' });
    await engine.put([good]);
    expect((await engine.versions()).get(good.id)).toBe(good.version);
  });

  test('writing to a Meilisearch that is gone is unavailable', async () => {
    const gone = engineOf({ ...server, address: 'http://127.0.0.1:1' });
    await expect(gone.put(DOCUMENTS)).rejects.toThrow(SearchUnavailable);
    await expect(gone.remove(['a'])).rejects.toThrow(SearchUnavailable);
    await expect(gone.replaceAll(DOCUMENTS)).rejects.toThrow(SearchUnavailable);
    await expect(gone.versions()).rejects.toThrow(SearchUnavailable);
    await expect(gone.state()).rejects.toThrow(SearchUnavailable);
    await expect(gone.search(aRequest())).rejects.toThrow(SearchUnavailable);
  });

  test('what a rebuild that was cut off left behind is taken away by the next', async () => {
    const client = new Meilisearch({ host: server.address, apiKey: server.writeKey });
    const [uid] = (await client.getRawIndexes()).results.map((index) => index.uid);
    await client.createIndex(`${uid}-next`, { primaryKey: 'id' }).waitTask();
    await client.createIndex('choices-0ld5e77s', { primaryKey: 'id' }).waitTask();
    await engineOf(server).replaceAll(DOCUMENTS);
    expect((await client.getRawIndexes()).results.map((index) => index.uid)).toEqual([uid]);
    expect((await engineOf(server).search(aRequest())).total).toBe(DOCUMENTS.length);
  });
});
