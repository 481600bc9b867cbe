import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed, NotFound } from '#domain/errors.ts';
import { ListingSchema } from '#domain/listing/listing.ts';
import { oneRun } from '#features/undoing/one-run.ts';
import { runs } from '#features/undoing/runs.ts';
import { undoRun } from '#features/undoing/undo-run.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { deedsIn, teamPerson } from '../../../support/a-small-directory.ts';
import { AT, aDirectory, aFile, deedsOf, imported } from '../../../support/an-import.ts';

const service = (name: string, more: object = {}): object =>
  aService({ id: anId(name), name: `${name} day centre`, ...more });
const aFeed = (...services: unknown[]): string => aFile('feed.json', JSON.stringify(services));
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

let db: Db;
let lead: Person;
const context = () => ({ db, now: () => later(500) });
beforeEach(() => {
  db = aDirectory();
  lead = teamPerson(db);
});

const asked = { q: '', show: 'all', page: 1, size: 20 } as const;
const newest = () => runs(context(), lead, asked).rows[0]?.id ?? '';
const look = (id: string) => oneRun(context(), lead, { id, show: 'all', page: 1, size: 50 });
/** What the public sees: names and words of live listings. */
const seen = () =>
  db.sqlite
    .prepare(
      `SELECT r.body ->> 'name' || coalesce(': ' || (r.body ->> 'description'), '') FROM listings l
       JOIN revisions r ON r.id = l.published_revision_id WHERE l.state = 'live' ORDER BY 1`,
    )
    .pluck()
    .all();
async function undo(id: string) {
  const { run, over } = undoRun(context(), lead, id);
  expect(await over).toBeNull();
  return look(run).run;
}
/** Publishes other words of a listing, as somebody here. */
function change(name: string, description: string) {
  const row = db.sqlite
    .prepare<[string], { id: string; body: string }>(
      "SELECT l.id, r.body FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE r.body ->> 'name' LIKE ?",
    )
    .get(`${name}%`);
  const body = ListingSchema.parse({ ...JSON.parse(row?.body ?? '{}'), description });
  publishAll(db, [{ subject: 'listing', id: row?.id ?? '', body }], 'a-person', later(300));
}

