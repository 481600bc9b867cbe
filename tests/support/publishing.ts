import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Patch } from '#domain/publishing/draft.ts';
import { approve } from '#features/moderating/approve.ts';
import type { ModeratingContext } from '#features/moderating/moderating-context.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { startListing } from '#features/publishing/start.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { anId, aProvider, aVenue } from './a-listing.ts';
import { aPerson } from './people.ts';

export const AT = new Date('2026-03-02T09:00:00Z');
export const OPEN_GATE = anId('Open Gate');
export const OTHER = anId('Another Door');
export const LIBRARY = anId('The Old Library');

export const EDITOR = aPerson('Edie', { providers: { [OPEN_GATE]: 'editor' } });
export const OWNER = aPerson('Olu', { providers: { [OPEN_GATE]: 'owner' } });
export const STRANGER = aPerson('Sam', { providers: { [OTHER]: 'owner' } });
export const MEMBER = aPerson('Mina', { team: 'member' });
export const LEAD = aPerson('Lee', { team: 'lead' });
export const COMMISSIONER = aPerson('Cora', { team: 'commissioner' });
export const EVERYBODY = [EDITOR, OWNER, STRANGER, MEMBER, LEAD, COMMISSIONER];

/** A directory with two public providers and one public venue, the accounts of everybody above, and a clock that can be set. */
export function aDesk(path = ':memory:'): ModeratingContext & { readonly db: Db; setNow: (at: Date) => void } {
  const db = openDatabase(path);
  let at = AT;
  publishAll(
    db,
    [
      { subject: 'provider', id: OPEN_GATE, body: aProvider() },
      { subject: 'provider', id: OTHER, body: aProvider({ name: 'Another Door' }) },
      { subject: 'venue', id: LIBRARY, body: aVenue() },
    ],
    'system:test',
    AT,
  );
  const add = db.sqlite.prepare(
    "INSERT INTO accounts (id, email, name, team_role, state, created_at, updated_at) VALUES (?, ?, ?, ?, 'active', 0, 0)",
  );
  for (const { id, email, name, team } of EVERYBODY) add.run(id, email, name, team);
  return {
    db,
    now: () => at,
    setNow: (to) => {
      at = to;
    },
    decisionMail: ({ kind, name, reason }) => ({ subject: `${name}: ${kind}`, body: reason ?? kind }),
  };
}

/** What a listing must have to be sent, and no more. */
export const ENOUGH: Patch<'listing'> = {
  name: 'Tuesday group',
  kind: 'day',
  summary: 'We paint and drink tea.',
  venues: [LIBRARY],
  contacts: [{ name: null, role: null, phone: '0161 496 0121', email: null, website: null, for: 'questions' }],
};

/** A listing with these fields, sent and not decided on. */
export function sentListing(desk: ModeratingContext, patch: Patch<'listing'> = {}, person = EDITOR) {
  const { id, version } = startListing(desk, person, { provider: OPEN_GATE });
  const saved = saveDraft(desk, person, { subject: 'listing', id, version, patch: { ...ENOUGH, ...patch } });
  return submitDraft(desk, person, { subject: 'listing', id, version: saved.version });
}

/** A listing that the public sees. Gives its id. */
export function publishedListing(desk: ModeratingContext, patch: Patch<'listing'> = {}): string {
  const { id, revision, version } = sentListing(desk, patch);
  if (revision === null) throw new Error('What was sent is a revision');
  approve(desk, MEMBER, { revision, version });
  return id;
}
