import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '#db/client.ts';
import type { Mailing } from '#features/mailing/keep-mailing.ts';
import { mailState } from '#features/mailing/mail-state.ts';
import { type Consumer, parkedFor, waitingFor } from '#features/search-sync/outbox.ts';
import { type SearchEngine, SearchUnavailable } from '#search/port.ts';
import type { SearchWithFallback } from '#search/with-fallback.ts';
import type { Mailer } from './mail/port.ts';

/** How long `/readyz` waits for the search engine to say how it is. */
const ENGINE_SAYS_WITHIN_MS = 500;

/** A search engine that hangs is said to be out of reach; it is no reason to take the site for broken. */
async function withinReason<Value>(asked: Promise<Value>): Promise<Value> {
  const gaveUp = new AbortController();
  const late = pause(ENGINE_SAYS_WITHIN_MS, undefined, { signal: gaveUp.signal, ref: false }).then(() => {
    throw new SearchUnavailable(`Meilisearch did not say how it is within ${ENGINE_SAYS_WITHIN_MS} ms`);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    gaveUp.abort();
  }
}

interface Parts {
  readonly db: Db;
  readonly fts5: SearchEngine;
  readonly searching: SearchWithFallback | null;
  readonly second: SearchEngine | null;
  readonly readers: readonly Consumer[];
  readonly mailer: Mailer;
  readonly mailing: Mailing;
}

/** What `/readyz` says. Only a database that cannot be read is a reason not to be ready. */
export async function readiness({ db, fts5, searching, second, readers, mailer, mailing }: Parts) {
  const database = db.sqlite.prepare('SELECT 1').pluck().get() === 1;
  const state = searching?.state();
  const meilisearch =
    second === null || state === undefined
      ? null
      : await withinReason(second.state()).then(
          (held) => ({
            ...held,
            reachable: true,
            breaker: state.breaker,
            fresh: state.isFresh,
            answered: state.answered,
          }),
          (error: unknown) => ({
            reachable: false,
            breaker: state.breaker,
            fresh: false,
            error: error instanceof Error ? error.message : String(error),
          }),
        );
  const outbox = Object.fromEntries(
    readers.map((reader) => [reader, { waiting: waitingFor(db, reader), parked: parkedFor(db, reader) }]),
  );
  const { waiting, oldest, givenUp } = mailState(db);
  const mail = { to: mailer.name, goes: mailing.trouble() === null, waiting, oldest, given_up: givenUp };
  return { ok: database, database, search: { fts5: await fts5.state(), meilisearch }, outbox, mail };
}
