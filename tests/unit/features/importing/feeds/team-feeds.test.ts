import { describe, expect, test } from 'vitest';
import { publicChanges } from '#db/shared-rows.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { readFeedSettings } from '#domain/feeds/feed.ts';
import {
  addTeamFeed,
  changeTeamFeed,
  doToTeamFeed,
  settleTeamFeed,
  teamFeed,
  teamFeeds,
} from '#features/importing/feeds/team-feeds.ts';
import { PUBLIC_PORTS, publicAddress } from '#features/importing/fetching/address-policy.ts';
import { creditsOfListing, creditsOfProvider } from '#features/reading/comes-from.ts';
import { datedListing } from '#features/sharing/calendar-files.ts';
import { aFollowedFeed } from '../../../../support/a-followed-feed.ts';
import { deedsIn, teamPerson } from '../../../../support/a-small-directory.ts';
import { AT, aDirectory } from '../../../../support/an-import.ts';
import { aPerson } from '../../../../support/people.ts';

const settings = (more: object = {}) =>
  readFeedSettings({
    ...{ name: 'Salford', address: 'https://feed.example/api', format: '', everyHours: 24 },
    ...{ shownAs: 'Salford Council', shownAddress: '', licence: ' ', licenceAddress: '' },
    ...more,
  });
const aDesk = () => ({ db: aDirectory(), now: () => AT, reach: { policy: publicAddress, ports: PUBLIC_PORTS } });
type Desk = ReturnType<typeof aDesk>;

const DEEDS: Readonly<
  Record<string, readonly [who: 'team' | 'lead', (desk: Desk, person: Person, id: string) => unknown]>
> = {
  teamFeeds: ['team', (desk, person) => teamFeeds(desk, person)],
  teamFeed: ['team', (desk, person, id) => teamFeed(desk, person, id)],
  addTeamFeed: ['lead', (desk, person) => addTeamFeed(desk, person, settings({ name: 'Other' }))],
  changeTeamFeed: [
    'lead',
    (desk, person, id) => changeTeamFeed(desk, person, { id, settings: settings(), seen: AT.getTime() }),
  ],
  doToTeamFeed: ['lead', (desk, person, id) => doToTeamFeed(desk, person, id, 'pause')],
};

describe.each(Object.entries(DEEDS))('%s', (_, [who, deed]) => {
  const on = (person: Person) => {
    const desk = aDesk();
    const id = addTeamFeed(desk, aPerson('lead', { team: 'lead' }), settings());
    return () => deed(desk, person, id);
  };
  test('is for a lead, and for a member who only looks', () => {
    expect(on(aPerson('lead', { team: 'lead' }))).not.toThrow();
    if (who === 'team') expect(on(aPerson('member', { team: 'member' }))).not.toThrow();
    else expect(on(aPerson('member', { team: 'member' }))).toThrow(NotAllowed);
    expect(on(aPerson('commissioner', { team: 'commissioner' }))).toThrow(NotAllowed);
  });
  test('is not there for anybody else', () => {
    expect(on(aPerson('owner', { providers: { a: 'owner' } }))).toThrow(NotFound);
    expect(on(aPerson('nobody'))).toThrow(NotFound);
  });
});

describe('a feed', () => {
  test('is written down with who added, changed and paused it', () => {
    const desk = aDesk();
    const lead = teamPerson(desk.db);
    const id = addTeamFeed(desk, lead, settings());
    changeTeamFeed(desk, lead, { id, settings: settings({ everyHours: 6 }), seen: AT.getTime() });
    doToTeamFeed(desk, lead, id, 'pause');
    expect(deedsIn(desk.db).slice(-3)).toEqual(['added a feed', 'changed a feed', 'paused a feed']);
  });

  test.each([
    ['loopback', { address: 'http://127.0.0.1/' }, 'address'],
    ['a name of this machine', { address: 'https://localhost/x.json' }, 'address'],
    ['a name from inside a network', { address: 'https://feeds.internal/' }, 'address'],
    ['a port of another service', { address: 'https://feed.example:6379/' }, 'address'],
    ['a password in its address', { address: 'https://a:b@feed.example/' }, 'address'],
    ['no address', { address: 'feed.example' }, 'address'],
    ['no pace', { everyHours: 0 }, 'everyHours'],
    ['nobody it comes from', { shownAs: ' ' }, 'shownAs'],
    ['a licence at a script', { licenceAddress: 'javascript:alert(1)' }, 'licenceAddress'],
    ['a line end in its name', { name: 'a\nb' }, 'name'],
  ])('with %s is refused at its box', (_, more, field) => {
    const desk = aDesk();
    const lead = teamPerson(desk.db);
    const add = () => addTeamFeed(desk, lead, settings(more));
    expect(add).toThrow(Invalid);
    expect(add).toThrow(expect.objectContaining({ fields: { [field]: expect.anything() } }));
    expect(teamFeeds(desk, lead)).toEqual([]);
  });

  test('of a name that another has is refused, and two tabs cannot undo each other', () => {
    const desk = aDesk();
    const lead = teamPerson(desk.db);
    const id = addTeamFeed(desk, lead, settings());
    expect(() => addTeamFeed(desk, lead, settings())).toThrow(Invalid);
    changeTeamFeed(desk, lead, { id, settings: settings({ everyHours: 6 }), seen: AT.getTime() });
    const late = () => changeTeamFeed(desk, lead, { id, settings: settings({ everyHours: 1 }), seen: AT.getTime() });
    expect(late).toThrow(Conflict);
    expect(teamFeed(desk, lead, id).feed.everyHours).toBe(6);
  });

  test('that was taken away is not changed any more; added again, it comes back', () => {
    const desk = aDesk();
    const lead = teamPerson(desk.db);
    const id = addTeamFeed(desk, lead, settings());
    doToTeamFeed(desk, lead, id, 'remove');
    const { changedAt: seen, everyHours } = teamFeed(desk, lead, id).feed;
    const change = () => changeTeamFeed(desk, lead, { id, settings: settings({ everyHours: 6 }), seen });
    expect(change).toThrow(Conflict);
    expect(teamFeed(desk, lead, id).feed).toMatchObject({ everyHours, state: 'removed' });
    expect(addTeamFeed(desk, lead, settings())).toBe(id);
    expect(teamFeed(desk, lead, id).feed.state).toBe('new');
  });

  test('at another address has nothing learnt of the old one, and is due at once', () => {
    const desk = aDesk();
    const lead = teamPerson(desk.db);
    const id = addTeamFeed(desk, lead, settings());
    desk.db.sqlite.prepare("UPDATE feeds SET etag = 'x', wants_whole = 0, obeys_since = 1, due_at = 9e12").run();
    const { changedAt: seen } = teamFeed(desk, lead, id).feed;
    changeTeamFeed(desk, lead, { id, settings: settings({ address: 'https://other.example/' }), seen });
    expect(teamFeed(desk, lead, id).feed).toMatchObject({
      etag: null,
      wantsWhole: 1,
      obeysSince: 0,
      dueAt: AT.getTime(),
    });
  });
});

