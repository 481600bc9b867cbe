import type { Db } from '#db/client.ts';
import { countDeed } from '#db/recent-deeds.ts';
import type { Person } from '#domain/account/person.ts';
import type { Added, PhotoStore } from './photo-store.ts';

export interface PhotosContext {
  readonly db: Db;
  readonly now: () => Date;
  readonly photoStore: PhotoStore;
}

const MOST_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

/**
 * Takes in a photograph that a person sent. Gives the name of its file, why it is refused, or the milliseconds to wait when this account has
 * sent many. Whether the person may add it to a record is asked before.
 */
export async function takePhoto(
  { db, now, photoStore }: PhotosContext,
  person: Person,
  bytes: Uint8Array,
): Promise<Added | { readonly waitMs: number }> {
  const limit = { deed: 'photo', key: person.id, most: MOST_AN_HOUR, perMs: HOUR_MS };
  const waitMs = countDeed(db, [limit], now());
  return waitMs > 0 ? { waitMs } : photoStore.add(bytes);
}
