import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareForBulk } from '#db/bulk.ts';
import { openDatabase } from '#db/client.ts';
import { feedNameOf } from '#features/importing/feed-name.ts';
import { type Counts, importFeed } from '#features/importing/import-feed.ts';
import { openInput } from '#features/importing/open-input.ts';
import { KEEPS_NOTHING, ownPhotographs, type PhotographKeeper } from '#features/importing/own-photographs.ts';
import { countWarnings, linesOf, summaryOf } from '#features/importing/report.ts';
import { UnreadableInput } from '#features/importing/source-item.ts';
import { openPhotoStore } from '#features/photos/photo-store.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { feedAsking } from '#src/feeds-of.ts';
import { needNode } from './needs-node.ts';
import { print } from './print.ts';
import { readArguments } from './read-arguments.ts';
import { showRate } from './show-rate.ts';

const HELP = `npm run import -- FILE-OR-URL [options]

Takes an Open Referral UK feed or document (3.0 or 1.x), HSDS 3 JSON, a folder of HSDS tables, a council CSV, or our own CSV
(public/templates/listings.csv). It tells which by looking.

  --dry-run          say what would happen, and write nothing
  --feed NAME        the feed's name: the same name every time, and one for each place that data comes from
  --include-hidden   also publish what a file marks as not visible or not approved
  --ours             it is a directory of our own, and what it says of itself is so: also takes its photographs, who said each fact,
                     and what panels checked
  --json             one JSON object a line, and the sum at the end

Ends with 0 when all is well, 1 when some records were refused, 2 when nothing could be read.
`;

/** Some records were refused, or the input could not be read at all. */
const REFUSED = 1;
const UNREADABLE = 2;

needNode();
const options = {
  'dry-run': { type: 'boolean', default: false },
  feed: { type: 'string' },
  'include-hidden': { type: 'boolean', default: false },
  ours: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values, positionals } = readArguments({ options, allowPositionals: true }, HELP);
const [where] = positionals;
if (values.help || where === undefined) {
  process.stderr.write(HELP);
  process.exit(values.help ? 0 : UNREADABLE);
}

const at = new Date();
const dryRun = values['dry-run'];
const env = readEnv();
const path = databasePath(env);
const db = openDatabase(dryRun && !existsSync(path) ? ':memory:' : path);
prepareForBulk(db);

async function run(input: string): Promise<Counts> {
  const isNamed = values.feed !== undefined;
  const { format, items } = await openInput({ where: input, today: at.toISOString().slice(0, 10), isNamed });
  const feed = values.feed ?? feedNameOf(input);
  process.stderr.write(`Reading ${input} as ${format}, feed “${feed}” …\n`);
  const includeHidden = values['include-hidden'];
  const keeper = (): PhotographKeeper =>
    dryRun ? KEEPS_NOTHING : openPhotoStore(join(env.DATA_DIR, 'uploads'), { isAlone: false });
  const ours = values.ours ? ownPhotographs(feed, keeper(), feedAsking(env)) : undefined;
  const order = { feed, source: input, format, items, at, dryRun, includeHidden, ours };
  const rate = showRate(process.stderr, 'records');
  const warnings: Parameters<typeof countWarnings>[0] = new Map();
  const outcomes = importFeed(db, order);
  let done = 0;
  for (;;) {
    const next = await outcomes.next();
    if (next.done === true) {
      rate.end(done);
      await print(
        values.json
          ? `${JSON.stringify({ sum: next.value.counts, feed, format, dryRun })}\n`
          : `\n${summaryOf(next.value.counts, warnings, dryRun)}\n`,
      );
      return next.value.counts;
    }
    for (const outcome of next.value) countWarnings(warnings, outcome);
    done += next.value.length;
    await print(next.value.map((outcome) => `${values.json ? JSON.stringify(outcome) : linesOf(outcome)}\n`).join(''));
    rate.at(done);
  }
}

try {
  const { refused } = await run(where);
  process.exitCode = refused > 0 ? REFUSED : 0;
} catch (error) {
  if (!(error instanceof UnreadableInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = UNREADABLE;
} finally {
  db.close();
}
