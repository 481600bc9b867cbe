import { asksOf } from '#search/meilisearch/asks.ts';
import { indexName } from '#search/meilisearch/index-settings.ts';
import { askMeilisearch } from '#search/meilisearch/multi-search.ts';
import { searchPost } from '#search/meilisearch/transport.ts';
import { once, type PlacesIn, withinBox } from '#search/meilisearch/within.ts';
import type { SearchRequest } from '#search/port.ts';
import { STOP_WORDS } from '#search/words.ts';
import type { Client } from './client.ts';

export interface MeilisearchAt {
  readonly address: string;
  readonly searchKey: string;
}

const LONGEST_MS = 60_000;
export const INDEX = indexName('choices', [...STOP_WORDS]);

/** The multi-search that the site sends for a request, as JSON. It is sent once, so it is known to be understood. */
export async function multiSearchOf(
  server: MeilisearchAt,
  placesIn: PlacesIn,
  request: SearchRequest,
): Promise<string> {
  const post = searchPost(server.address, server.searchKey);
  let sent = '';
  const send = (body: unknown) => {
    sent = JSON.stringify(body);
    return post('/multi-search', body, AbortSignal.timeout(LONGEST_MS));
  };
  await askMeilisearch(
    { send, uid: INDEX, isWhole: () => false },
    request,
    asksOf(request, once(withinBox(placesIn))).asks,
  );
  return sent;
}

/** Sends a multi-search straight to Meilisearch, by the client that asks the site. */
export const askStraight = (client: Client, server: MeilisearchAt, json: string) =>
  client.ask(`${server.address}/multi-search`, { json, headers: { authorization: `Bearer ${server.searchKey}` } });
