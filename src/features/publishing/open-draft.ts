import {
  draftBody,
  openRevision,
  providerBody,
  revisionsOf,
  type Standing,
  type StoredRevision,
  standingOf,
  versionOf,
  wholeBody,
} from '#db/drafts.ts';
import { reach } from '#db/reach.ts';
import type { Person } from '#domain/account/person.ts';
import type { Actor } from '#domain/actor.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { tellsContact } from '#domain/publishing/needs.ts';
import type { BodyOf, Subject } from '#domain/publishing/subject.ts';
import type { PublishingContext } from './publishing-context.ts';

/** The provider of a record, by the name that it has now; null while nobody has written one. */
export interface ProviderNamed {
  readonly id: string;
  readonly slug: string;
  readonly name: string | null;
  /** It tells how to get in touch, so that its listings need not. */
  readonly isReached: boolean;
}

/** A record as those who keep it work on it. */
export interface OpenDraft<S extends Subject = Subject> {
  readonly subject: S;
  readonly id: string;
  readonly slug: string;
  /** Null for a venue: several providers may use it. */
  readonly provider: ProviderNamed | null;
  /** `published`: nobody is writing, and `body` is what the public sees. `new`: nobody has written anything. */
  readonly state: 'draft' | 'submitted' | 'returned' | 'published' | 'new';
  readonly isWithdrawn: boolean;
  /** The revision that is open, or null. */
  readonly revision: string | null;
  /** What to give back when saving or sending, to say which writing was seen. */
  readonly version: number;
  readonly body: Draft<S>;
  /** What the public sees, or would see if it were not withdrawn. */
  readonly published: BodyOf<S> | null;
  /** What the team said when it sent this back. */
  readonly reason: string | null;
  /** What the author says to the team. */
  readonly note: string | null;
  readonly savedAt: Date | null;
  readonly savedBy: Actor | null;
}

function providerNamed(db: PublishingContext['db'], id: string): ProviderNamed | null {
  const standing = standingOf(db, 'provider', id);
  if (standing === undefined) return null;
  const body = providerBody(db, id);
  return { id, slug: standing.slug, name: body.name ?? null, isReached: tellsContact(body) };
}

const startOf = <S extends Subject>(subject: S, { provider }: Standing): Draft<S> =>
  (subject === 'listing' ? { provider } : {}) as Draft<S>;

/** What was thrown away with a record that the public never saw: until it is put back that is what there is of it. */
function lastWriting(db: PublishingContext['db'], { subject, id, state, published }: Standing) {
  if (state === 'live' || published !== null) return undefined;
  return revisionsOf(db, subject, id).find(({ closed }) => closed === 'thrown away');
}

function opened<S extends Subject>(db: PublishingContext['db'], subject: S, standing: Standing): OpenDraft<S> {
  const { id, slug } = standing;
  const open: StoredRevision | undefined = openRevision(db, subject, id);
  const published = wholeBody(db, subject, standing.published) ?? null;
  const unwritten = published === null ? ('new' as const) : ('published' as const);
  const shown = open ?? lastWriting(db, standing);
  const saved = open?.updatedAt ?? open?.createdAt;
  return {
    subject,
    id,
    slug,
    provider: standing.provider === null ? null : providerNamed(db, standing.provider),
    state: open === undefined ? unwritten : (open.state as 'draft' | 'submitted' | 'returned'),
    isWithdrawn: standing.state === 'withdrawn',
    revision: open?.id ?? null,
    version: open?.version ?? versionOf(db, subject, id),
    body: shown === undefined ? (published ?? startOf(subject, standing)) : draftBody(subject, shown),
    published,
    reason: open?.reason ?? null,
    note: open?.note ?? null,
    savedAt: saved === undefined ? null : new Date(saved),
    savedBy: open?.author ?? null,
  };
}

/** Opens a record to work on it. Changes nothing. Throws `NotFound` for what is not there or is another's. */
export function openDraft<S extends Subject>(
  { db }: PublishingContext,
  person: Person,
  { subject, id }: { readonly subject: S; readonly id: string },
): OpenDraft<S> {
  return opened(db, subject, reach(db, person, 'listing: read drafts', subject, id));
}
