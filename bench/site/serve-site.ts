/** The whole site as a process of its own, as `npm start` puts it together, with a few questions that only the process itself can answer. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import pino from 'pino';
import { z } from 'zod';
import { publishAll } from '#db/publish/publish.ts';
import { listingById } from '#db/published.ts';
import { GENERATOR } from '#domain/actor.ts';
import { createApp } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { serve } from '#src/serve.ts';

const OrderSchema = z.object({
  dist: z.string(),
  meilisearch: z.object({ address: z.string(), searchKey: z.string(), writeKey: z.string() }).nullable(),
});
export type Order = z.infer<typeof OrderSchema>;

const QuestionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('usage') }),
  z.object({ what: z.literal('forget turns') }),
  z.object({ what: z.literal('publish'), listing: z.string(), word: z.string() }),
  z.object({ what: z.literal('close') }),
]);
export type Question = z.infer<typeof QuestionSchema>;

const answer = (message: object): void => void process.send?.(message);

async function run({ dist, meilisearch }: Order): Promise<void> {
  const log = pino({ level: 'silent' });
  let documents = 0;
  const began = performance.now();
  const app = await createApp({ env: readEnv(), log, meilisearch, onDocument: (made) => (documents = made) });
  const fillSeconds = (performance.now() - began) / 1000;
  const serving = await serve(app, dist, log);
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();

  const usage = () => {
    const { user, system } = process.cpuUsage();
    const longestTurnMs = turns.max / 1e6;
    return { rssBytes: process.memoryUsage.rss(), processorMicroseconds: user + system, longestTurnMs };
  };
  /** Publishes another summary that holds the word, and says when that was kept. */
  const publish = (id: string, word: string) => {
    const listing = listingById(app.db, id);
    if (listing === undefined) throw new Error(`There is no listing ${id}`);
    publishAll(
      app.db,
      [{ subject: 'listing', id, body: { ...listing.body, summary: `We do ${word}.` } }],
      GENERATOR,
      app.now(),
    );
    return { at: performance.timeOrigin + performance.now() };
  };
  const take = async (question: Question): Promise<object> => {
    if (question.what === 'usage') return usage();
    if (question.what === 'publish') return publish(question.listing, question.word);
    if (question.what === 'forget turns') {
      turns.reset();
      return {};
    }
    await serving.close();
    await app.close();
    return {};
  };
  process.on('message', async (message) => {
    const question = QuestionSchema.parse(message);
    answer(await take(question));
    if (question.what === 'close') process.disconnect();
  });
  answer({ origin: `http://127.0.0.1:${serving.port}`, documents, fillSeconds });
}

process.once('message', (message) => run(OrderSchema.parse(message)));
process.once('disconnect', () => process.exit(0));
