import { beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { publishAll } from '#db/publish/publish.ts';
import { providerBySlug } from '#db/published.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { alikeProviders } from '#features/claiming/alike-providers.ts';
import type { ClaimingContext } from '#features/claiming/claiming-context.ts';
import { answerClaim, approveClaim } from '#features/claiming/decide-claim.ts';
import { findProviders } from '#features/claiming/find-providers.ts';
import { claimFor, claimsOf, waitingClaims } from '#features/claiming/read-claims.ts';
import { addProvider, claimProvider, MOST_WAITING } from '#features/claiming/send-claim.ts';
import { aListing, anId, aProvider, aVenue } from '../../../support/a-listing.ts';
import { personIn } from '../../../support/signed-in.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const GATE = anId('Open Gate');
const HALL = anId('Hall');

let db: Db;
let context: ClaimingContext;
beforeEach(() => {
  db = openDatabase(':memory:');
  const words = (state: string) => ({
    subject: (name: string) => `${name} ${state}`,
    body: (name: string, link: string, said: string) => `${name} ${link} ${said}`,
  });
  context = {
    db,
    now: () => AT,
    site: 'https://dayways.example',
    mails: { approved: words('approved'), returned: words('returned'), refused: words('refused') },
  };
  const open = aProvider({
    name: 'Open Gate Trust',
    identifiers: [{ scheme: 'GB-CHC', id: '1234567' }],
    contacts: [{ phone: '0161 496 0121' }],
  });
  publishAll(
    db,
    [
      { subject: 'provider', id: GATE, body: open },
      { subject: 'provider', id: anId('Other'), body: aProvider({ name: 'Gateway Café' }) },
      { subject: 'venue', id: HALL, body: aVenue({ postcode: 'M5 4WT' }) },
      {
        subject: 'listing',
        id: anId('Tuesday'),
        body: aListing({ provider: GATE, venues: [HALL], contacts: [{ phone: '+44 161 496 0199' }] }),
      },
    ],
    'a-test',
    AT,
  );
});

const evidence = { number: null, words: 'I run it', adds: null };
const somebody = (email = 'sam@opengate.example') => personIn(db, { email }, AT);
const team = () => personIn(db, { email: 'team@council.example', team: 'member' }, AT);
const claim = (person = somebody()) => claimProvider(context, person, { slug: 'open-gate-trust', evidence });
const add = (person = somebody(), name = 'Stepping On') =>
  addProvider(context, person, {
    name,
    evidence: { ...evidence, adds: { type: 'charity', website: null, about: 'We walk' } },
  });
const mails = () =>
  db.sqlite.prepare<[], { recipient: string; kind: string; body: string }>('SELECT * FROM mails').all();

test('what was made from a claim is no evidence for it', () => {
  const number = { scheme: 'GB-CHC', id: '7654321' } as const;
  const adds = { type: null, website: null, about: 'We walk.' };
  const id = addProvider(context, somebody('jo@wind.example'), {
    name: 'Wind',
    evidence: { ...evidence, number, adds },
  });
  const before = claimFor(context, team(), id).findings;
  approveClaim(context, personIn(db, { email: 'other@council.example', team: 'member' }, AT), {
    claim: id,
    role: 'editor',
  });
  expect(claimFor(context, personIn(db, { email: 'third@council.example', team: 'member' }, AT), id).findings).toEqual(
    before,
  );
});

describe('finding an organisation', () => {
  test.each(['open gate', 'GATE OPEN', '1234567', '0161 496 0121', '+44 161 496 0121', '0161 4960199', 'm5 4wt', 'M5'])(
    '“%s” finds it',
    (asked) => {
      expect(findProviders(context, somebody(), asked).map(({ name }) => name)).toContain('Open Gate Trust');
    },
  );

  test('says how many listings it has and in which towns', () => {
    expect(findProviders(context, somebody(), '1234567')).toEqual([
      { id: GATE, slug: 'open-gate-trust', name: 'Open Gate Trust', towns: ['Brackwell'], listings: 1 },
    ]);
  });

  test.each(['', '   ', '%', '"', "'; DROP TABLE providers", '9999999', 'zzz'])('“%s” finds nothing', (asked) => {
    expect(findProviders(context, somebody(), asked)).toEqual([]);
  });

  test('does not find a draft of somebody else', () => {
    approveClaim(context, team(), { claim: add(), role: 'editor' });
    expect(findProviders(context, somebody('jo@a.example'), 'Stepping')).toEqual([]);
  });
});

describe('a claim', () => {
  test('waits, and is seen by who sent it and by the team', () => {
    const sam = somebody();
    const id = claim(sam);
    expect(claimsOf(context, sam)).toMatchObject([{ id, state: 'waiting', name: 'Open Gate Trust' }]);
    const member = team();
    expect(waitingClaims(context, member)).toMatchObject({ total: 1, claims: [{ id, email: sam.email, people: 0 }] });
    const looked = "SELECT actor, subject, subject_id FROM audit WHERE deed = 'looked at'";
    expect(db.sqlite.prepare(looked).raw().all()).toEqual([[member.id, 'claims', 'list']]);
  });

  test('is sent once; a person has not more than a few that wait', () => {
    const sam = somebody();
    claim(sam);
    expect(() => claim(sam)).toThrow(Conflict);
    for (let at = 1; at < MOST_WAITING; at += 1) add(sam, `New ${at}`);
    expect(() => add(sam, 'One more')).toThrow(Invalid);
  });

  test('is not for what is not there, nor for the team, nor for who works there already', () => {
    const sam = somebody();
    expect(() => claimProvider(context, sam, { slug: 'nothing', evidence })).toThrow(NotFound);
    expect(() => claim(team())).toThrow(NotAllowed);
    expect(() => claim(personIn(db, { email: 'o@a.example', providers: { [GATE]: 'editor' } }))).toThrow(Conflict);
  });

  test('is decided by the team alone', () => {
    const id = claim();
    const owner = personIn(db, { email: 'o@a.example', providers: { [GATE]: 'owner' } });
    const commissioner = personIn(db, { email: 'c@a.example', team: 'commissioner' });
    expect(() => approveClaim(context, owner, { claim: id, role: 'editor' })).toThrow(NotFound);
    expect(() => approveClaim(context, commissioner, { claim: id, role: 'editor' })).toThrow(NotAllowed);
    expect(() => claimFor(context, commissioner, id)).toThrow(NotAllowed);
    expect(() => answerClaim(context, owner, { claim: id, state: 'refused', words: 'No' })).toThrow(NotFound);
  });
});

describe('approving a claim', () => {
  test('makes the first person the owner and the next what the team chose, and tells them by mail', () => {
    const [first, second] = [somebody(), somebody('jo@opengate.example')];
    approveClaim(context, team(), { claim: claim(first), role: 'editor' });
    approveClaim(context, personIn(db, { email: 'b@c.example', team: 'lead' }), {
      claim: claim(second),
      role: 'editor',
    });
    expect(personById(db, first.id)?.providers).toEqual({ [GATE]: 'owner' });
    expect(personById(db, second.id)?.providers).toEqual({ [GATE]: 'editor' });
    expect(mails()).toMatchObject([
      { recipient: first.email, kind: 'claim approved', body: expect.stringContaining('/provider/open-gate-trust') },
      { recipient: second.email },
    ]);
  });

  test('makes a new provider that waits in the queue and that the public does not see', () => {
    const sam = somebody();
    const { slug } = approveClaim(context, team(), { claim: add(sam), role: 'editor' });
    expect(slug).toBe('stepping-on');
    expect(providerBySlug(db, slug)).toBeUndefined();
    const waiting = db.sqlite
      .prepare("SELECT author FROM revisions WHERE state = 'submitted' AND subject = 'provider'")
      .all();
    expect(waiting).toEqual([{ author: sam.id }]);
  });

  test('makes it public at once when the team says so', () => {
    const { slug } = approveClaim(context, team(), { claim: add(), role: 'editor', publish: true });
    expect(providerBySlug(db, slug)?.body).toMatchObject({ name: 'Stepping On', type: 'charity', about: 'We walk' });
  });

  test('joins it to one that the directory holds when it turned out to be that', () => {
    const sam = somebody();
    const member = team();
    const id = add(sam, 'The Open Gate Trust');
    const [alike] = alikeProviders(context, member, claimFor(context, member, id));
    expect(alike).toMatchObject({ id: GATE, isPublic: true });
    approveClaim(context, member, { claim: id, role: 'editor', sameAs: GATE });
    expect(personById(db, sam.id)?.providers).toEqual({ [GATE]: 'owner' });
  });

  test('of twenty at once one wins, and one provider and one mail are made', () => {
    const id = add();
    const member = team();
    const outcomes = Array.from({ length: 20 }, (_, at) => {
      try {
        if (at % 2 === 0) approveClaim(context, member, { claim: id, role: 'editor' });
        else answerClaim(context, member, { claim: id, state: 'returned', words: 'Say more' });
        return 'done';
      } catch (error) {
        return error instanceof Conflict ? 'conflict' : error;
      }
    });
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
    expect(mails()).toHaveLength(1);
  });
});

describe('an answer that is no approval', () => {
  test('needs words, reaches the person, and lets them try again', () => {
    const sam = somebody();
    const id = claim(sam);
    const member = team();
    for (const words of ['  ', 'a'.repeat(2001)])
      expect(() => answerClaim(context, member, { claim: id, state: 'returned', words })).toThrow(Invalid);
    answerClaim(context, personIn(db, { email: 'l@c.example', team: 'lead' }), {
      claim: id,
      state: 'returned',
      words: 'Which site do you work at?',
    });
    expect(claimsOf(context, sam)).toMatchObject([{ state: 'returned', reason: 'Which site do you work at?' }]);
    expect(mails()).toMatchObject([{ kind: 'claim returned', body: expect.stringContaining('Which site') }]);
    expect(claim(sam)).not.toBe(id);
  });

  test('every decision and every look at who somebody is stands in the audit', () => {
    const member = team();
    const id = claim();
    claimFor(context, member, id);
    answerClaim(context, member, { claim: id, state: 'refused', words: 'It is closed' });
    const deeds = db.sqlite.prepare("SELECT actor, deed FROM audit WHERE subject = 'claim' AND subject_id = ?").all(id);
    expect(deeds).toMatchObject([
      { deed: 'claimed' },
      { actor: member.id, deed: 'looked at' },
      { deed: 'refused the claim' },
    ]);
  });
});
