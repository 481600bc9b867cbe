import { and, eq, isNull } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { packs } from '#db/schema/pack.ts';
import { Conflict } from '#domain/errors.ts';
import { digestOfItems, type PackItem } from '#domain/packing/pack.ts';
import type { Reasoned } from '#domain/packing/pack-form.ts';
import { readTokenOf } from './links.ts';
import { itemsNow } from './make-pack.ts';
import { itemsOf, type PackRow, rowByKeep, stateOfRow } from './pack-row.ts';
import type { PackingContext } from './packing-context.ts';
import { choicesOf, type Pack } from './read-pack.ts';

/** A pack for whoever made it. `over`: it was ended, or its time is over, at that moment. `none`: there is no such pack any more. */
export type KeptPack =
  | (Pack & { readonly state: 'open'; readonly read: string; readonly digest: string })
  | { readonly state: 'ended' | 'expired'; readonly at: number }
  | { readonly state: 'none' };

export function keptPack(context: PackingContext, keep: string): KeptPack {
  const row = rowByKeep(context, keep);
  if (row === undefined) return { state: 'none' };
  const state = stateOfRow(context, row);
  if (state !== 'open') return { state, at: row.endedAt ?? row.expiresAt };
  return {
    state,
    choices: choicesOf(context, row),
    madeAt: row.createdAt,
    endsAt: row.expiresAt,
    read: readTokenOf(keep),
    digest: digestOfItems(itemsOf(row)),
  };
}

const open = (context: PackingContext, keep: string): PackRow | undefined => {
  const row = rowByKeep(context, keep);
  return row !== undefined && stateOfRow(context, row) === 'open' ? row : undefined;
};

export interface SentChange {
  readonly keep: string;
  readonly reasoned: readonly Reasoned[];
  /** The digest of what was shown. */
  readonly seen: string;
}

/**
 * Gives an open pack other reasons or another order, or leaves some of it out. A listing that is gone keeps what is known of it. False when
 * there is no open pack. Throws `Conflict` when somebody changed it since it was shown.
 */
export function changePack(context: PackingContext, { keep, reasoned, seen }: SentChange): boolean {
  return inTransaction(context.db, () => {
    const row = open(context, keep);
    if (row === undefined) return false;
    const before = itemsOf(row);
    if (digestOfItems(before) !== seen) throw new Conflict('Somebody changed this pack meanwhile');
    const items = reasoned.flatMap((one): PackItem[] => {
      const was = before.find(({ listing }) => listing === one.listing);
      if (was === undefined) return [];
      return itemsNow(context, [one]) ?? [{ ...was, phrases: [...one.phrases], words: one.words }];
    });
    context.db.orm
      .update(packs)
      .set({ items: JSON.stringify(items) })
      .where(eq(packs.readHash, row.readHash))
      .run();
    return true;
  });
}

/** Ends a pack at once: its reasons are gone with it. False when there was no open pack. */
export function endPack(context: PackingContext, keep: string): boolean {
  return inTransaction(context.db, () => {
    const row = open(context, keep);
    if (row === undefined) return false;
    context.db.orm
      .update(packs)
      .set({ endedAt: context.now().getTime(), items: '[]' })
      .where(and(eq(packs.readHash, row.readHash), isNull(packs.endedAt)))
      .run();
    return true;
  });
}
