import { inTransaction } from '#db/client.ts';
import { openRevision, type Standing } from '#db/drafts.ts';
import { setState } from '#db/publish/publish.ts';
import { EDITING, reach, speaksAs } from '#db/reach.ts';
import { mayKeeperPutBack, WITHDREW } from '#db/withdrawals.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, NotAllowed } from '#domain/errors.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';
import { unsend } from './take-back.ts';
import { takeUpAgain } from './thrown-away.ts';

export interface OneRecord<S extends Subject> {
  readonly subject: S;
  readonly id: string;
}

/** Those who keep a listing may take it from the public; venues and providers are shared, so only the team does. */
function mayWithdraw({ db }: PublishingContext, person: Person, subject: Subject, id: string): Standing {
  const standing = reach(db, person, subject === 'listing' ? 'listing: withdraw' : 'listing: read drafts', subject, id);
  if (subject === 'listing') return standing;
  if (person.team === null) throw new NotAllowed('Ask the directory team to take this from the directory');
  needForDirectory(person, 'queue: decide');
  return standing;
}

/**
 * Takes a record from the public. Nothing is deleted, and `putBack` undoes it. What waits for the team becomes a draft again, so that
 * approving it later cannot bring the record back unasked.
 */
export function withdraw<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id }: OneRecord<S>,
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = mayWithdraw(context, person, subject, id);
    if (standing.state === 'withdrawn') throw new Conflict('It has been taken from the public already');
    const open = openRevision(db, subject, id);
    if (open?.state === 'submitted') unsend(context, person, open, standing);
    const by = speaksAs(db, person, standing) === 'provider' ? WITHDREW.provider : WITHDREW.team;
    setState(db, subject, id, 'withdrawn', person.id, now(), by);
    return openDraft(context, person, { subject, id });
  });
}

/** A new place that the public never saw is no other provider's: those who keep it throw it away, and put it back. */
function mayPutBack(context: PublishingContext, person: Person, subject: Subject, id: string): Standing {
  if (subject !== 'venue') return mayWithdraw(context, person, subject, id);
  const standing = reach(context.db, person, EDITING.venue, subject, id);
  return standing.published === null ? standing : mayWithdraw(context, person, subject, id);
}

/**
 * Puts a record back as the public saw it last. Throws `NotAllowed` when the team took it away and this is not the team, and `Conflict` when
 * it is not withdrawn.
 */
export function putBack<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id }: OneRecord<S>,
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = mayPutBack(context, person, subject, id);
    if (standing.state === 'live') throw new Conflict('It has been put back already');
    if (speaksAs(db, person, standing) === 'provider' && person.team === null && !mayKeeperPutBack(db, id))
      throw new NotAllowed('The directory team took this from the public. Ask them to put it back');
    setState(db, subject, id, 'live', person.id, now());
    takeUpAgain(context, person, standing);
    return openDraft(context, person, { subject, id });
  });
}
