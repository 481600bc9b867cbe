import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { type BothTexts, Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { type Approved, approve } from './approve.ts';
import type { LookedAt } from './decide.ts';
import type { ModeratingContext } from './moderating-context.ts';

/** What became of one of many: shown, or why not, to be looked at by itself. */
export type OneOfMany =
  | { readonly revision: string; readonly ok: true; readonly approved: Approved }
  | { readonly revision: string; readonly ok: false; readonly why: string; readonly both: readonly BothTexts[] };

/** Approves many, each by itself: one that cannot be shown keeps no other back. */
export function approveAll(context: ModeratingContext, person: Person, many: readonly LookedAt[]): OneOfMany[] {
  needForDirectory(person, 'queue: decide');
  return many.map((one): OneOfMany => {
    const { revision } = one;
    try {
      return { revision, ok: true, approved: approve(context, person, one) };
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Invalid || error instanceof NotFound)) throw error;
      const [named] = error instanceof Invalid ? Object.values(error.fields).flat() : [];
      return { revision, ok: false, why: named ?? error.message, both: error instanceof Conflict ? error.both : [] };
    }
  });
}
