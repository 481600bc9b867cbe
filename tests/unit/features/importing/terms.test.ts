import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed } from '#domain/errors.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { OurTerm } from '#domain/open-referral/term-uris.ts';
import { previewHome, retell } from '#features/importing/terms/retell.ts';
import { oneTerm, readPicked, setHome, sourceTerms, type TermShow } from '#features/importing/terms/set-home.ts';
import { runs } from '#features/undoing/runs.ts';
import { undoRun } from '#features/undoing/undo-run.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService } from '../../../support/a-service.ts';
import { teamPerson } from '../../../support/a-small-directory.ts';
import { AT, aDirectory, aFile, imported } from '../../../support/an-import.ts';

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const LOCAL = 'https://terms.example/town/17';
const attribute = (term_uri: string | undefined, name: string) => ({
  taxonomy_term: { id: anId(name), name, term_uri },
});
const town = attribute(LOCAL, 'Shed group');
const words = attribute(undefined, 'Bimbling');
const esd = attribute('http://id.esd.org.uk/service/296', 'Day centres');

let db: Db;
let lead: Person;
let clock = 0;
const context = () => ({ db, now: () => later(clock) });
const says = async (...attributes: object[][]) => {
  clock += 10;
  const services = attributes.map((given, n) =>
    aService({ id: anId(`${n}`), name: `The Arches ${n}`, attributes: given }),
  );
  return imported(db, aFile('feed.json', JSON.stringify(services)), { at: later(clock) });
};
beforeEach(async () => {
  db = aDirectory();
  lead = teamPerson(db);
  await says([town], [town, words], [esd]);
});

interface Row {
  readonly id: string;
  readonly body: string;
}
const row = (n: number): Row =>
  db.sqlite
    .prepare<[string], Row>(
      "SELECT l.id, r.body FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE r.body ->> 'name' = ?",
    )
    .get(`The Arches ${n}`) ?? { id: '', body: '{}' };
const listing = (n: number) => JSON.parse(row(n).body) as Listing;
const terms = (show: TermShow) => sourceTerms(context(), lead, { q: '', show, page: 1, size: 9 }).rows;
const homes = (...uris: string[]): OurTerm[] => readPicked(uris.map((uri) => `urn:dayways:${uri}`));
const set = (term: string, taken: OurTerm[] | null) => {
  clock += 10;
  setHome(context(), lead, { term, homes: taken, seen: oneTerm(context(), lead, term).changedAt });
};

describe('the report of terms', () => {
  test('has those that nothing of ours stands for, the most carried first', () => {
    expect(terms('homeless')).toMatchObject([
      { name: 'Shed group', term: LOCAL, listings: 2 },
      { name: 'Bimbling', term: 'words:bimbling', listings: 1 },
    ]);
    expect(terms('all').find(({ name }) => name === 'Day centres')).toMatchObject({
      homes: [{ family: 'kind', id: 'day' }],
    });
    expect(terms('set')).toEqual([]);
  });

  test('follows what its feed says: a term that no listing carries is carried by none', async () => {
    await says([town], [town], [esd]);
    expect(terms('homeless').map(({ listings }) => listings)).toEqual([2, 0]);
  });
});

describe('a term that the team takes for something', () => {
  test('is shown first with what it changes, and nothing is changed by that', () => {
    const before = listing(0);
    const { count, some } = previewHome(context(), lead, {
      term: LOCAL,
      homes: homes('kind:join-in', 'activity:woodwork'),
    });
    expect([count, some.map(({ name }) => name).sort()]).toEqual([2, ['The Arches 0', 'The Arches 1']]);
    expect(some[0]?.differences.map(({ field }) => field).sort()).toEqual(['activities', 'kind']);
    expect(listing(0)).toEqual(before);
  });

  test('is that in the next run, though its feed says the same', async () => {
    set(LOCAL, homes('kind:join-in', 'activity:woodwork', 'audience:older', 'fact:drop_in'));
    expect(await says([town], [town, words], [esd])).toMatchObject([
      { deed: 'changed' },
      { deed: 'changed' },
      { deed: 'unchanged' },
    ]);
    expect(listing(0)).toMatchObject({
      kind: 'join-in',
      activities: ['woodwork'],
      audiences: ['older'],
      facts: { drop_in: { state: 'yes', source: 'feed' } },
    });
    expect(terms('homeless').map(({ name }) => name)).toEqual(['Bimbling']);
    set(LOCAL, null);
    await says([town], [town, words], [esd]);
    expect(listing(0)).toMatchObject({ activities: [], audiences: [], facts: {} });
  });

  test('is that on what is here now as well, and that can be undone', async () => {
    const before = listing(0);
    set(LOCAL, homes('kind:join-in', 'activity:woodwork'));
    expect(await retell(context(), lead, { term: LOCAL, before: null })).toBe(2);
    expect(listing(1)).toMatchObject({ kind: 'join-in', activities: ['woodwork'] });
    expect(listing(2).kind).toBe('day');
    expect(await retell(context(), lead, { term: LOCAL, before: homes('kind:join-in', 'activity:woodwork') })).toBe(0);
    const [newest] = runs(context(), lead, { q: '', show: 'all', page: 1, size: 1 }).rows;
    expect(await undoRun(context(), lead, newest?.id ?? '').over).toBeNull();
    expect(listing(0)).toEqual(before);
  });

  test('takes back what it was taken for before, and nothing that somebody here said', async () => {
    set(LOCAL, homes('activity:woodwork', 'fact:drop_in'));
    await says([town], [town, words], [esd]);
    const body = { ...listing(0), activities: ['woodwork' as const, 'art' as const], summary: 'Ours.' };
    publishAll(db, [{ subject: 'listing', id: row(0).id, body }], 'account:1', later(clock));
    const before = homes('activity:woodwork', 'fact:drop_in');
    set(LOCAL, homes('activity:gardening'));
    expect(await retell(context(), lead, { term: LOCAL, before })).toBe(2);
    expect(listing(1)).toMatchObject({ activities: ['gardening'], facts: {} });
    expect(listing(0)).toMatchObject({ activities: ['woodwork', 'art'], summary: 'Ours.', facts: {} });
  });

  test('can be taken for nothing: it is no longer kept as words', async () => {
    expect(listing(0).description).toContain('Shed group');
    set(LOCAL, []);
    await says([town], [town, words], [esd]);
    expect(listing(0).description ?? '').not.toContain('Shed group');
    expect(terms('homeless').map(({ name }) => name)).toEqual(['Bimbling']);
  });
});

describe('setting a term', () => {
  test('over what another has set meanwhile is refused', () => {
    const { changedAt: seen } = oneTerm(context(), lead, LOCAL);
    set(LOCAL, homes('kind:day'));
    expect(() => setHome(context(), lead, { term: LOCAL, homes: [], seen })).toThrow(Conflict);
  });

  test('is for leads; members see', () => {
    const member = teamPerson(db, 'member');
    expect(oneTerm(context(), member, LOCAL).name).toBe('Shed group');
    expect(() => setHome(context(), member, { term: LOCAL, homes: [], seen: 0 })).toThrow(NotAllowed);
  });

  test.each([
    ['two kinds', ['kind:day', 'kind:meet']],
    ['a fact that is yes and no', ['fact:drop_in', 'no-fact:drop_in']],
    ['what is in no list of ours', ['activity:bimbling']],
    ['a list that has no home for it', ['way:online']],
  ])('to %s is refused', (_, uris) => {
    expect(() => homes(...uris)).toThrow(Invalid);
  });
});
