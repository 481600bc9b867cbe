import { describe, expect, test } from 'vitest';
import { type Deed, type DirectoryDeed, PERMISSIONS, type ProviderDeed } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { ROLES, type Role } from '#domain/account/roles.ts';
import { NotAllowed, NotFound } from '#domain/errors.ts';
import { approve } from '#features/moderating/approve.ts';
import { approveAll } from '#features/moderating/approve-all.ts';
import { markLookedAt } from '#features/moderating/mark-looked-at.ts';
import { queue } from '#features/moderating/queue.ts';
import { returnWithWords } from '#features/moderating/return-with-words.ts';
import { review } from '#features/moderating/review.ts';
import { settleClashes } from '#features/moderating/settle-clashes.ts';
import { shownDraft } from '#features/moderating/shown-draft.ts';
import { copyListing } from '#features/publishing/copy-listing.ts';
import { draftsOf } from '#features/publishing/drafts-of.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { providerAt, providerKeeping } from '#features/publishing/provider-at.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { sayNow } from '#features/publishing/say-now.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { discardDraft, takeBack } from '#features/publishing/take-back.ts';
import { toThrowAway } from '#features/publishing/thrown-away.ts';
import { findVenues, venuesOfProvider } from '#features/publishing/venue-choices.ts';
import { restoreVersion, versionsOf } from '#features/publishing/versions.ts';
import { putBack, withdraw } from '#features/publishing/withdraw.ts';
import { aPerson } from '../../support/people.ts';
import {
  aDesk,
  EDITOR,
  ENOUGH,
  LEAD,
  MEMBER,
  OPEN_GATE,
  OTHER,
  publishedListing,
  sentListing,
} from '../../support/publishing.ts';
import { sourceFiles } from '../../support/source-files.ts';

type Desk = ReturnType<typeof aDesk>;
type Work = (desk: Desk) => (person: Person) => unknown;

interface Row {
  readonly deed: Deed;
  /** Makes what is needed as somebody who may, and gives the deed itself. */
  readonly work: Work;
}

const listing = (id: string) => ({ subject: 'listing' as const, id });
const draft = (desk: Desk) => {
  const { id, version } = startListing(desk, EDITOR, { provider: OPEN_GATE });
  return saveDraft(desk, EDITOR, { ...listing(id), version, patch: ENOUGH });
};
const looked = ({ revision, version }: { revision: string | null; version: number }) => ({
  revision: revision ?? '',
  version,
});

