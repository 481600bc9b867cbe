import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAudit } from '#db/audit.ts';
import { type Db, inTransaction, openDatabase } from '#db/client.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { drainOnce } from '#features/search-sync/drain.ts';
import { setReaders } from '#features/search-sync/outbox.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { chance } from '../support/a-directory.ts';
import { aDesk, sentListing } from '../support/publishing.ts';

const KILLS = 8;
const WAITING = 250;
const LATEST_MS = 30;

/** Runs a process that approves, and kills it without warning at some instant after its first approval. Gives the listings it had said. */
async function approveAndKill(path: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['tests/support/approving-process.ts', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += data.toString();
  });
  await once(child, 'close');
  // The last line may be cut off.
  return said.split('\n').slice(0, -1);
}

const ids = (db: Db, sql: string) => db.sqlite.prepare<[], string>(sql).pluck().all();

/** Each listing is wholly before its approval or wholly after it. */
function expectWhole(db: Db, acknowledged: ReadonlySet<string>): string[] {
  const shown = ids(db, 'SELECT id FROM listings WHERE published_revision_id IS NOT NULL ORDER BY id');
  expect(shown).toEqual(expect.arrayContaining([...acknowledged]));
  const pointed =
    "SELECT l.id FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE r.state = 'published' ORDER BY l.id";
  expect(ids(db, pointed)).toEqual(shown);
  const told = [
    "SELECT DISTINCT subject_id FROM audit WHERE subject = 'listing' AND deed = 'approved' ORDER BY subject_id",
    "SELECT subject_id FROM revisions WHERE subject = 'listing' AND state = 'published' ORDER BY subject_id",
    'SELECT DISTINCT listing_id FROM outbox ORDER BY listing_id',
    'SELECT DISTINCT listing_id FROM listing_venues ORDER BY listing_id',
  ];
  for (const sql of told) expect(ids(db, sql), sql).toEqual(shown);
  expect(ids(db, 'SELECT id FROM mails')).toHaveLength(shown.length);
  const waiting = ids(db, "SELECT subject_id FROM revisions WHERE subject = 'listing' AND state = 'submitted'");
  expect(waiting).toHaveLength(WAITING - shown.length);
  return shown;
}

test('a process that is killed while it approves leaves every listing before or after, and the index follows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dayways-approving-'));
  const path = join(folder, 'dayways.sqlite');
  const by = chance(7);
  try {
    const desk = aDesk(path);
    inTransaction(desk.db, () => {
      for (let number = 0; number < WAITING; number += 1) sentListing(desk, { name: `Group ${number}` });
    });
    desk.db.close();
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (const id of await approveAndKill(path, by.next() * LATEST_MS)) acknowledged.add(id);
      const after = openDatabase(path);
      expectWhole(after, acknowledged);
      after.close();
    }

    const db = openDatabase(path);
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(verifyAudit(db).ok).toBe(true);
    const shown = expectWhole(db, acknowledged);
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
    const engine = openFts5Engine(db.sqlite);
    setReaders(db, ['fts5']);
    while ((await drainOnce({ db, engine, consumer: 'fts5', now: desk.now })).length > 0);
    const everything = {
      words: '',
      match: 'all',
      condition: EVERYTHING,
      sort: 'best',
      from: null,
      page: 1,
      size: WAITING,
      counts: [],
      totals: [],
    } as const;
    const found = (await engine.search(everything)).ids.map((id) => id.split('_')[0] ?? '');
    expect(found.sort()).toEqual(shown);
    db.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
