import { AS_BROWSERS } from '../asking/client.ts';
import { type Ask, inTurn, late, medians, type Rounds } from '../asking/in-turn.ts';
import { onlyCounts, plain, type Question, questionsOf, SHAPES } from '../asking/questions.ts';
import { askStraight, multiSearchOf } from '../asking/straight.ts';
import type { Aim } from '../figures/report.ts';
import { quantile, ratios } from '../figures/spread.ts';
import { type Stage, uncached } from './stage.ts';

export const MEASURED_AT = 10_000;

const questionAt = (questions: readonly Question[], number: number): Question => {
  const question = questions[number % questions.length];
  if (question === undefined) throw new Error('There is no question');
  return question;
};

function visitors({ client, site }: Stage, questions: readonly Question[]) {
  const page = (path: string, headers: Readonly<Record<string, string>> = AS_BROWSERS) => {
    const address = (number: number) => `${site.origin}${path}?${questionAt(questions, number).params}`;
    return async (number: number) => (await client.ask(uncached(address(number)), { headers })).ms;
  };
  return { '/find': page('/find'), '/find not compressed': page('/find', {}), '/api/search': page('/api/search') };
}

const inProcess =
  ({ fts5 }: Stage, questions: readonly Question[]): Ask =>
  async (number) => {
    const { request } = questionAt(questions, number);
    const began = performance.now();
    await fts5.search(request);
    return performance.now() - began;
  };

async function straight(stage: Stage, questions: readonly Question[]): Promise<Ask> {
  const { meilisearch, client, fts5 } = stage;
  if (meilisearch === null) throw new Error('There is no Meilisearch to ask');
  await fts5.state();
  const bodies: string[] = [];
  for (const { request } of questions)
    bodies.push(await multiSearchOf(meilisearch, (box) => fts5.placesIn(box), request));
  return async (number) => (await askStraight(client, meilisearch, bodies[number % bodies.length] ?? '')).ms;
}

/** Search with the engine that is always there answering alone: through the site, and how long it keeps the site's process busy at once. */
export async function measureSearchAlone(stage: Stage): Promise<void> {
  const { report, choices, db, effort } = stage;
  const line = { part: 'Search, FTS5 alone', choices };
  // The first page loads modules.
  for (const ask of Object.values(visitors(stage, questionsOf(db, 'keyword')))) await ask(0);
  await stage.site.forgetTurns();
  for (const shape of SHAPES) {
    const questions = questionsOf(db, shape);
    const { fts5, ...paths } = await inTurn(effort, {
      ...visitors(stage, questions),
      fts5: inProcess(stage, questions),
    });
    report.add({ ...line, name: `${shape}: FTS5 in process, p50`, unit: 'ms', rounds: medians(fts5) });
    report.add({ ...line, name: `${shape}: FTS5 in process, p99`, unit: 'ms', rounds: [late(fts5)] });
    report.add({ ...line, name: `${shape}: FTS5 in process, longest`, unit: 'ms', rounds: [quantile(fts5.flat(), 1)] });
    for (const [path, times] of Object.entries(paths))
      report.add({ ...line, name: `${shape}: ${path}, p50`, unit: 'ms', rounds: medians(times) });
  }
  const { longestTurnMs } = await stage.site.usage();
  const aim = choices <= MEASURED_AT ? { aim: { goal: 'P7', most: 20 } } : {};
  report.add({
    ...line,
    name: 'longest turn of the event loop of the site',
    unit: 'ms',
    rounds: [longestTurnMs],
    ...aim,
  });
}

/** Search as visitors meet it, against the same multi-search put straight to Meilisearch, and against FTS5 in process. */
export async function measureSearch(stage: Stage): Promise<void> {
  const { report, choices, db, effort } = stage;
  const line = { part: 'Search', choices };
  const aims: Readonly<Record<string, Aim>> = {
    '/find': { goal: 'P1', most: 1.5 },
    '/find not compressed': { goal: 'P1', most: 1.5 },
    '/api/search': { goal: 'P1', most: 1.3 },
    ...(choices === MEASURED_AT ? { 'FTS5 in process': { goal: 'P7', most: 1 } } : {}),
  };
  for (const shape of SHAPES) {
    const questions = questionsOf(db, shape);
    const { raw, ...others } = await inTurn(effort, {
      raw: await straight(stage, questions),
      ...visitors(stage, questions),
      'FTS5 in process': inProcess(stage, questions),
    });
    report.add({ ...line, name: `${shape}: straight to Meilisearch, p50`, unit: 'ms', rounds: medians(raw) });
    report.add({ ...line, name: `${shape}: straight to Meilisearch, p99`, unit: 'ms', rounds: [late(raw)] });
    for (const [name, times] of Object.entries(others)) {
      const aim = aims[name] === undefined ? {} : { aim: aims[name] };
      const against = ratios(medians(times), medians(raw));
      report.add({ ...line, name: `${shape}: ${name}, p50`, unit: 'ms', rounds: medians(times) });
      report.add({ ...line, name: `${shape}: ${name}, p50 against straight`, unit: '×', rounds: against, ...aim });
      report.add({ ...line, name: `${shape}: ${name}, p99`, unit: 'ms', rounds: [late(times)] });
    }
  }
}

/** What it costs that counts stand beside every value, and that choices which have not told us are counted, for each engine. */
export async function measureCounts(stage: Stage): Promise<void> {
  const { report, choices, db, effort } = stage;
  const whole = questionsOf(db, 'four facets');
  const looking = (look: (request: Question['request']) => Question['request']): Question[] =>
    whole.map(({ params, request }) => ({ params, request: look(request) }));
  const looks = { plain: looking(plain), counts: looking(onlyCounts), whole };
  const fts5 = async (questions: readonly Question[]) => inProcess(stage, questions);
  const engines = {
    ...(stage.meilisearch === null
      ? {}
      : { Meilisearch: (questions: readonly Question[]) => straight(stage, questions) }),
    FTS5: fts5,
  };
  for (const [engine, askOf] of Object.entries(engines)) {
    const times = await inTurn(effort, {
      plain: await askOf(looks.plain),
      counts: await askOf(looks.counts),
      whole: await askOf(looks.whole),
    });
    const line = { part: 'Counts with four facets', choices, unit: '×' };
    const against = (rounds: Rounds) => ratios(medians(rounds), medians(times.plain));
    const aim = { goal: 'P4', most: 1.5 };
    report.add({ ...line, unit: 'ms', name: `${engine}: one plain look, p50`, rounds: medians(times.plain) });
    report.add({ ...line, name: `${engine}: counts beside every value`, rounds: against(times.counts), aim });
    report.add({ ...line, name: `${engine}: and who has not told us`, rounds: against(times.whole) });
  }
}
