import { eq } from 'drizzle-orm';
import { packs } from '#db/schema/pack.ts';
import { type PackItem, PackItemsSchema } from '#domain/packing/pack.ts';
import { hashOf, isToken, readTokenOf } from './links.ts';
import type { PackingContext } from './packing-context.ts';

export type PackRow = typeof packs.$inferSelect;

/** The pack of a link, whatever its state. It is looked up by its hash: how long that takes says nothing about other links. */
export function rowByRead({ db }: PackingContext, token: string): PackRow | undefined {
  if (!isToken(token)) return undefined;
  return db.orm
    .select()
    .from(packs)
    .where(eq(packs.readHash, hashOf(token)))
    .get();
}

/** The pack of a keeper's link. */
export const rowByKeep = (context: PackingContext, keep: string): PackRow | undefined =>
  isToken(keep) ? rowByRead(context, readTokenOf(keep)) : undefined;

/** A pack can be read until the moment it ends, whether or not it has been deleted by then. */
export function stateOfRow({ now }: PackingContext, { endedAt, expiresAt }: PackRow): 'open' | 'ended' | 'expired' {
  if (endedAt !== null) return 'ended';
  return expiresAt <= now().getTime() ? 'expired' : 'open';
}

export const itemsOf = ({ items }: PackRow): PackItem[] => PackItemsSchema.parse(JSON.parse(items));
