import { draftBody, revisionById } from '#db/drafts.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { Fact } from '#domain/listing/truth.ts';
import { type Patch, parsePatch } from '#domain/publishing/draft.ts';
import type { ModeratingContext } from './moderating-context.ts';
import type { Review } from './review.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One answer of two: what was sent, or what is public by now. `field` names what is picked: a field of the body, or one fact. */
export interface ClashToPick {
  readonly field: string;
  readonly label: string;
  readonly sent: readonly string[];
  readonly site: readonly string[];
}

/** A field is picked as a whole; facts are picked one by one. */
const wholeOf = (field: string): string => (field.startsWith('facts.') ? field : (field.split('.')[0] ?? field));

export function clashesToPick({ clashes }: Review): ClashToPick[] {
  const groups = Map.groupBy(clashes, ({ field }) => wholeOf(field));
  return [...groups].map(([field, all]) => ({
    field,
    label: all.map(({ label }) => label).join(', '),
    sent: all.flatMap(({ yours }) => yours),
    site: all.flatMap(({ theirs }) => theirs),
  }));
}

const said = (fact: Fact | undefined) => ({
  state: fact?.state ?? 'unknown',
  ...(fact?.note === undefined ? {} : { note: fact.note }),
});

/**
 * What somebody picked of clashes (`sent` or `site`, by field), as a patch that settles them; null when one is not picked, or when what was
 * sent is not there any more.
 */
export function settleClashes(
  { db }: ModeratingContext,
  person: Person,
  review: Review,
  picks: ReadonlyMap<string, string>,
): Patch | null {
  needForDirectory(person, 'queue: see');
  const stored = revisionById(db, review.revision);
  if (stored === undefined) return null;
  const bodies: Readonly<Record<string, Fields>> = {
    sent: draftBody(review.subject, stored) as Fields,
    site: review.body as Fields,
  };
  const patch: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  for (const { field } of clashesToPick(review)) {
    const body = bodies[picks.get(field) ?? ''];
    if (body === undefined) return null;
    const fact = field.startsWith('facts.') ? field.slice('facts.'.length) : null;
    if (fact === null) patch[field] = body[field] ?? null;
    else facts[fact] = said((body.facts as Readonly<Record<string, Fact | undefined>> | undefined)?.[fact]);
  }
  return parsePatch(review.subject, Object.keys(facts).length === 0 ? patch : { ...patch, facts });
}
