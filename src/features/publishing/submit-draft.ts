import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import {
  changeRevision,
  draftBody,
  openRevision,
  providerBody,
  type Standing,
  type StoredRevision,
} from '#db/drafts.ts';
import { parseBody } from '#db/publish/parse-body.ts';
import { EDITING, reach, speaksAs } from '#db/reach.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import type { Check } from '#domain/freshness/check.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { checkedNow } from '#domain/publishing/checked-now.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { type Problem, tellsContact } from '#domain/publishing/needs.ts';
import { problemsOf } from '#domain/publishing/problems.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { asOfListing, newPlacesOf } from './new-places.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import type { PublishingContext } from './publishing-context.ts';

export interface Sending<S extends Subject> {
  readonly subject: S;
  readonly id: string;
  readonly version: number;
  /** What the author says to the team. */
  readonly note?: string;
}

/** A revision to send and what still stops it. */
interface Part {
  readonly subject: Subject;
  readonly open: StoredRevision;
  readonly body: Draft;
  readonly problems: readonly Problem[];
}

/** The new places of a listing, which go to the team with it. Their problems stand under the listing's places. */
function partsOf(context: PublishingContext, { subject, provider }: Standing, open: StoredRevision): Part[] {
  const body = draftBody(subject, open);
  const around = { isReached: provider !== null && tellsContact(providerBody(context.db, provider)) };
  const own: Part = { subject, open, body, problems: problemsOf(subject, body, around) };
  if (subject !== 'listing') return [own];
  const venues = newPlacesOf(context, body as Draft<'listing'>, provider).map(
    (place): Part => ({ subject: 'venue', open: place.revision, body: place.body, problems: asOfListing(place) }),
  );
  return [own, ...venues];
}

const asInvalid = (problems: readonly Problem[]): Invalid => {
  const fields = new Map<string, string[]>();
  for (const { field, message } of problems) fields.set(field, [...(fields.get(field) ?? []), message]);
  return new Invalid('Some things must be changed before this can be sent', Object.fromEntries(fields));
};

function toBeSent({ db }: PublishingContext, { subject, id }: Standing, version: number): StoredRevision {
  const open = openRevision(db, subject, id);
  if (open === undefined) throw new Conflict('There is nothing new to send');
  if (open.state === 'submitted') throw new Conflict('The team has this already');
  if (open.version !== version) throw new Conflict('Somebody saved this since you opened it', [], open.version);
  return open;
}

function send(
  { db, now }: PublishingContext,
  person: Person,
  part: Part,
  check: Check,
  note: string | undefined,
): void {
  const { subject, open, body } = part;
  const at = now();
  const whole = parseBody(subject, subject === 'listing' ? checkedNow(body as Draft<'listing'>, check) : body);
  // The storage lets a body change in a draft only, and what came back may be sent as it was.
  if (open.state === 'returned') changeRevision(db, open, { state: 'draft' });
  changeRevision(db, open, { body: JSON.stringify(whole) });
  const sent = { author: person.id, note: note?.trim() || null, submittedAt: at.getTime() };
  changeRevision(db, open, { state: 'submitted', ...sent });
  const { subjectId, id: revisionId } = open;
  addAudit(db, { at, actor: person.id, deed: 'submitted', subject, subjectId, revisionId });
}

/**
 * Sends a draft to the team, with the new places that a listing names. From then on it is not changed; the author may take it back. Sending
 * says that all of it is right today. Throws `Invalid` with what is missing, `Conflict` when somebody saved since `version`.
 */
export function submitDraft<S extends Subject>(
  context: PublishingContext,
  person: Person,
  { subject, id, version, note }: Sending<S>,
): OpenDraft<S> {
  const { db, now } = context;
  return inTransaction(db, () => {
    const standing = reach(db, person, EDITING[subject], subject, id);
    const open = toBeSent(context, standing, version);
    const parts = partsOf(context, standing, open);
    const problems = parts.flatMap((part) => part.problems);
    if (problems.length > 0) throw asInvalid(problems);
    const check = { on: wallMoment(now()).date, by: speaksAs(db, person, standing) };
    for (const part of parts) if (part.open.state !== 'submitted') send(context, person, part, check, note);
    return openDraft(context, person, { subject, id });
  });
}
