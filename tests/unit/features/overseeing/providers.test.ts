import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll, setState } from '#db/publish/publish.ts';
import { listingById, providerById } from '#db/published.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed } from '#domain/errors.ts';
import { approveClaim } from '#features/claiming/decide-claim.ts';
import { addProvider } from '#features/claiming/send-claim.ts';
import { oneProvider } from '#features/overseeing/one-provider.ts';
import { providers } from '#features/overseeing/providers.ts';
import { putProviderBack, withdrawProvider } from '#features/overseeing/withdraw-provider.ts';
import { people } from '#features/people/people.ts';
import { aListing, anId } from '../../../support/a-listing.ts';
import { AT, aSmallDirectory, LISTING, PROVIDER, teamPerson } from '../../../support/a-small-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

let db: Db;
let member: Person;
const OTHER = anId('Friday group');
const now = () => AT;
beforeEach(() => {
  db = aSmallDirectory();
  member = teamPerson(db, 'member');
  publishAll(
    db,
    [
      {
        subject: 'listing',
        id: OTHER,
        body: aListing({ name: 'Friday group', checked: { on: '2026-02-01', by: 'provider' } }),
      },
    ],
    'a',
    AT,
  );
});
const asked = { q: '', show: 'all', page: 1, size: 20 } as const;
const outbox = () => db.sqlite.prepare('SELECT max(seq) FROM outbox').pluck().get();

describe('all providers', () => {
  test('are shown with what they run, who looks after it and how old it is', () => {
    personIn(db, { email: 'o@x.example', providers: { [PROVIDER]: 'owner' } });
    expect(providers({ db, now }, member, asked).rows).toMatchObject([
      { name: 'Open Gate', live: 2, withdrawn: 0, old: 1, people: 1, owners: 1, isPublished: true },
    ]);
    expect(providers({ db, now }, member, { ...asked, show: 'nobody' }).total).toBe(0);
    expect(providers({ db, now }, member, { ...asked, q: 'nothing like it' })).toMatchObject({ total: 0, pages: 1 });
    expect(() => providers({ db, now }, teamPerson(db, 'commissioner'), asked)).toThrow(NotAllowed);
  });
});

test('a provider that is not public yet is known by its name', () => {
  const words = { subject: (name: string) => name, body: (name: string) => name };
  const mails = { approved: words, returned: words, refused: words };
  const context = { db, now, site: 'https://dayways.example', mails };
  const sam = personIn(db, { email: 'sam@wind.example' });
  const evidence = { number: null, words: 'I began it.', adds: null };
  const claim = addProvider(context, sam, { name: 'Second Wind', evidence });
  approveClaim(context, member, { claim, role: 'owner', publish: false });
  const [found] = providers({ db, now }, member, { ...asked, q: 'second wind' }).rows;
  expect(found).toMatchObject({ name: 'Second Wind', isPublished: false });
  expect(found?.turn).toBeNull();
  expect(oneProvider({ db, now }, member, found?.slug ?? '')).toMatchObject({ name: 'Second Wind', turn: null });
  expect(() => withdrawProvider({ db, now }, member, found?.id ?? '')).toThrow(Conflict);
  const [seen] = people({ db, now }, teamPerson(db, 'lead'), { q: 'second wind', show: 'all', page: 1, size: 20 }).rows;
  expect(seen?.providers).toMatchObject([{ name: 'Second Wind' }]);
});

describe('a provider that is taken off the site', () => {
  test('goes with its listings and comes back with those that went with it', () => {
    setState(db, 'listing', OTHER, 'withdrawn', 'a', AT);
    const before = outbox();
    expect(withdrawProvider({ db, now }, member, PROVIDER)).toBe(1);
    expect([providerById(db, PROVIDER), listingById(db, LISTING)]).toEqual([undefined, undefined]);
    expect(outbox()).not.toBe(before);
    expect(() => withdrawProvider({ db, now }, member, PROVIDER)).toThrow(Conflict);
    expect(oneProvider({ db, now }, member, 'open-gate').turn).toBe('put back');
    expect(putProviderBack({ db, now }, member, PROVIDER)).toBe(1);
    expect(listingById(db, LISTING)?.slug).toBe('tuesday-group');
    expect(listingById(db, OTHER)).toBeUndefined();
    expect(() => putProviderBack({ db, now }, member, PROVIDER)).toThrow(Conflict);
  });

  test('a second time brings back only what went the second time', () => {
    withdrawProvider({ db, now }, member, PROVIDER);
    putProviderBack({ db, now }, member, PROVIDER);
    setState(db, 'listing', OTHER, 'withdrawn', 'a', AT);
    expect(withdrawProvider({ db, now }, member, PROVIDER)).toBe(1);
    putProviderBack({ db, now }, member, PROVIDER);
    expect(listingById(db, OTHER)).toBeUndefined();
  });

  test('because it is part of another now is not put back by itself', () => {
    withdrawProvider({ db, now }, member, PROVIDER);
    const merged = 'INSERT INTO merged (subject, gone_id, kept_id, by, at, run) VALUES (?, ?, ?, ?, ?, ?)';
    db.sqlite.prepare(merged).run('provider', PROVIDER, 'another', 'a', 0, 'a run');
    expect(() => putProviderBack({ db, now }, member, PROVIDER)).toThrow(Conflict);
    expect(oneProvider({ db, now }, member, 'open-gate')).toMatchObject({ turn: null, isMerged: true });
    expect(providers({ db, now }, member, asked).rows[0]).toMatchObject({ turn: null, isMerged: true });
  });
});
