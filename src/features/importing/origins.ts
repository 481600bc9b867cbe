import { hash } from 'node:crypto';
import { parse as bytesOf, v5 as uuidv5 } from 'uuid';
import type { Db } from '#db/client.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import { IMPORTER } from '#domain/actor.ts';

const FEED_NAMESPACE = bytesOf('6d0f2c0e-58f1-4a3e-9f63-5b1b6d1f2a47');

/**
 * Our id for a feed's record: the same on every machine and in every run. Made from the feed as well as from the record's own id, so that no
 * feed can write over what another gave.
 */
export const idFor = (feed: string, subject: Subject, original: string): string =>
  uuidv5(JSON.stringify([feed, subject, original]), FEED_NAMESPACE);

// Raised when the mapping learns to read more, so that unchanged records are read again.
const MAPPING_VERSION = 3;

/** What a source says of a record, in short. */
export const hashOf = (content: unknown): string =>
  hash('sha1', `${MAPPING_VERSION}\n${JSON.stringify(content)}`, 'base64url');

export interface Origin {
  readonly hash: string;
  readonly id: string;
  /** What the feed said last, where what it last wrote here is something else. */
  readonly said: string | null;
}
/** Put before the hash of a record that this feed took back, to know that no person did. */
export const TAKEN_BACK = 'taken back ';
/** Put before the hash of a record whose import was undone: the feed may write it again once it says something else of it. */
export const UNDONE = 'undone ';
/** Put before the hash of a record that its feed has no more, so that it is read again when it comes back. */
export const GONE = 'gone ';
/** Put before the hash of a record that carries a term which the team takes for something else now, so that it is read again. */
export const REMAPPED = 'remapped ';

const TABLES: Record<Subject, string> = { provider: 'providers', venue: 'venues', listing: 'listings' };

export interface Standing {
  readonly state: 'live' | 'withdrawn';
  readonly author: string | null;
  readonly body: string | null;
}

/** Whether somebody here wrote what the public sees, all of it or a part. */
export const isWrittenHere = ({ author }: Pick<Standing, 'author'>): boolean => author !== null && author !== IMPORTER;

const LAST_OF_FEED = `SELECT body FROM revisions
  WHERE subject = ? AND subject_id = ? AND author = '${IMPORTER}' AND closed IS NULL ORDER BY number DESC LIMIT 1`;

/** What the feed said last of a record, as it was written: null when nothing of that is known. */
export const lastSaid = (db: Db, subject: Subject, id: string, said: string | null): string | null =>
  said ?? statement<[string, string], string>(db, LAST_OF_FEED).pluck().get(subject, id) ?? null;

/** The statements of origins for one feed and one run. */
export function originsOf({ sqlite }: Db, feed: string, run: string, at: number) {
  const find = sqlite.prepare<[string, string, string], Origin>(
    'SELECT id, hash, said FROM origins WHERE feed = ? AND subject = ? AND original = ?',
  );
  const put = sqlite.prepare(
    `INSERT INTO origins (feed, subject, original, id, hash, run, seen_at) VALUES (@feed, @subject, @original, @id, @hash, @run, @at)
     ON CONFLICT (feed, subject, original) DO UPDATE SET id = @id, hash = @hash, run = @run, seen_at = @at, gone = NULL, gone_since = NULL`,
  );
  const stateOf = (subject: Subject) =>
    sqlite.prepare<[string], { state: Standing['state']; revision: string | null }>(
      `SELECT state, published_revision_id AS revision FROM ${TABLES[subject]} WHERE id = ?`,
    );
  const shown = sqlite.prepare<[string | null], Pick<Standing, 'author' | 'body'>>(
    'SELECT author, body FROM revisions WHERE id = ?',
  );
  const merged = sqlite
    .prepare<[], { gone_id: string; kept_id: string }>('SELECT gone_id, kept_id FROM merged')
    .all()
    .map(({ gone_id, kept_id }) => [gone_id, kept_id] as const);
  const keptFor = new Map(merged);
  const kept = new Set(keptFor.values());
  const states = { provider: stateOf('provider'), venue: stateOf('venue'), listing: stateOf('listing') };
  return {
    find: (subject: Subject, original: string): Origin | undefined => find.get(feed, subject, original),
    put: (subject: Subject, original: string, id: string, hash: string): void => {
      put.run({ feed, subject, original, id, hash, run, at });
    },
    /** The record that stands for one of this id: another when the two were merged here. */
    keptFor: (id: string): string => keptFor.get(id) ?? id,
    /** Another record was merged into this one here. */
    isKept: (id: string): boolean => kept.has(id),
    isWithdrawn: (subject: Subject, id: string): boolean => states[subject].get(id)?.state === 'withdrawn',
    // In two steps: most of what an import asks for is not there, and a join over nothing costs far more than a look for nothing.
    standing: (subject: Subject, id: string): Standing | undefined => {
      const row = states[subject].get(id);
      return row && { state: row.state, ...(shown.get(row.revision) ?? { author: null, body: null }) };
    },
  };
}
export type Origins = ReturnType<typeof originsOf>;
