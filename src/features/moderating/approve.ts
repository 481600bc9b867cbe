import { inTransaction } from '#db/client.ts';
import { openRevision, type Standing, type StoredRevision, standingOf } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import { publishSubmitted } from '#db/publish/publish-submitted.ts';
import { needShownVenues } from '#db/venue-choice.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { readAnswer } from '#domain/answer.ts';
import { Invalid } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { AnyPatch } from '#domain/publishing/draft.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { type LookedAt, submittedRevision } from './decide.ts';
import { mergedBody } from './merged-body.ts';
import type { ModeratingContext } from './moderating-context.ts';
import { tellAuthor } from './tell-author.ts';

export interface Approval extends LookedAt {
  /** What the team changes before it is shown. */
  readonly patch?: AnyPatch;
  /** What the team says to the author. */
  readonly reason?: string;
  /** Approves the provider as well, when it is not public yet and was sent. */
  readonly withProvider?: boolean;
}

export interface Approved {
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  /** The revision that the public sees now. */
  readonly revision: string;
}

function show(
  context: ModeratingContext,
  person: Person,
  revision: StoredRevision,
  standing: Standing,
  { patch, reason }: Pick<Approval, 'patch' | 'reason'> = {},
): Approved & { readonly name: string } {
  const at = context.now();
  const said = { by: 'council', on: wallMoment(at).date } as const;
  const body = mergedBody(context, revision, standing, patch, said);
  if ('venues' in body) {
    for (const venue of newVenuesOf(context.db, body, standing.provider))
      showSubmitted(context, person, 'venue', venue.id);
    needShownVenues(context.db, body.venues);
  }
  const shown = publishSubmitted(context.db, { revision, body, by: person.id, reason: reason?.trim() || null, at });
  return { subject: revision.subject, id: revision.subjectId, name: body.name, ...shown };
}

/** Shows what waits of another record that goes with this one. */
function showSubmitted(context: ModeratingContext, person: Person, subject: Subject, id: string): void {
  const [standing, open] = [standingOf(context.db, subject, id), openRevision(context.db, subject, id)];
  if (standing !== undefined && open?.state === 'submitted') show(context, person, open, standing);
}

/** A listing is only shown under a provider that the public sees. */
function needProvider(context: ModeratingContext, person: Person, { provider }: Standing, withProvider: boolean): void {
  if (provider === null) return;
  if (withProvider && standingOf(context.db, 'provider', provider)?.published === null)
    showSubmitted(context, person, 'provider', provider);
  const standing = standingOf(context.db, 'provider', provider);
  if (standing?.state === 'live' && standing.published !== null) return;
  throw new Invalid('Its provider is not public', {
    provider: [
      standing?.state === 'withdrawn'
        ? 'The provider was taken from the directory. Put it back first'
        : 'The provider is not public yet. Approve the provider first, or with this listing',
    ],
  });
}

/**
 * Shows what was submitted to the public, with the new places of a listing: checks the whole again, merges it with what was published
 * meanwhile, moves the pointer and tells search, the audit and the author, all or none. With a patch it is edit-and-approve. Throws
 * `Conflict` when it was decided on, taken back or sent anew since it was looked at, or when both changed the same; `Invalid` when the whole
 * does not hold, its provider is not public, or more is said to the author than fits (`reason`).
 */
export function approve(context: ModeratingContext, person: Person, approval: Approval): Approved {
  needForDirectory(person, 'queue: decide');
  const reason = readAnswer(approval.reason ?? '', 'reason') || null;
  return inTransaction(context.db, () => {
    const { revision, standing } = submittedRevision(context, approval);
    if (revision.subject === 'listing') needProvider(context, person, standing, approval.withProvider ?? false);
    const { name, ...approved } = show(context, person, revision, standing, approval);
    const { subject, id, slug } = approved;
    tellAuthor(context, revision.author, {
      ...{ kind: 'approved', subject, id, slug, name },
      reason,
    });
    return approved;
  });
}
