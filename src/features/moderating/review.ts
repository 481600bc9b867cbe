import { type ActorRole, actorRoles } from '#db/actors.ts';
import { openRevision, providerBody, revisionById, type StoredRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { newVenuesOf } from '#db/new-venues.ts';
import { newestProvider } from '#db/newest-provider.ts';
import { venueNames } from '#db/venue-names.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type BothTexts, NotFound } from '#domain/errors.ts';
import { type Difference, differencesBetween } from '#domain/publishing/differences.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { mergeChanges } from '#domain/publishing/merge-changes.ts';
import { type Problem, tellsContact } from '#domain/publishing/needs.ts';
import { problemsOf } from '#domain/publishing/problems.ts';
import { type RiskId, withRisk } from '#domain/publishing/risk.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { isNotOnMap } from '#domain/venue/on-map.ts';
import { textsOfClashes } from './merged-body.ts';
import type { ModeratingContext } from './moderating-context.ts';
import { weighed } from './waiting-revisions.ts';

/** All that the team needs to decide on what was sent. */
export interface Review {
  readonly revision: string;
  readonly version: number;
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  /** `decided`: it is not in the queue any more. */
  readonly state: 'to decide' | 'at once' | 'decided' | 'taken back';
  /** It was taken from the public; approving brings it back. */
  readonly isWithdrawn: boolean;
  /** The record as it will look: what was sent, over what was published meanwhile. */
  readonly body: Draft;
  /** What the public sees now. */
  readonly published: Draft | null;
  readonly differences: readonly Difference[];
  /** What the author and somebody else changed to different things; `yours` is what was sent, `theirs` what is public. */
  readonly clashes: readonly BothTexts[];
  readonly problems: readonly Problem[];
  readonly risks: readonly RiskId[];
  readonly by: ActorRole;
  readonly since: Date;
  readonly note: string | null;
  /** What the team said the last time. */
  readonly reason: string | null;
  /** The new places that go with a listing. */
  readonly venues: readonly { readonly id: string; readonly revision: string; readonly body: Draft<'venue'> }[];
  /** How the provider stands: `waiting` can be approved with this, `missing` cannot. Null for what is of no single provider. */
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly state: 'public' | 'waiting' | 'missing';
  } | null;
}

function stateOf({ state }: StoredRevision, toLookAt: boolean): Review['state'] {
  if (state === 'submitted') return 'to decide';
  if (state === 'draft') return 'taken back';
  return state === 'published' && toLookAt ? 'at once' : 'decided';
}

function providerOf({ db }: ModeratingContext, id: string | null): Review['provider'] {
  if (id === null) return null;
  const standing = standingOf(db, 'provider', id);
  const name = newestProvider(db, id)?.name ?? standing?.slug ?? id;
  if (standing?.published != null && standing.state === 'live') return { id, name, state: 'public' };
  const isWaiting = openRevision(db, 'provider', id)?.state === 'submitted' && standing?.published === null;
  return { id, name, state: isWaiting ? 'waiting' : 'missing' };
}

/** A revision as the team looks at it before deciding. Throws `NotFound` when there is none of this id. */
export function review(context: ModeratingContext, person: Person, id: string): Review {
  needForDirectory(person, 'queue: see');
  const { db } = context;
  const revision = revisionById(db, id);
  if (revision === undefined) throw new NotFound('There is nothing of this id in the queue');
  const { standing, before, after, risks } = weighed(db, revision);
  if (standing === undefined) throw new NotFound('There is nothing of this id in the queue');
  const { subject } = revision;
  const isSent = revision.state === 'submitted' && standing.published !== null;
  const base: Draft = (isSent ? wholeBody(db, subject, revision.basedOn) : undefined) ?? {};
  const { merged, clashes } = isSent ? mergeChanges(base, after, before ?? {}) : { merged: after, clashes: [] };
  const names = venueNames(db);
  const venues =
    subject !== 'listing'
      ? []
      : newVenuesOf(db, merged as Draft<'listing'>, standing.provider).map(({ id: venue, revision: place }) => ({
          id: venue,
          revision: place.id,
          body: JSON.parse(place.body) as Draft<'venue'>,
        }));
  return {
    revision: id,
    version: revision.version,
    subject,
    id: revision.subjectId,
    slug: standing.slug,
    state: stateOf(revision, revision.toLookAt === 1),
    isWithdrawn: standing.state === 'withdrawn',
    body: merged,
    published: before,
    differences: differencesBetween<Subject>(subject, before, merged, names),
    clashes: textsOfClashes(subject, merged, clashes, names),
    problems: problemsOf<Subject>(subject, merged, {
      isReached: standing.provider !== null && tellsContact(providerBody(db, standing.provider)),
    }),
    risks: venues.some(({ body }) => isNotOnMap(body)) ? withRisk(risks, 'no_point') : risks,
    by: actorRoles(db)(revision.author),
    since: new Date(revision.submittedAt ?? revision.decidedAt ?? revision.createdAt),
    note: revision.note,
    reason: revision.reason,
    venues,
    provider: subject === 'provider' ? null : providerOf(context, standing.provider),
  };
}
