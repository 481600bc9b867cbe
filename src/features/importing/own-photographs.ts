import { hash } from 'node:crypto';
import { type OwnSource, photographsIn, type TakenPhotograph } from '#domain/open-referral/own-source.ts';
import { type Asking, FetchFailed, getBytes } from './fetching/get.ts';
import type { SourceItem } from './source-item.ts';

/** Where photographs are kept. A name is of our making, and one photograph has it for ever. */
export interface PhotographKeeper {
  /** The file of a photograph that is here; null when there is none of this name. */
  readonly find: (name: string) => string | null;
  /** Makes a photograph anew from what was fetched, as from what somebody sends. */
  readonly add: (bytes: Uint8Array, name: string) => Promise<{ readonly file: string } | { readonly refused: string }>;
}

/** The photographs of a source that is our own, fetched before the records that name them are written. */
export interface OwnPhotographs extends OwnSource {
  readonly fetchFor: (items: readonly SourceItem[]) => Promise<void>;
  /** The files that are here for a record as it was sent, in order: what they are is a part of what the source says. */
  readonly filesOf: (content: unknown) => readonly string[];
}

/** For a run that writes nothing. */
export const KEEPS_NOTHING: PhotographKeeper = { find: () => null, add: async () => ({ refused: 'nothing is kept' }) };

const MOST_BYTES = 8 * 1024 * 1024;

/** As long as a name that is drawn by lot, and the same each time: from the feed and the address, neither of which chooses it. */
const nameFor = (feed: string, address: string): string =>
  BigInt(`0x${hash('sha256', JSON.stringify([feed, address]), 'hex').slice(0, 20)}`)
    .toString(36)
    .padStart(16, '0');

/** The machine was busy: another try may do. */
const MAY_DO_LATER = new Set(['too-slow', 'busy']);
const MOST_TRIES = 5;

async function make(bytes: Uint8Array, name: string, keeper: PhotographKeeper): Promise<TakenPhotograph> {
  for (let attempt = 1; ; attempt += 1) {
    const added = await keeper.add(bytes, name);
    if ('file' in added) return added;
    if (attempt === MOST_TRIES || !MAY_DO_LATER.has(added.refused)) return { why: added.refused };
  }
}

async function taken(
  address: string,
  name: string,
  keeper: PhotographKeeper,
  asking: Asking,
): Promise<TakenPhotograph> {
  const here = keeper.find(name);
  if (here !== null) return { file: here };
  try {
    return await make(await getBytes(new URL(address), MOST_BYTES, asking), name, keeper);
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    return { why: error.message };
  }
}

/**
 * Photographs of a directory of our own: each is asked for once in a run, one after the other, at addresses that may be asked, and is kept
 * only as what is made anew of it. Throws `AllowanceSpent`.
 */
export function ownPhotographs(feed: string, keeper: PhotographKeeper, asking: Asking): OwnPhotographs {
  const known = new Map<string, TakenPhotograph>();
  const photograph = (address: string): TakenPhotograph => known.get(address) ?? { why: 'it was not asked for' };
  return {
    photograph,
    fetchFor: async (items) => {
      for (const address of items.flatMap((item) => (item.what === 'record' ? photographsIn(item.content) : [])))
        if (!known.has(address)) known.set(address, await taken(address, nameFor(feed, address), keeper, asking));
    },
    filesOf: (content) =>
      photographsIn(content).flatMap((address) => {
        const one = photograph(address);
        return 'file' in one ? [one.file] : [];
      }),
  };
}