test('what a feed brought says who it comes from and under which licence, also when the feed was taken away', async () => {
  const desk = aDesk();
  const lead = teamPerson(desk.db);
  const { id, name, listing, slug } = await aFollowedFeed(desk.db);
  const credit = {
    ...{ shownAs: `${name} Council`, shownAddress: 'https://council.example' },
    ...{ licence: 'Open Government Licence v3.0', licenceAddress: 'https://licence.example/3' },
  };
  const provider = desk.db.sqlite
    .prepare<[string], string>('SELECT provider_id FROM listings WHERE id = ?')
    .pluck()
    .get(listing);
  expect([creditsOfListing(desk.db, listing), creditsOfProvider(desk.db, provider ?? '')]).toEqual([
    [credit],
    [credit],
  ]);
  expect(datedListing(desk.db, slug).dated.comesFrom).toEqual([credit]);
  doToTeamFeed(desk, lead, id, 'remove');
  expect(creditsOfListing(desk.db, listing)).toEqual([credit]);
  expect(teamFeeds(desk, lead)).toEqual([]);
});

test('another licence of a feed is a change of its listings, for whoever asks what changed and for pages that were kept', async () => {
  const desk = aDesk();
  const lead = teamPerson(desk.db);
  const { id, name, listing } = await aFollowedFeed(desk.db);
  const { feed } = teamFeed(desk, lead, id);
  const { address, shownAs, shownAddress, licence, licenceAddress } = feed;
  const stands = settings({ name, address, shownAs, shownAddress, licence, licenceAddress });
  const later = { ...desk, now: () => new Date(Date.now() + 60_000) };
  const change = (more: object) =>
    changeTeamFeed(later, lead, {
      id,
      settings: { ...stands, ...more },
      seen: teamFeed(desk, lead, id).feed.changedAt,
    });
  const standing = () => [
    publicChanges(desk.db),
    desk.db.sqlite.prepare<[string], number>('SELECT updated_at FROM listings WHERE id = ?').pluck().get(listing),
  ];
  const [changes, at] = standing();
  change({ everyHours: 6 });
  expect(standing()).toEqual([changes, at]);
  change({ licence: 'Another licence' });
  const [changesNow = 0, atNow = 0] = standing();
  expect(changesNow).toBeGreaterThan(changes ?? 0);
  expect(atNow).toBeGreaterThan(at ?? 0);
  expect(creditsOfListing(desk.db, listing)).toMatchObject([
    { shownAs: `${name} Council`, licence: 'Another licence' },
  ]);
});

test('what is held is settled once, by a lead', async () => {
  const desk = aDesk();
  const { id } = await aFollowedFeed(desk.db);
  const settle = (person: Person) => settleTeamFeed(desk, person, id, 'mark');
  await expect(settle(aPerson('member', { team: 'member' }))).rejects.toThrow(NotAllowed);
  const lead = teamPerson(desk.db);
  expect(teamFeed(desk, lead, id)).toMatchObject({
    feed: { held: 1, marked: 0, conflicts: 1 },
    held: [{}],
    marked: [],
  });
  await settle(lead);
  expect(teamFeed(desk, lead, id)).toMatchObject({ feed: { held: 0, marked: 1 }, held: [], marked: [{}] });
  await expect(settle(lead)).rejects.toThrow(Conflict);
});
