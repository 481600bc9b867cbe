import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { z } from 'zod';
import { prepareForBulk } from '#db/bulk.ts';
import { openDatabase } from '#db/client.ts';
import { generate } from '#features/generating/generate.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { needNode } from './needs-node.ts';
import { endWith, readArguments } from './read-arguments.ts';
import { showRate } from './show-rate.ts';

const HELP = `npm run generate -- --listings N [--seed S] [--out FILE]

Makes N believable listings with their providers and venues, the same for the same seed, all marked as examples, and publishes them in the
directory (DATA_DIR). N is at most 5,000,000; S is a number or a word. With --out they are written to a file instead, one record a line.
`;

const MOST_SEEDS = 4_294_967_295;
/** A word as a seed: the same number for the same word. */
const seedOf = (word: string): number => createHash('sha256').update(word).digest().readUInt32BE();

const Numbers = z.object({
  listings: z.coerce
    .number('give a whole number')
    .int('give a whole number')
    .min(1, 'give at least 1')
    .max(5_000_000, 'give at most 5000000'),
  seed: z
    .string()
    .min(1, 'give a number or a word')
    .transform((given) => (/^\d+$/u.test(given) && Number(given) <= MOST_SEEDS ? Number(given) : seedOf(given)))
    .default(1),
});

needNode();
const options = {
  listings: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;
const { values } = readArguments({ options }, HELP);
if (values.help === true) {
  process.stderr.write(HELP);
  process.exit(0);
}
const numbers = Numbers.safeParse(values);
if (!numbers.success)
  endWith(numbers.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'), HELP);
const { listings, seed } = numbers.data;
const at = new Date();
const rate = showRate(process.stderr, 'listings');

async function writeTo(path: string): Promise<void> {
  const file = createWriteStream(path);
  let made = 0;
  for (const group of generate(listings, seed, at.toISOString().slice(0, 10))) {
    made += group.filter(({ subject }) => subject === 'listing').length;
    if (!file.write(group.map((record) => `${JSON.stringify(record)}\n`).join(''))) await once(file, 'drain');
    rate.at(made);
  }
  file.end();
  await once(file, 'close');
  rate.end(made);
  process.stdout.write(`${made} listings are in ${path}\n`);
}

function publish(): void {
  const db = openDatabase(databasePath(readEnv()));
  prepareForBulk(db);
  try {
    const { created, unchanged } = publishGenerated(db, { listings, seed, at }, rate.at);
    rate.end(created + unchanged);
    process.stdout.write(`${created} listings published, ${unchanged} were there already\n`);
  } finally {
    db.close();
  }
}

if (values.out === undefined) publish();
else await writeTo(values.out);
