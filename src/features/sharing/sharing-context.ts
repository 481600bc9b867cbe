import type { Db } from '#db/client.ts';
import type { FindPlace } from '#domain/query/read-query.ts';
import type { SearchAnswer, SearchRequest } from '#search/port.ts';
import type { Catalogue } from './catalogue.ts';

export interface SharingContext {
  readonly db: Db;
  readonly now: () => Date;
  /** The engine that is always there and gives every choice it finds: a list of services is whole or it is wrong. */
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>;
  readonly findPlace: FindPlace;
  readonly catalogue: () => Promise<Catalogue>;
  /** How many are reading everything now: each keeps the process busy for as long as they read. */
  readonly streams: { open: number };
  /** When this version of the software began to answer, milliseconds since 1970 UTC: what it publishes may look different since. */
  readonly startedAt: number;
}
