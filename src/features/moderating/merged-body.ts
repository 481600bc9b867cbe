import { draftBody, type Standing, type StoredRevision, wholeBody } from '#db/drafts.ts';
import { parseBody } from '#db/publish/parse-body.ts';
import { venueNames } from '#db/venue-names.ts';
import { type BothTexts, Conflict } from '#domain/errors.ts';
import { applyPatch, type Said } from '#domain/publishing/apply-patch.ts';
import { bothTexts } from '#domain/publishing/differences.ts';
import { type AnyPatch, type Draft, type Patch, parsePatch } from '#domain/publishing/draft.ts';
import type { Names } from '#domain/publishing/fields/field-row.ts';
import { type Clash, mergeChanges } from '#domain/publishing/merge-changes.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import type { ModeratingContext } from './moderating-context.ts';

const isSettled = ({ field }: Clash, patch: Patch): boolean => {
  const [root = '', fact] = field.split('.');
  return fact === undefined ? root in patch : patch.facts?.[fact] !== undefined;
};

/** A body with what was submitted for the fields that clash. */
function withMine(body: Draft, clashes: readonly Clash[]): Draft {
  const fields: Record<string, unknown> = { ...body };
  for (const { field, mine } of clashes) {
    const [root = '', fact] = field.split('.');
    fields[root] = fact === undefined ? mine : { ...(fields[root] as object | undefined), [fact]: mine };
  }
  return fields as Draft;
}

/** What was sent and what is public, in words, for the fields that clash. */
export const textsOfClashes = (subject: Subject, merged: Draft, clashes: readonly Clash[], names: Names): BothTexts[] =>
  bothTexts<Subject>(subject, merged, withMine(merged, clashes), names);

/**
 * The whole body that approving a revision shows: what its author changed, over what has been published meanwhile, with what the team changes
 * (`patch`). Throws `Conflict` with the fields that both changed and the patch does not settle, and `Invalid` when the whole does not hold.
 */
export function mergedBody(
  { db }: ModeratingContext,
  revision: StoredRevision,
  standing: Standing,
  given: AnyPatch | undefined,
  said: Said,
) {
  const { subject }: { subject: Subject } = revision;
  const patch = parsePatch(subject, given ?? {});
  const mine: Draft = draftBody(subject, revision);
  const merge = (): Draft => {
    if (standing.published === null || standing.published === revision.basedOn) return mine;
    const current: Draft = wholeBody(db, subject, standing.published) ?? {};
    const base: Draft = wholeBody(db, subject, revision.basedOn) ?? {};
    const { merged, clashes } = mergeChanges(base, mine, current);
    const open = clashes.filter((clash) => !isSettled(clash, patch));
    if (open.length === 0) return merged;
    const both = textsOfClashes(subject, merged, open, venueNames(db));
    throw new Conflict('Something else was published for the same answers meanwhile', both, revision.version);
  };
  return parseBody(subject, applyPatch(merge(), patch, said));
}
