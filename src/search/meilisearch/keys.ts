import { type KeyCreation, Meilisearch } from 'meilisearch';
import { reach, reachOrNull } from './reach.ts';

export interface ScopedKeys {
  /** May search our indexes and nothing else: what answers visitors holds only this. */
  readonly searchKey: string;
  /** May change our indexes and documents, and see how that went. */
  readonly writeKey: string;
}

/** What a key must allow for keeping the index. */
export const WRITE_ACTIONS = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get', 'version'];

// Meilisearch makes a key from its id and the master key, so that these stay the same when the data folder is thrown away.
const keysFor = (prefix: string): readonly [search: KeyCreation, write: KeyCreation] => [
  {
    uid: '5b0ce2b5-4a0b-4f0e-9a7c-6f1f4f0a1d01',
    name: `${prefix}: search`,
    actions: ['search'],
    indexes: [`${prefix}-*`],
    expiresAt: null,
  },
  {
    uid: '5b0ce2b5-4a0b-4f0e-9a7c-6f1f4f0a1d02',
    name: `${prefix}: write`,
    actions: WRITE_ACTIONS,
    indexes: [`${prefix}-*`],
    expiresAt: null,
  },
];

/** Makes the two keys with a key that may make keys, or finds them. Throws `SearchUnavailable`. */
export async function scopedKeys(address: string, masterKey: string, prefix = 'choices'): Promise<ScopedKeys> {
  const client = new Meilisearch({ host: address, apiKey: masterKey, timeout: 5_000 });
  const have = async (wanted: KeyCreation): Promise<string> => {
    const known = await reachOrNull('look for a key', client.getKey(wanted.uid ?? wanted.name ?? ''));
    return (known ?? (await reach('make a key', client.createKey(wanted)))).key;
  };
  const [search, write] = keysFor(prefix);
  return { searchKey: await have(search), writeKey: await have(write) };
}
