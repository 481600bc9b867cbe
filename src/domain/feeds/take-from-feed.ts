import { checkOf, withCheck, withoutCheck } from '../freshness/checks.ts';
import { clocksBetween } from '../freshness/clocks.ts';
import type { Listing } from '../listing/listing.ts';
import type { Fact } from '../listing/truth.ts';
import { type Clash, mergeChanges } from '../publishing/merge-changes.ts';
import { same } from '../publishing/same.ts';
import type { Bodies, Subject } from '../publishing/subject.ts';

/** What a record is to say after its feed was read. `clashes` have in `mine` what the feed says, and in `current` what stays. */
export interface Taken<S extends Subject> {
  readonly body: Bodies[S];
  readonly clashes: readonly Clash[];
}

type WithFacts = { readonly facts?: Readonly<Record<string, Fact | undefined>> };

/** A feed that says the same of a fact on a later day says nothing new where somebody here has answered otherwise. */
function withoutNewDays<Body extends object>(base: Body, said: Body, current: Body): Body {
  const [was, is, here] = [base, said, current].map((body) => (body as WithFacts).facts);
  if (was === undefined || is === undefined || here === undefined) return said;
  const facts = Object.entries(is).map(([id, fact]) => {
    const before = was[id];
    const isSame = before !== undefined && fact?.state === before.state && fact.note === before.note;
    return [id, isSame && !same(here[id], before) ? before : fact] as const;
  });
  return { ...said, facts: Object.fromEntries(facts) };
}

/** What a feed has changed is not what somebody here checked before: those clocks stand at the feed's own day, or at none. */
function withHonestChecks(before: Listing, after: Listing, said: Listing): Listing {
  const changed = clocksBetween(before, after).filter((clock) => {
    const check = checkOf(after, clock);
    return check !== null && check.by !== 'feed' && same(check, checkOf(before, clock));
  });
  if (changed.length === 0) return after;
  return said.checked === null ? withoutCheck(after, changed) : withCheck(after, changed, said.checked);
}

const withoutGone = <Body extends object>(body: Body): Body => {
  const { goneFromSource: _gone, ...rest } = body as Body & { goneFromSource?: string };
  return rest as Body;
};

/**
 * Takes what a feed says now into what the public sees, field by field and fact by fact: what nobody here changed since the feed last spoke
 * (`base`) is the feed's to change; what somebody here changed stays, and is a clash when the feed now says another thing of it. That
 * somebody said it is still right changes nothing but its day.
 */
export function takeFromFeed<S extends Subject>(
  subject: S,
  { base, said, current: shown }: { readonly base: Bodies[S]; readonly said: Bodies[S]; readonly current: Bodies[S] },
): Taken<S> {
  const current = withoutGone(shown);
  const { merged, clashes } = mergeChanges<Subject>(withoutGone(base), withoutNewDays(base, said, current), current);
  if (subject !== 'listing') return { body: merged as Bodies[S], clashes };
  const body = withHonestChecks(current as Listing, merged as Listing, said as Listing);
  return { body: body as Bodies[S], clashes };
}
