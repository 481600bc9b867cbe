import { z } from 'zod';
import { type SearchRequest, SearchUnavailable } from '#search/port.ts';
import { tellingWords } from '#search/words.ts';
import type { Answered, Ask } from './asks.ts';
import { yesAttribute } from './stored-document.ts';

const HitsSchema = z.array(z.object({ id: z.string() }));
const SpreadSchema = z.record(z.string(), z.record(z.string(), z.number().int()));
const AnswerSchema = z.object({
  results: z.array(
    z.object({ hits: HitsSchema, totalHits: z.number().int(), facetDistribution: SpreadSchema.default({}) }),
  ),
});
const FederatedSchema = z.object({
  hits: HitsSchema,
  estimatedTotalHits: z.number().int(),
  facetsByIndex: z.record(z.string(), z.object({ distribution: SpreadSchema })).default({}),
});

/** Sends one multi-search and gives its JSON answer. */
export type Send = (body: unknown) => Promise<unknown>;

/** What is asked: an index, and how. */
export interface Asked {
  readonly send: Send;
  readonly uid: string;
  /** Whether a word is never the beginning of another. */
  readonly isWhole: (word: string) => boolean;
}

/** Meilisearch takes the last word for unfinished unless a space follows it. */
const typed = (words: readonly string[], isWhole: (word: string) => boolean): string => {
  const last = words.at(-1);
  return words.join(' ') + (last !== undefined && isWhole(last) ? ' ' : '');
};

function readAs<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new SearchUnavailable('Meilisearch answered with something that is not a search result', {
    cause: parsed.error,
  });
}

/** What is asked for by a sort comes first, and then the order that every engine has. Without one, words decide. */
function sortOf({ sort, from }: SearchRequest): { readonly sort?: readonly string[] } {
  const by = {
    best: [],
    nearest: from === null ? [] : [`_geoPoint(${from.lat}, ${from.lng}):asc`],
    soonest: ['next_at:asc'],
    newest: ['checked_on:desc'],
    added: ['added_at:desc', 'changed_at:desc'],
  }[sort];
  return by.length === 0 ? {} : { sort: [...by, 'rank:desc'] };
}

const facetsOf = (ask: Ask): string[] => [...ask.facets].map(yesAttribute);
const filterOf = ({ filter }: Ask) => (filter === true ? {} : { filter });

/** Every word must be found: one multi-search with a query for each question. Totals are exact because pages are asked for by number. */
async function askForAll(
  { send, uid, isWhole }: Asked,
  request: SearchRequest,
  words: readonly string[],
  asks: readonly Ask[],
) {
  const q = typed(words, isWhole);
  const queries = asks.map((ask) => ({
    indexUid: uid,
    q,
    matchingStrategy: 'all',
    ...filterOf(ask),
    ...(ask.facets.size === 0 ? {} : { facets: facetsOf(ask) }),
    ...(ask.isListed ? sortOf(request) : {}),
    page: ask.isListed ? request.page : 1,
    hitsPerPage: ask.isListed ? request.size : 0,
    attributesToRetrieve: ['id'],
  }));
  const { results } = readAs(AnswerSchema, await send({ queries }));
  if (results.length !== queries.length) throw new SearchUnavailable('Meilisearch left a question unanswered');
  return results.map(
    ({ hits, totalHits, facetDistribution }): Answered => ({
      ids: hits.map(({ id }) => id),
      total: totalHits,
      facets: facetDistribution,
    }),
  );
}

/** Beside a choice with all the words, one with a single word weighs so much. */
const WEIGHT_OF_ONE_WORD = 0.5;

/**
 * One word is enough. Meilisearch's own loose matching always keeps one certain word, so each word is asked for by itself and the answers are
 * laid over each other, with those that have all words first. Needs a request for each question; used only when nothing has every word.
 */
function askForAny(
  { send, uid, isWhole }: Asked,
  request: SearchRequest,
  words: readonly string[],
  asks: readonly Ask[],
) {
  const last = words.length - 1;
  const each = words.map((word, at) => ({
    q: typed([word], (one) => at < last || isWhole(one)),
    weight: WEIGHT_OF_ONE_WORD,
  }));
  return Promise.all(
    asks.map(async (ask): Promise<Answered> => {
      const queries = [{ q: typed(words, isWhole), weight: 1 }, ...each].map(({ q, weight }) => ({
        indexUid: uid,
        q,
        matchingStrategy: 'all',
        ...filterOf(ask),
        ...(ask.isListed ? sortOf(request) : {}),
        attributesToRetrieve: ['id'],
        federationOptions: { weight },
      }));
      const federation = {
        limit: ask.isListed ? request.size : 0,
        offset: ask.isListed ? (request.page - 1) * request.size : 0,
        facetsByIndex: { [uid]: facetsOf(ask) },
      };
      const answer = readAs(FederatedSchema, await send({ federation, queries }));
      return {
        ids: answer.hits.map(({ id }) => id),
        total: answer.estimatedTotalHits,
        facets: answer.facetsByIndex[uid]?.distribution ?? {},
      };
    }),
  );
}

/** Asks all questions of a search of one index. Throws `SearchUnavailable` when an answer is not what it should be. */
export async function askMeilisearch(
  asked: Asked,
  request: SearchRequest,
  asks: readonly Ask[],
): Promise<readonly Answered[]> {
  if (asks.length === 0) return [];
  const words = tellingWords(request.words);
  return request.match === 'any' && words.length > 1
    ? askForAny(asked, request, words, asks)
    : askForAll(asked, request, words, asks);
}
