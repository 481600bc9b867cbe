import type { Db } from './client.ts';

/**
 * Makes room for writing very many records through one connection. Ids are random, so each record touches pages all over the file: with
 * the usual 2 MB of cache, most of them are written and read again many times.
 */
export function prepareForBulk({ sqlite }: Db): void {
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('wal_autocheckpoint = 8000');
}