/** Every feature of publishing and moderating, with the deed that it is. */
const FEATURES: Readonly<Record<string, Row>> = {
  startListing: {
    deed: 'listing: edit',
    work: (desk) => (person) => startListing(desk, person, { provider: OPEN_GATE }),
  },
  startVenue: { deed: 'venue: edit', work: (desk) => (person) => startVenue(desk, person, { provider: OPEN_GATE }) },
  copyListing: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id } = draft(desk);
      return (person) => copyListing(desk, person, { listing: id });
    },
  },
  openDraft: {
    deed: 'listing: read drafts',
    work: (desk) => {
      const { id } = draft(desk);
      return (person) => openDraft(desk, person, listing(id));
    },
  },
  saveDraft: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id, version } = draft(desk);
      return (person) => saveDraft(desk, person, { ...listing(id), version, patch: { summary: 'Other' } });
    },
  },
  'saveDraft of a venue': {
    deed: 'venue: edit',
    work: (desk) => {
      const { id, version } = startVenue(desk, EDITOR, { provider: OPEN_GATE });
      return (person) => saveDraft(desk, person, { subject: 'venue', id, version, patch: { name: 'Hall' } });
    },
  },
  'saveDraft of a provider': {
    deed: 'provider: edit',
    work: (desk) => {
      const provider = { subject: 'provider' as const, id: OPEN_GATE };
      const { version } = openDraft(desk, LEAD, provider);
      return (person) => saveDraft(desk, person, { ...provider, version, patch: { name: 'Other' } });
    },
  },
  submitDraft: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id, version } = draft(desk);
      return (person) => submitDraft(desk, person, { ...listing(id), version });
    },
  },
  takeBack: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id } = sentListing(desk);
      return (person) => takeBack(desk, person, listing(id));
    },
  },
  discardDraft: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id, version } = draft(desk);
      return (person) => discardDraft(desk, person, { ...listing(id), version });
    },
  },
  toThrowAway: {
    deed: 'listing: edit',
    work: (desk) => {
      const { id } = draft(desk);
      return (person) => toThrowAway(desk, person, listing(id));
    },
  },
  withdraw: {
    deed: 'listing: withdraw',
    work: (desk) => {
      const id = publishedListing(desk);
      return (person) => withdraw(desk, person, listing(id));
    },
  },
  putBack: {
    deed: 'listing: withdraw',
    work: (desk) => {
      const id = publishedListing(desk);
      withdraw(desk, EDITOR, listing(id));
      return (person) => putBack(desk, person, listing(id));
    },
  },
  sayNow: {
    deed: 'listing: say now',
    work: (desk) => {
      const id = publishedListing(desk);
      return (person) => sayNow(desk, person, { listing: id, places: { places: { state: 'full' } } });
    },
  },
  versionsOf: {
    deed: 'listing: read drafts',
    work: (desk) => {
      const { id } = draft(desk);
      return (person) => versionsOf(desk, person, listing(id));
    },
  },
  restoreVersion: {
    deed: 'listing: edit',
    work: (desk) => {
      const id = publishedListing(desk);
      const { version } = openDraft(desk, EDITOR, listing(id));
      const [old] = versionsOf(desk, EDITOR, listing(id));
      return (person) => restoreVersion(desk, person, { ...listing(id), revision: old?.revision ?? '', version });
    },
  },
  draftsOf: { deed: 'listing: read drafts', work: (desk) => (person) => draftsOf(desk, person, OPEN_GATE) },
  venuesOfProvider: {
    deed: 'listing: read drafts',
    work: (desk) => (person) => venuesOfProvider(desk, person, OPEN_GATE),
  },
  providerAt: {
    deed: 'listing: read drafts',
    work: (desk) => {
      const { slug } = draftsOf(desk, MEMBER, OPEN_GATE).provider;
      return (person) => providerAt(desk, person, slug);
    },
  },
  providerKeeping: {
    deed: 'listing: read drafts',
    work: (desk) => {
      const { id } = startVenue(desk, EDITOR, { provider: OPEN_GATE });
      return (person) => providerKeeping(desk, person, id);
    },
  },
  findVenues: { deed: 'listing: edit', work: (desk) => (person) => findVenues(desk, person, OPEN_GATE, 'library') },
  queue: { deed: 'queue: see', work: (desk) => (person) => queue(desk, person, { order: 'risk', page: 1, size: 9 }) },
  review: {
    deed: 'queue: see',
    work: (desk) => {
      const { revision } = looked(sentListing(desk));
      return (person) => review(desk, person, revision);
    },
  },
  shownDraft: {
    deed: 'queue: see',
    work: (desk) => {
      const seen = review(desk, MEMBER, looked(sentListing(desk)).revision);
      return (person) => shownDraft(desk, person, seen);
    },
  },
  settleClashes: {
    deed: 'queue: see',
    work: (desk) => {
      const seen = review(desk, MEMBER, looked(sentListing(desk)).revision);
      return (person) => settleClashes(desk, person, seen, new Map());
    },
  },
  approve: {
    deed: 'queue: decide',
    work: (desk) => {
      const sent = looked(sentListing(desk));
      return (person) => approve(desk, person, sent);
    },
  },
  approveAll: {
    deed: 'queue: decide',
    work: (desk) => {
      const sent = looked(sentListing(desk));
      return (person) => approveAll(desk, person, [sent]);
    },
  },
  returnWithWords: {
    deed: 'queue: decide',
    work: (desk) => {
      const sent = looked(sentListing(desk));
      return (person) => returnWithWords(desk, person, { ...sent, reason: 'More' });
    },
  },
  markLookedAt: {
    deed: 'queue: decide',
    work: (desk) => {
      const id = publishedListing(desk);
      sayNow(desk, EDITOR, { listing: id, places: { places: { state: 'full' } } });
      const revision = desk.db.sqlite
        .prepare<[], string>('SELECT id FROM revisions WHERE to_look_at = 1')
        .pluck()
        .get();
      return (person) => markLookedAt(desk, person, revision ?? '');
    },
  },
};

