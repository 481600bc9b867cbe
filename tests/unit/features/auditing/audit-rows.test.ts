import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { setState } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { NotAllowed, NotFound } from '#domain/errors.ts';
import { startOfDay } from '#domain/words/moments.ts';
import { type AuditAsked, auditRows, deedsDone } from '#features/auditing/audit-rows.ts';
import { checkAudit } from '#features/auditing/check-audit.ts';
import { AT, aSmallDirectory, LISTING, PROVIDER, teamPerson } from '../../../support/a-small-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

let db: Db;
let lead: Person;
const now = () => AT;
beforeEach(() => {
  db = aSmallDirectory();
  lead = teamPerson(db, 'lead', 'ada');
  setState(db, 'listing', LISTING, 'withdrawn', lead.id, new Date(AT.getTime() + 86_400_000));
});
const asked = { q: '', deed: '', about: 'all', from: null, to: null, page: 1, size: 10 } as const;
const found = (more: Partial<AuditAsked> = {}) => auditRows({ db, now }, lead, { ...asked, ...more }).rows;

describe('who did what', () => {
  test('is told with names, the newest first, and looking is told too', () => {
    expect(found()[0]).toMatchObject({ who: 'ada', deed: 'withdrew', name: 'Tuesday group', slug: 'tuesday-group' });
    expect(found()[0]).toMatchObject({ who: 'ada', deed: 'looked at', subject: 'audit' });
  });

  test('is found by person, deed, subject and day', () => {
    expect(found({ q: 'ADA@directory' }).map(({ deed }) => deed)).toEqual(['withdrew']);
    expect(found({ deed: 'published' })).toHaveLength(3);
    expect(found({ about: 'venue' })).toHaveLength(1);
    expect(found({ about: 'other' }).every(({ subject }) => subject === 'audit')).toBe(true);
    expect(found({ from: AT.getTime() + 1, about: 'listing' }).map(({ deed }) => deed)).toEqual(['withdrew']);
    expect(found({ to: AT.getTime() })).toEqual([]);
    expect(found({ q: "' OR 1=1" })).toEqual([]);
    expect(deedsDone({ db, now }, lead)).toEqual(['looked at', 'published', 'withdrew']);
  });

  test('is for leads only', () => {
    expect(() => auditRows({ db, now }, teamPerson(db, 'member'), asked)).toThrow(NotAllowed);
    expect(() => checkAudit({ db, now }, teamPerson(db, 'commissioner'))).toThrow(NotAllowed);
    const owner = personIn(db, { email: 'o@x.example', providers: { [PROVIDER]: 'owner' } });
    expect(() => deedsDone({ db, now }, owner)).toThrow(NotFound);
  });

  test('that somebody changed by hand is found', () => {
    expect(checkAudit({ db, now }, lead)).toMatchObject({ ok: true, rows: 4 });
    db.sqlite.exec("DROP TRIGGER audit_append_only_update; UPDATE audit SET actor = 'another' WHERE seq = 2");
    expect(checkAudit({ db, now }, lead)).toEqual({ ok: false, seq: 2 });
  });
});

test('a day begins at midnight in the UK, in summer and in winter', () => {
  expect(startOfDay('2026-01-15')).toBe(Date.parse('2026-01-15T00:00:00Z'));
  expect(startOfDay('2026-07-15')).toBe(Date.parse('2026-07-14T23:00:00Z'));
  expect(startOfDay('nonsense')).toBeNull();
});