describe('a run that is undone', () => {
  test('takes away what it created, with the provider and the venues that only it needed', async () => {
    await imported(db, aFeed(service('One', { service_at_locations: [atPlace({})] }), service('Two')));
    const run = await undo(newest());
    expect(seen()).toEqual([]);
    expect(db.sqlite.prepare("SELECT count(*) FROM providers WHERE state = 'live'").pluck().get()).toBe(0);
    expect(db.sqlite.prepare("SELECT count(*) FROM venues WHERE state = 'live'").pluck().get()).toBe(0);
    expect(run).toMatchObject({ kind: 'undo', state: 'finished', by: lead.id, counts: { changed: 0, kept_back: 0 } });
    expect(deedsIn(db)).toContain('undid a run');
  });

  test('puts back what it changed, and tells search', async () => {
    await imported(db, aFeed(service('One', { description: 'Old.' })));
    await imported(db, aFeed(service('One', { description: 'New.' })), { at: later(5) });
    const told = db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get() as number;
    expect(seen()).toEqual(['One day centre: New.']);
    await undo(newest());
    expect(seen()).toEqual(['One day centre: Old.']);
    expect(db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(told + 1);
  });

  test('leaves alone what people or later runs have changed, and says so', async () => {
    await imported(db, aFeed(service('One'), service('Two'), service('Three')));
    const bad = newest();
    change('One', 'By hand.');
    await imported(db, aFeed(service('One'), service('Two', { description: 'Later.' }), service('Three')), {
      at: later(5),
    });
    const run = await undo(bad);
    expect(seen()).toEqual(['One day centre: By hand.', 'Two day centre: Later.']);
    expect(run.counts).toMatchObject({ withdrawn: 1, kept_back: 3 });
    expect(look(run.id).notes.rows.filter(({ deed }) => deed === 'kept_back')).toMatchObject([
      { subject: 'listing', name: 'One day centre', reason: 'changed since' },
      { subject: 'listing', name: 'Two day centre', reason: 'changed by a later run' },
      { subject: 'provider', reason: 'in use' },
    ]);
  });

  test('brings back what it took from the public', async () => {
    await imported(db, aFeed(service('One'), service('Two')));
    await imported(db, aFeed(service('One'), service('Two', { status: 'inactive' })), { at: later(5) });
    expect(seen()).toEqual(['One day centre']);
    await undo(newest());
    expect(seen()).toEqual(['One day centre', 'Two day centre']);
  });

  test('is not written again by the same feed until that says something else', async () => {
    const bad = () => aFeed(service('One', { description: 'Wrong.' }));
    await imported(db, aFeed(service('One', { description: 'Right.' })));
    await imported(db, bad(), { at: later(5) });
    await undo(newest());
    expect(deedsOf(await imported(db, bad(), { at: later(9) }))).toEqual(['kept_back']);
    expect(deedsOf(await imported(db, aFeed(service('One', { description: 'Mended.' })), { at: later(10) }))).toEqual([
      'changed',
    ]);
    expect(seen()).toEqual(['One day centre: Mended.']);
  });

  test('can be undone in turn', async () => {
    await imported(db, aFeed(service('One', { description: 'Old.' })));
    await imported(db, aFeed(service('One', { description: 'New.' }), service('Two')), { at: later(5) });
    const undoing = await undo(newest());
    expect(seen()).toEqual(['One day centre: Old.']);
    await undo(undoing.id);
    expect(seen()).toEqual(['One day centre: New.', 'Two day centre']);
    expect(deedsOf(await imported(db, aFeed(service('Two')), { at: later(9) }))).toEqual(['unchanged']);
  });

  test('is undone once, by a lead, when it is finished', async () => {
    await imported(db, aFeed(service('One')));
    const id = newest();
    expect(() => undoRun(context(), teamPerson(db, 'member'), id)).toThrow(NotAllowed);
    expect(() => undoRun(context(), lead, 'nothing')).toThrow(NotFound);
    await undo(id);
    expect(() => undoRun(context(), lead, id)).toThrow(Conflict);
    db.sqlite
      .prepare("UPDATE import_runs SET state = 'running', started_at = ? WHERE id = ?")
      .run(later(490).getTime(), id);
    expect(() => undoRun(context(), lead, id)).toThrow(Conflict);
  });

  test('left off in the middle is gone on with, and counts nothing twice', async () => {
    await imported(db, aFeed(...Array.from({ length: 250 }, (_, number) => service(`Number ${number}`))));
    const id = newest();
    const { run, over } = undoRun(context(), lead, id);
    db.sqlite.exec(
      "CREATE TRIGGER stop BEFORE UPDATE OF state ON listings WHEN (SELECT count(*) FROM listings WHERE state = 'withdrawn') > 150 BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    expect((await over)?.message).toBe('no room');
    expect(look(run).run).toMatchObject({ state: 'failed', counts: { withdrawn: 120 } });
    db.sqlite.exec('DROP TRIGGER stop');
    const again = undoRun(context(), lead, id);
    expect([again.run, await again.over]).toEqual([run, null]);
    expect(seen()).toEqual([]);
    expect(look(run).run.counts).toMatchObject({ withdrawn: 251, kept_back: 0 });
  });
});

describe('what is known of a run', () => {
  test('is its counts, and row by row what was refused or not plain', async () => {
    await imported(db, aFeed(service('One'), { id: 7 }, service('Two', { organization: null })));
    const { run, notes, traces, deeds } = look(newest());
    expect(run).toMatchObject({ kind: 'import', state: 'finished', counts: { created: 1, refused: 2 } });
    expect(notes.rows).toMatchObject([
      { deed: 'created', slug: 'one-day-centre', warnings: [{ field: 'name' }] },
      { deed: 'refused', place: 'feed.json#/1', field: 'name' },
      { deed: 'refused', place: 'feed.json#/2', field: 'organization', name: 'Two day centre' },
    ]);
    expect(traces).toEqual({ written: 2, stillThere: 2 });
    expect(deeds).toEqual(['created', 'refused']);
  });

  test('is for the team, and is found by the name of the feed', async () => {
    await imported(db, aFeed(service('One')), { feed: 'Hatchwater' });
    expect(runs(context(), teamPerson(db, 'member'), { ...asked, q: 'hatch' }).total).toBe(1);
    expect(runs(context(), lead, { ...asked, show: 'undo' }).total).toBe(0);
    expect(() => runs(context(), teamPerson(db, 'commissioner'), asked)).toThrow(NotAllowed);
  });

  test('says what was withdrawn here since is not there still', async () => {
    await imported(db, aFeed(service('One')));
    const id = db.sqlite.prepare('SELECT id FROM listings').pluck().get() as string;
    setState(db, 'listing', id, 'withdrawn', 'a-person', later(20));
    expect(look(newest()).traces).toEqual({ written: 2, stillThere: 1 });
  });
});