interface Asker {
  readonly who: string;
  readonly role: Role | null;
  readonly isOwn: boolean;
  readonly person: Person;
}

const asksAs = (role: Role): Asker[] =>
  role === 'editor' || role === 'owner'
    ? [
        { who: `${role} of it`, role, isOwn: true, person: aPerson(role, { providers: { [OPEN_GATE]: role } }) },
        { who: `${role} of another`, role, isOwn: false, person: aPerson(role, { providers: { [OTHER]: role } }) },
      ]
    : [{ who: role, role, isOwn: true, person: aPerson(role, { team: role }) }];

/** Everybody who could ask: each role for this provider, for another, of the team, and nobody. */
const WHO: readonly Asker[] = [
  ...ROLES.flatMap(asksAs),
  { who: 'somebody without a role', role: null, isOwn: false, person: aPerson('nobody') },
];

const has = (deed: Deed, role: Role | null): boolean => {
  const roles: readonly Role[] = PERMISSIONS[deed].roles;
  return role !== null && roles.includes(role);
};
const isTeam = (role: Role | null) => role !== null && role !== 'editor' && role !== 'owner';

/** What the table of permissions says becomes of it. */
function expected(deed: Deed, { role, isOwn }: Asker): 'done' | 'NotAllowed' | 'NotFound' {
  if (PERMISSIONS[deed].to === 'directory') {
    if (has(deed as DirectoryDeed, role)) return 'done';
    return isTeam(role) ? 'NotAllowed' : 'NotFound';
  }
  if (isOwn && has(deed as ProviderDeed, role)) return 'done';
  return isOwn && has('listing: read drafts', role) ? 'NotAllowed' : 'NotFound';
}

function outcome(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return error.name;
    throw error;
  }
}

describe.each(Object.entries(FEATURES))('%s', (_name, { deed, work }) => {
  test.each(WHO)(`by $who is as “${deed}” says`, (who) => {
    const deedBy = work(aDesk());
    expect(outcome(() => deedBy(who.person))).toBe(expected(deed, who));
  });
});

/** Features that need no role, and why. Each is named: one that is not here and asks nothing fails. */
const NEEDS_NO_ROLE: Readonly<Record<string, readonly string[]>> = {
  "somebody's own account": [
    'askToChangeEmail',
    'startCodeApp',
    'removeCodeApp',
    'openSignInsOf',
    'setOwnName',
    'askToMakePasskey',
    'addPasskey',
    'removePasskey',
    'askToProveByMail',
    'isLastNeeded',
    'needOneLeft',
    'passPasskey',
  ],
  'anybody who signed in may say that a provider is theirs': ['providerToClaim', 'claimProvider'],
  'inside a feature that has asked': ['setClocks', 'takePhoto'],
};

describe('a feature that somebody does', () => {
  const DONE_BY_A_PERSON =
    /export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*(?:\{[^}]*\}|\w+): \w+,\s*person: Person/gu;
  const features = sourceFiles()
    .filter(({ path }) => path.startsWith('src/features/'))
    .flatMap(({ path, text }) => [...text.matchAll(DONE_BY_A_PERSON)].map(([, name = '']) => ({ name, path, text })));

  test('of publishing or moderating stands in the table above', () => {
    const ours = features.filter(({ path }) => /\/(?:publishing|moderating)\//u.test(path));
    const inside = ['unsend', 'takeUpAgain'];
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.map(({ name }) => name).filter((name) => !(name in FEATURES) && !inside.includes(name))).toEqual([]);
  });

  test('asks the one table of permissions, wherever it stands', () => {
    const asks = /\b(?:needForProvider|needForDirectory|mayForProvider|mayForDirectory|reach)\(/u;
    expect(features.length).toBeGreaterThan(25);
    const free = Object.values(NEEDS_NO_ROLE).flat();
    const without = features.filter(({ name, text }) => !asks.test(text) && !free.includes(name));
    expect(without.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});
