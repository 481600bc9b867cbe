import { findChoices } from '#features/finding/find-choices.ts';
import { answerTo, ERROR_HEADERS, errorBody } from '#web/http-errors.ts';
import { SEARCH_HEADERS, searchJson } from '#web/search-json.ts';
import type { App } from './app-shape.ts';
import type { Straight } from './front/asking.ts';
import type { Answer } from './front/rendering.ts';

const json = (status: number, headers: Readonly<Record<string, string>>, said: object): Answer => ({
  status,
  headers: new Map([
    ['content-type', 'application/json'],
    ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const),
  ]),
  body: Buffer.from(JSON.stringify(said)),
});

async function searchAnswer({ finding }: App, search: string, locals: object): Promise<Answer> {
  try {
    const found = await findChoices(finding, new URLSearchParams(search));
    Object.assign(locals, { engine: found.engine });
    return json(200, SEARCH_HEADERS, searchJson(found));
  } catch (error) {
    const named = answerTo(error);
    if (named === undefined) throw error;
    return json(named.status, ERROR_HEADERS, errorBody(named));
  }
}

/** What is answered past the page renderer (docs/decisions/0026-straight-answers.md). Says the same as the page endpoint at its address. */
export const straightAnswers =
  (app: App): Straight =>
  ({ path, search }, locals) =>
    path === '/api/search' ? searchAnswer(app, search, locals) : null;
