import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { addAudit, verifyAudit } from '#db/audit.ts';
import { type Db, inTransaction, openDatabase } from '#db/client.ts';

const AT = new Date('2026-03-02T09:00:00Z');

let db: Db;
beforeEach(() => {
  db = openDatabase(':memory:');
});

const add = (to: Db, count: number) =>
  inTransaction(to, () => {
    for (let number = 0; number < count; number += 1)
      addAudit(to, { at: AT, actor: 'a-person', deed: 'looked at', subject: 'claim', subjectId: `claim-${number}` });
  });

/** As somebody does who has the file in their hands. */
function tamper(to: Db, sql: string): void {
  to.sqlite.exec('DROP TRIGGER audit_append_only_update; DROP TRIGGER audit_append_only_delete;');
  to.sqlite.exec(sql);
}

describe('the audit', () => {
  test('is whole when nobody has touched it, and its head changes with every row', () => {
    add(db, 3);
    const before = verifyAudit(db);
    expect(before).toMatchObject({ ok: true, rows: 3, unchained: 0 });
    add(db, 1);
    const after = verifyAudit(db);
    expect(after.ok && before.ok && after.head !== before.head).toBe(true);
  });

  test.each([
    ['a row that was changed', "UPDATE audit SET actor = 'somebody-else' WHERE seq = 51", 51],
    ['one letter that was changed', "UPDATE audit SET subject_id = 'claim-7' WHERE seq = 51", 51],
    ['a row that was taken out', 'DELETE FROM audit WHERE seq = 51', 52],
    [
      'two rows that changed places',
      "UPDATE audit SET subject_id = CASE seq WHEN 51 THEN 'claim-51' ELSE 'claim-50' END WHERE seq IN (51, 52)",
      51,
    ],
    ['a hash that was blanked', 'UPDATE audit SET hash = NULL WHERE seq = 51', 51],
    [
      'a row that was put between',
      "INSERT INTO audit (at, actor, deed, subject, subject_id, hash) VALUES (0, 'x', 'x', 'x', 'x', 'x')",
      101,
    ],
  ])('names %s', (_what, sql, seq) => {
    add(db, 100);
    tamper(db, sql);
    expect(verifyAudit(db)).toEqual({ ok: false, seq });
  });

  test('of 100,000 rows is read whole, and one letter in one of them is found', () => {
    add(db, 100_000);
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 100_000 });
    tamper(db, "UPDATE audit SET deed = 'Looked at' WHERE seq = 77777");
    expect(verifyAudit(db)).toEqual({ ok: false, seq: 77_777 });
  });

  test('rows from before there was a chain stand before it', () => {
    db.sqlite.exec(
      "INSERT INTO audit (at, actor, deed, subject, subject_id) VALUES (0, 'x', 'published', 'listing', 'x')",
    );
    add(db, 2);
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 3, unchained: 1 });
  });

  test('a row goes with what it tells of: undone together', () => {
    const fail = () =>
      inTransaction(db, () => {
        add(db, 1);
        throw new Error('It went wrong');
      });
    expect(fail).toThrow('It went wrong');
    expect(verifyAudit(db)).toMatchObject({ ok: true, rows: 0 });
  });
});

test('npm run audit:verify ends well for a whole audit, and names the row of a changed one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dayways-audit-'));
  const run = () =>
    execFileSync(process.execPath, ['scripts/audit-verify.ts'], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: folder },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  try {
    const file = openDatabase(join(folder, 'dayways.sqlite'));
    add(file, 10);
    expect(run()).toMatch(/^The audit is whole: 10 rows\. Its head is [0-9a-f]{64}\n$/u);
    tamper(file, "UPDATE audit SET deed = 'x' WHERE seq = 5");
    file.close();
    expect(run).toThrow(/row 5 /u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
