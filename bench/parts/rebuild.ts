import { z } from 'zod';
import { questionsOf } from '../asking/questions.ts';
import { quantile } from '../figures/spread.ts';
import { nextMessage, startProcess } from '../site/start-site.ts';
import { type Stage, uncached } from './stage.ts';

const RebuiltSchema = z.array(z.object({ engine: z.string(), documents: z.number(), seconds: z.number() }));
const FoundSchema = z.object({ total: z.number(), engine: z.string() });

/** Searches one after the other until told to stop; a wrong answer is another total than before the rebuild. */
async function keepSearching(stage: Stage, stop: AbortSignal) {
  const { client, site, db } = stage;
  const addresses = questionsOf(db, 'keyword').map(({ params }) => `${site.origin}/api/search?${params}`);
  const totals = new Map<string, number>();
  const ask = async (address: string) => {
    const { body, ms } = await client.ask(uncached(address));
    return { ms, ...FoundSchema.parse(JSON.parse(body.toString())) };
  };
  const asked = { times: [] as number[], failed: 0, wrong: 0, byFts5: 0 };
  for (const address of addresses.slice(0, 10)) totals.set(address, (await ask(address)).total);
  for (let number = 0; !stop.aborted; number += 1) {
    const address = addresses[number % 10] ?? '';
    try {
      const { ms, total, engine } = await ask(address);
      asked.times.push(ms);
      if (total !== totals.get(address)) asked.wrong += 1;
      if (engine === 'fts5') asked.byFts5 += 1;
    } catch (error) {
      asked.failed += 1;
      stage.report.say(error instanceof Error ? error.message : String(error));
    }
  }
  return asked;
}

/** Both indexes made anew and swapped in by another process, while searches go on. */
export async function measureRebuild(stage: Stage): Promise<void> {
  const { report, choices, dataDir, meilisearch } = stage;
  const child = startProcess('site/rebuild-indexes.ts', { DATA_DIR: dataDir });
  const stop = new AbortController();
  const searching = keepSearching(stage, stop.signal);
  const answered = nextMessage(child, 'The rebuild');
  const order = meilisearch && {
    address: meilisearch.address,
    searchKey: meilisearch.searchKey,
    writeKey: meilisearch.writeKey,
  };
  child.send(order ?? {});
  const rebuilt = RebuiltSchema.parse(await answered.finally(() => stop.abort()));
  const { times, failed, wrong, byFts5 } = await searching;
  const line = { part: 'Making the indexes anew while searches go on', choices };
  for (const { engine, documents, seconds } of rebuilt)
    report.add({ ...line, name: `${engine}: made anew`, unit: 'choices/s', rounds: [documents / seconds] });
  report.add({ ...line, name: 'searches meanwhile', unit: 'searches', rounds: [times.length] });
  report.add({ ...line, name: 'failed', unit: 'searches', rounds: [failed], aim: { goal: 'P9', most: 0 } });
  report.add({ ...line, name: 'with another total', unit: 'searches', rounds: [wrong], aim: { goal: 'P9', most: 0 } });
  report.add({ ...line, name: 'answered by FTS5', unit: 'searches', rounds: [byFts5] });
  report.add({ ...line, name: 'their p99', unit: 'ms', rounds: [quantile(times, 0.99)] });
}
