/**
 * Measures the views of a search, and its feed, against its list on a running site: `node bench/site/views.ts http://localhost:4321`.
 * Each answer is made anew: a parameter that nothing reads keeps it from the page cache. Talks to the given site only.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { inTurn, late, medians } from '../asking/in-turn.ts';
import { median } from '../figures/spread.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const site = z.url({ protocol: /^http$/u, hostname: /^(?:localhost|127\.0\.0\.1)$/u }).parse(positionals[0]);
const EFFORT = { rounds: 5, questions: 20 };
const SEARCHES = {
  everything: '',
  'a place': 'near=M5&within=20',
  'a word': 'q=garden',
  facets: 'kind=day&when=tue&access=step_free',
};
const inFourDays = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
const VIEWS = {
  list: '/find?',
  days: '/find?view=days&',
  'one day': `/find?view=days&day=${inFourDays}&`,
  map: '/find?view=map&',
  feed: '/feed.xml?',
};

let asked = 0;
async function ask(address: string): Promise<number> {
  asked += 1;
  const begun = performance.now();
  const answer = await fetch(`${address}&made=${process.pid}-${asked}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return performance.now() - begun;
}

for (const [name, search] of Object.entries(SEARCHES)) {
  const asks = Object.fromEntries(
    Object.entries(VIEWS).map(([view, path]) => [view, () => ask(new URL(`${path}${search}`, site).href)]),
  );
  const times = await inTurn(EFFORT, asks);
  const usual = median(medians(times.list ?? []));
  for (const [view, rounds] of Object.entries(times)) {
    const middle = median(medians(rounds));
    process.stdout.write(
      `${name}, ${view}: ${middle.toFixed(1)} ms (1 of 100 over ${late(rounds).toFixed(0)}), ${(middle / usual).toFixed(2)} × the list\n`,
    );
  }
}
