import { setImmediate as turn } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { type ActorRole, actorRoles } from '#db/actors.ts';
import { type StoredRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { revisions, type Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import { RISK_IDS, type RiskId, weightOf, withRisk } from '#domain/publishing/risk.ts';
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

/** So many are weighed before other work has its turn: a few milliseconds. */
const SLICE = 25;

const SINCE = 'id, coalesce(submitted_at, decided_at, created_at) AS since, rowid AS row';
const WAITING = `SELECT id FROM (SELECT ${SINCE} FROM revisions WHERE state = 'submitted'
  UNION ALL SELECT ${SINCE} FROM revisions WHERE to_look_at = 1 AND state = 'published') ORDER BY since, row`;

const isWaiting = ({ state, toLookAt }: StoredRevision): boolean =>
  state === 'submitted' || (state === 'published' && toLookAt === 1);

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

/** What waits, and the places that it names, which are decided on with it when they are new. */
interface Weighed extends Omit<Waiting, 'goesWith'> {
  readonly venues: readonly string[];
  readonly isNewPlace: boolean;
}

function asWaiting(
  { db }: ModeratingContext,
  revision: StoredRevision,
  named: (provider: string) => string,
  role: (author: string) => ActorRole,
): Weighed[] {
  const { standing, before, after, providers, risks } = weighed(db, revision);
  if (standing === undefined) return [];
  const { subject, subjectId: id, version, note, state } = revision;
  const [only, another] = providers;
  return [
    {
      ...{ revision: revision.id, version, subject, id, slug: standing.slug, note, risks },
      name: after.name ?? standing.slug,
      provider: only === undefined || another !== undefined ? null : { id: only, name: named(only) },
      kind: state === 'submitted' ? 'to decide' : 'at once',
      since: new Date(revision.submittedAt ?? revision.decidedAt ?? revision.createdAt),
      by: role(revision.author),
      isNewPlace: subject === 'venue' && before === null,
      venues: state === 'submitted' && 'venues' in after ? (after.venues ?? []) : [],
    },
  ];
}

/** New places go with the listing that brings them, and why to look at them with care does too. */
function withPlaces(all: readonly Weighed[]): Waiting[] {
  const brings = new Map(all.flatMap(({ revision, venues }) => venues.map((venue) => [venue, revision] as const)));
  const isLost = ({ isNewPlace, risks }: Weighed) => isNewPlace && risks.includes('no_point');
  const lost = new Set(all.filter(isLost).map(({ id }) => id));
  return all.map(({ venues, isNewPlace, ...item }) => ({
    ...item,
    risks: venues.some((venue) => lost.has(venue)) ? withRisk(item.risks, 'no_point') : item.risks,
    goesWith: isNewPlace ? (brings.get(item.id) ?? null) : null,
  }));
}

/** Reads all that waits, in slices. What is decided on meanwhile is left out. */
async function readQueue(context: ModeratingContext): Promise<Waiting[]> {
  const { db } = context;
  const ids = statement<[], string>(db, WAITING).pluck().all();
  const [role, named] = [actorRoles(db), providerNames(context)];
  const all: Weighed[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    if (at > 0) await turn();
    const slice = ids.slice(at, at + SLICE);
    const rows = db.orm.select().from(revisions).where(inArray(revisions.id, slice)).all();
    const byId = new Map(rows.filter(isWaiting).map((row) => [row.id, row]));
    const sent = slice.flatMap((id) => byId.get(id) ?? []);
    all.push(...sent.flatMap((revision) => asWaiting(context, revision, named, role)));
  }
  return withPlaces(all);
}

const keeps = (item: Waiting, { risk, subject, kind, q = '' }: QueueAsked): boolean =>
  (risk === undefined || (risk === 'none' ? item.risks.length === 0 : item.risks.includes(risk))) &&
  (subject === undefined || item.subject === subject) &&
  (kind === undefined || item.kind === kind) &&
  `${item.name}\n${item.provider?.name ?? ''}`.toLowerCase().includes(q.trim().toLowerCase());

const byAge = (one: Waiting, other: Waiting): number => one.since.getTime() - other.since.getTime();
/** The riskiest first. Weighed once each, not once each time that two are compared. */
function byRisk(all: readonly Waiting[]): Waiting[] {
  const weighedOnce = all.map((item) => ({ item, weight: weightOf(item.risks) }));
  return weighedOnce
    .sort((one, other) => other.weight - one.weight || byAge(one.item, other.item))
    .map(({ item }) => item);
}

/** What waits for the team, with why to look at it with care. New places stand under the listing that brings them, not by themselves. */
export function queue(context: ModeratingContext, person: Person, asked: QueueAsked): Promise<Queue> {
  needForDirectory(person, 'queue: see');
  return readQueue(context).then((all) =>
    pageOfQueue(
      all.filter(({ goesWith }) => goesWith === null),
      asked,
    ),
  );
}

function pageOfQueue(all: readonly Waiting[], asked: QueueAsked): Queue {
  const counts = { none: all.filter(({ risks }) => risks.length === 0).length } as Record<RiskId | 'none', number>;
  for (const id of RISK_IDS) counts[id] = all.filter(({ risks }) => risks.includes(id)).length;
  const kept = all.filter((item) => keeps(item, asked));
  const sorted = asked.order === 'risk' ? byRisk(kept) : kept.sort(byAge);
  return { ...pageOf(sorted, asked), counts, waiting: all.length };
}
