import { asc, eq, or } from 'drizzle-orm';
import { type ActorRole, actorRoles } from '#db/actors.ts';
import { type StoredRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { revisions, type Subject } from '#db/schema/directory.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import { RISK_IDS, type RiskId, weightOf } from '#domain/publishing/risk.ts';
import type { ModeratingContext } from './moderating-context.ts';
import { weighed } from './waiting-revisions.ts';

/** Something that waits for the team. */
export interface Waiting {
  readonly revision: string;
  readonly version: number;
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Null for a venue that several providers use. */
  readonly provider: { readonly id: string; readonly name: string } | null;
  /** `at once`: public already, to be looked at after. */
  readonly kind: 'to decide' | 'at once';
  /** When it was sent or published. */
  readonly since: Date;
  readonly by: ActorRole;
  readonly note: string | null;
  readonly risks: readonly RiskId[];
  /** The revision of the listing that brings a new place with it: deciding on that decides on both. */
  readonly goesWith: string | null;
}

export interface QueueAsked extends PageAsked {
  readonly risk?: RiskId | 'none';
  readonly subject?: Subject;
  readonly kind?: Waiting['kind'];
  /** Words in the name of the record or of its provider. */
  readonly q?: string;
  /** `risk`: the riskiest first, and of those the oldest. */
  readonly order: 'risk' | 'age';
}

export interface Queue extends Paged<Waiting> {
  /** All that waits, by reason, whatever is asked for. */
  readonly counts: Readonly<Record<RiskId | 'none', number>>;
  readonly waiting: number;
}

const waitingRevisions = ({ db }: ModeratingContext): StoredRevision[] =>
  db.orm
    .select()
    .from(revisions)
    .where(or(eq(revisions.state, 'submitted'), eq(revisions.toLookAt, 1)))
    .orderBy(asc(revisions.submittedAt))
    .all()
    .filter(({ state }) => state === 'submitted' || state === 'published');

/** The listings that wait, by each place that they name. */
function listingsByVenue(all: readonly StoredRevision[]): ReadonlyMap<string, string> {
  const sent = all.filter(({ subject, state }) => subject === 'listing' && state === 'submitted');
  return new Map(
    sent.flatMap(({ id, body }) =>
      ((JSON.parse(body) as { venues?: string[] }).venues ?? []).map((venue) => [venue, id]),
    ),
  );
}

function providerNames({ db }: ModeratingContext): (id: string) => string {
  const known = new Map<string, string>();
  const read = (id: string) => {
    const standing = standingOf(db, 'provider', id);
    return wholeBody(db, 'provider', standing?.published ?? null)?.name ?? standing?.slug ?? id;
  };
  return (id) => {
    const name = known.get(id) ?? read(id);
    known.set(id, name);
    return name;
  };
}

function readQueue(context: ModeratingContext): Waiting[] {
  const all = waitingRevisions(context);
  const [brings, role, named] = [listingsByVenue(all), actorRoles(context.db), providerNames(context)];
  return all.flatMap((revision): Waiting[] => {
    const { standing, before, after, providers, risks } = weighed(context.db, revision);
    if (standing === undefined) return [];
    const { subject, subjectId: id, version, note, state } = revision;
    const [only, another] = providers;
    const isNewPlace = subject === 'venue' && before === null;
    return [
      {
        ...{ revision: revision.id, version, subject, id, slug: standing.slug, note, risks },
        name: after.name ?? standing.slug,
        provider: only === undefined || another !== undefined ? null : { id: only, name: named(only) },
        kind: state === 'submitted' ? 'to decide' : 'at once',
        since: new Date(revision.submittedAt ?? revision.decidedAt ?? revision.createdAt),
        by: role(revision.author),
        goesWith: isNewPlace ? (brings.get(id) ?? null) : null,
      },
    ];
  });
}

const keeps = (item: Waiting, { risk, subject, kind, q = '' }: QueueAsked): boolean =>
  (risk === undefined || (risk === 'none' ? item.risks.length === 0 : item.risks.includes(risk))) &&
  (subject === undefined || item.subject === subject) &&
  (kind === undefined || item.kind === kind) &&
  `${item.name}\n${item.provider?.name ?? ''}`.toLowerCase().includes(q.trim().toLowerCase());

const byAge = (one: Waiting, other: Waiting): number => one.since.getTime() - other.since.getTime();
const byRisk = (one: Waiting, other: Waiting): number =>
  weightOf(other.risks) - weightOf(one.risks) || byAge(one, other);

/** What waits for the team, with why to look at it with care. New places stand under the listing that brings them, not by themselves. */
export function queue(context: ModeratingContext, person: Person, asked: QueueAsked): Queue {
  needForDirectory(person, 'queue: see');
  const all = readQueue(context).filter(({ goesWith }) => goesWith === null);
  const counts = { none: all.filter(({ risks }) => risks.length === 0).length } as Record<RiskId | 'none', number>;
  for (const id of RISK_IDS) counts[id] = all.filter(({ risks }) => risks.includes(id)).length;
  const kept = all.filter((item) => keeps(item, asked)).sort(asked.order === 'risk' ? byRisk : byAge);
  return { ...pageOf(kept, asked), counts, waiting: all.length };
}
