import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { checkRequests } from '#db/schema/review.ts';
import { Conflict } from '#domain/errors.ts';
import type { ClockId } from '#domain/freshness/check.ts';
import { checkLink } from './check-link.ts';
import type { FreshnessContext } from './freshness-context.ts';
import { setClocks } from './set-clocks.ts';

export interface StillRight {
  readonly token: string;
  /** The revision whose facts the person has read; without one, that which is published now. */
  readonly revision?: string;
  /** What the person was asked about; without it, what is asked about now. */
  readonly clocks?: readonly ClockId[];
}

/**
 * What a link from a mail asked about is still right. The link proves who says so, for this one thing and once. Gives whether this press
 * counted: a link that is used, too old or broken changes nothing, and `checkLink` says which. Throws `Conflict` when the facts are not the ones that the person has read.
 */
export function stillRight(context: FreshnessContext, { token, revision, clocks = [] }: StillRight): boolean {
  const { db, now } = context;
  return inTransaction(db, () => {
    const link = checkLink(context, token);
    if (link.state !== 'open') return false;
    if (revision !== undefined && revision !== link.listing.revision)
      throw new Conflict('The listing was changed since its facts were read');
    db.orm.update(checkRequests).set({ usedAt: now().getTime() }).where(eq(checkRequests.id, link.request.id)).run();
    setClocks(db, link.person, link.listing, clocks.length > 0 ? clocks : link.clocks, now());
    return true;
  });
}

/** Something of it changed: the listing to put right. The link is left as it is, so that it still works after the change. Null for a link that is worth nothing. */
export function thisChanged(context: FreshnessContext, { token }: Pick<StillRight, 'token'>): string | null {
  const link = checkLink(context, token);
  return link.state === 'broken' ? null : link.listing.id;
}
