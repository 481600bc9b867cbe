import { addDraft, draftBody, openRevision, revisionsOf, type Standing, standingOf } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import { setState } from '#db/publish/publish.ts';
import { EDITING, reach } from '#db/reach.ts';
import { statement } from '#db/statements.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed } from '#domain/errors.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

/** A record that somebody threw away before the public ever saw it. */
export const isThrownAway = ({ isWithdrawn, published }: Pick<OpenDraft, 'isWithdrawn' | 'published'>): boolean =>
  isWithdrawn && published === null;

const NAMING = `SELECT DISTINCT r.subject_id FROM revisions r, json_each(r.body, '$.venues') v
  WHERE r.subject = 'listing' AND r.state IN ('draft', 'submitted', 'returned') AND v.value = ?`;

/** The listings that are being written, or are with the team, at a venue. */
const listingsNaming = (db: PublishingContext['db'], venue: string): string[] =>
  statement<[string], string>(db, NAMING).pluck().all(venue);

/** A listing or a venue that may be thrown away, with what somebody is to know before. */
export interface ToThrowAway {
  readonly open: OpenDraft<'listing' | 'venue'>;
  /** New places that it names: they stay, and can be thrown away on their own. */
  readonly places: readonly { readonly id: string; readonly name: string | null }[];
  /** Listings that name it: it is taken off them first. */
  readonly namedBy: readonly { readonly id: string; readonly name: string | null }[];
}

/** What goes and what stays when a draft that the public never saw is thrown away. Changes nothing. Throws `NotFound` for another's. */
export function toThrowAway(
  context: PublishingContext,
  person: Person,
  { subject, id }: { readonly subject: 'listing' | 'venue'; readonly id: string },
): ToThrowAway {
  const { db } = context;
  reach(db, person, EDITING[subject], subject, id);
  const open = openDraft<'listing' | 'venue'>(context, person, { subject, id });
  const named = (one: string) => openDraft(context, person, { subject: 'listing', id: one }).body.name ?? null;
  if (subject === 'venue')
    return { open, places: [], namedBy: listingsNaming(db, id).map((one) => ({ id: one, name: named(one) })) };
  const places = newVenuesOf(db, open.body as Draft<'listing'>, open.provider?.id ?? null);
  return {
    open,
    namedBy: [],
    places: places.map(({ id: place, revision }) => ({ id: place, name: draftBody('venue', revision).name ?? null })),
  };
}

/** Throws unless a record that the public never saw can go with its draft: a venue that no listing names, and never a whole provider. */
export function needUnnamed({ db }: PublishingContext, { subject, id, published }: Standing): void {
  if (published !== null) return;
  if (subject === 'provider') throw new NotAllowed('Ask the directory team to take this from the directory');
  if (subject === 'venue' && listingsNaming(db, id).length > 0)
    throw new Conflict('A listing is at this place. Take the place off the listing first');
}

/** What was thrown away of a record that the public never saw is written on. */
function writeOn({ db, now }: PublishingContext, person: Person, { subject, id }: Standing): void {
  if (openRevision(db, subject, id) !== undefined) return;
  const last = revisionsOf(db, subject, id).find(({ closed }) => closed === 'thrown away');
  if (last === undefined) return;
  addDraft(db, { subject, id, body: draftBody(subject, last), author: person.id, basedOn: null, at: now() });
}

/**
 * Takes up again what was thrown away with a record that the public never saw, and the new places that a listing names and that were thrown
 * away after it. To be called inside a transaction.
 */
export function takeUpAgain(context: PublishingContext, person: Person, standing: Standing): void {
  const { db, now } = context;
  const { subject, id, published } = standing;
  if (published === null) writeOn(context, person, standing);
  const open = subject === 'listing' ? openRevision(db, subject, id) : undefined;
  if (open === undefined) return;
  for (const venue of (draftBody('listing', open) as Draft<'listing'>).venues ?? []) {
    const place = standingOf(db, 'venue', venue);
    if (place === undefined || place.published !== null || place.state === 'live') continue;
    setState(db, 'venue', venue, 'live', person.id, now());
    writeOn(context, person, place);
  }
}
