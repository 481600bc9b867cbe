import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { aFile, bodiesOf, deedsOf, imported } from '../../../support/an-import.ts';

const COUNT = 3000;
const file = aFile(
  'many.json',
  JSON.stringify(
    Array.from({ length: COUNT }, (_, n) =>
      aService({
        id: anId(`${n}`),
        name: `Day centre ${n}`,
        organization: { id: anId(`o${Math.floor(n / 4)}`), name: `Provider ${Math.floor(n / 4)}` },
        service_at_locations: [atPlace({ id: anId(`l${Math.floor(n / 2)}`), name: `Hall ${n}` })],
      }),
    ),
  ),
);

/** Runs the import as a process of its own and kills it without warning when it has said so many lines. */
async function importAndKill(folder: string, afterLines: number): Promise<number> {
  const child = spawn(process.execPath, ['scripts/import.ts', file, '--feed', 'a feed'], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let lines = 0;
  child.stdout.on('data', (data: Buffer) => {
    lines += data.toString().split('\n').length - 1;
    if (lines >= afterLines) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return lines;
}

describe('an import that is killed', () => {
  test.each([1, 400, 1500, 2500])(
    'after %i lines leaves no half listing, and can simply be run again',
    async (afterLines) => {
      const folder = mkdtempSync(join(tmpdir(), 'dayways-killed-'));
      await importAndKill(folder, afterLines);
      const db = openDatabase(join(folder, 'dayways.sqlite'));
      const count = (sql: string): unknown => db.sqlite.prepare(sql).pluck().get();
      expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
      const landed = bodiesOf(db, 'listing').length;
      expect(landed).toBeGreaterThan(0);
      expect(count('SELECT count(*) FROM listings WHERE published_revision_id IS NULL')).toBe(0);
      expect(count('SELECT count(*) FROM listings WHERE id NOT IN (SELECT listing_id FROM listing_venues)')).toBe(0);
      expect(count('SELECT count(*) FROM listings WHERE id NOT IN (SELECT listing_id FROM outbox)')).toBe(0);
      expect(count("SELECT count(*) FROM origins WHERE subject = 'listing'")).toBe(landed);

      const deeds = deedsOf(await imported(db, file, { at: new Date(), feed: 'a feed' }));
      expect(deeds.filter((deed) => deed === 'unchanged')).toHaveLength(landed);
      expect(deeds.filter((deed) => deed === 'created')).toHaveLength(COUNT - landed);
      expect(count('SELECT count(*) FROM listings')).toBe(COUNT);
      db.close();
    },
  );
});
