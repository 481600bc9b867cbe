import type { Db } from '#db/client.ts';
import type { SearchAnswer, SearchRequest, Synonyms } from '#search/port.ts';

/** What it takes to set the words of search. */
export interface WordingContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** What it takes besides to see what other words would find. */
export interface PreviewContext extends WordingContext {
  readonly searchWith: (groups: Synonyms, request: SearchRequest) => Promise<SearchAnswer>;
}
