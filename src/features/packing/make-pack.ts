import { count, gt } from 'drizzle-orm';
import { type Chosen, chosenById } from '#db/chosen.ts';
import { inTransaction } from '#db/client.ts';
import { packs } from '#db/schema/pack.ts';
import { digestOfItems, type PackItem, packEnds } from '#domain/packing/pack.ts';
import type { Reasoned } from '#domain/packing/pack-form.ts';
import { hashOf, isToken, newKeepToken, readTokenOf } from './links.ts';
import { itemsOf, rowByKeep, stateOfRow } from './pack-row.ts';
import type { MakingContext, PackingContext } from './packing-context.ts';

/** So many packs in a day, of everybody together: more is no work of people. */
const MOST_A_DAY = 5000;
const DAY_MS = 86_400_000;

/** Why a pack was not made. What was written stays in the form. */
export type MakeProblem = 'gone' | 'enough from you' | 'enough for today';

export interface SentPack {
  readonly reasoned: readonly Reasoned[];
  /** What the form was given when it was shown, to be the keeper's token: a form that is sent twice makes one pack. */
  readonly once: string;
  /** The front's name for where they are. */
  readonly visitor: string;
}

/** Reasons with the revision that the public sees now; null when one of the listings is not there any more. */
export function itemsNow({ db }: PackingContext, reasoned: readonly Reasoned[]): PackItem[] | null {
  const chosen = new Map<string, Chosen>(
    chosenById(
      db,
      reasoned.map(({ listing }) => listing),
    ).map((one) => [one.id, one]),
  );
  const items = reasoned.flatMap((one): PackItem[] => {
    const now = chosen.get(one.listing);
    return now?.state === 'live' ? [{ ...one, phrases: [...one.phrases], revision: now.listing.revision }] : [];
  });
  return items.length === reasoned.length ? items : null;
}

function isMadeAlready(context: PackingContext, keep: string, items: readonly PackItem[]): boolean {
  const row = rowByKeep(context, keep);
  return (
    row !== undefined && stateOfRow(context, row) === 'open' && digestOfItems(itemsOf(row)) === digestOfItems(items)
  );
}

function keepItems(context: PackingContext, keep: string, items: readonly PackItem[]): MakeProblem | null {
  const { db } = context;
  const at = context.now();
  return inTransaction(db, () => {
    const today = gt(packs.createdAt, at.getTime() - DAY_MS);
    const made = db.orm.select({ count: count() }).from(packs).where(today).get()?.count ?? 0;
    if (made >= MOST_A_DAY) return 'enough for today';
    db.orm
      .insert(packs)
      .values({
        readHash: hashOf(readTokenOf(keep)),
        keepHash: hashOf(keep),
        items: JSON.stringify(items),
        createdAt: at.getTime(),
        expiresAt: packEnds(at).getTime(),
      })
      .run();
    return null;
  });
}

/** Makes a pack. Nothing of who makes it is kept. Resolves to the keeper's token, which is stored nowhere, or to why none was made. */
export async function makePack(
  context: MakingContext,
  { reasoned, once, visitor }: SentPack,
): Promise<{ readonly keep: string } | { readonly problem: MakeProblem }> {
  const items = itemsNow(context, reasoned);
  if (items === null) return { problem: 'gone' };
  if (isMadeAlready(context, once, items)) return { keep: once };
  if (!(await context.limit(visitor))) return { problem: 'enough from you' };
  // A form that was used for another pack gets a token of its own.
  const keep = isToken(once) && rowByKeep(context, once) === undefined ? once : newKeepToken();
  const problem = keepItems(context, keep, items);
  return problem === null ? { keep } : { problem };
}
