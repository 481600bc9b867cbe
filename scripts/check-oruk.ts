import { z } from 'zod';
import { checkPublisher } from '#features/conformance/check-publisher.ts';
import { getJson } from '#features/conformance/get-json.ts';
import { readOfficial } from '#features/conformance/official-schemas.ts';
import { reportInWords } from '#features/conformance/report-in-words.ts';
import { needNode } from './needs-node.ts';
import { endWith, readArguments } from './read-arguments.ts';

const HELP = `npm run check:oruk -- BASE-URL [--standards FOLDER] [--timeout SECONDS] [--most MEGABYTES] [--json]

Holds a publisher of Open Referral UK 3.0 to the official test profile and schemas, the paging rules and what readers need besides.
BASE-URL is where its first address answers, as in https://dayways.example/api/v3. The schemas are not part of this project: FOLDER, or
DAYWAYS_STANDARDS, names where they lie (docs/open-referral.md says which files, and where they come from).

It ends with 0 for PASS and PASS WITH WARNINGS, with 1 for FAIL, and with 2 when it could not be run.
`;

const Options = z.object({
  'BASE-URL': z.url({ protocol: /^https?$/u, error: 'give an address, as in https://dayways.example/api/v3' }),
  '--standards': z.string('name the folder of the official schemas, or set DAYWAYS_STANDARDS').min(1),
  '--timeout': z.coerce.number('give seconds').min(1).max(600).default(20),
  '--most': z.coerce.number('give megabytes').min(1).max(1000).default(20),
});

function cannot(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

needNode();
const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      standards: { type: 'string' },
      timeout: { type: 'string' },
      most: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  },
  HELP,
);
if (values.help === true) {
  process.stdout.write(HELP);
  process.exit(0);
}
const options = Options.safeParse({
  'BASE-URL': positionals[0],
  '--standards': values.standards ?? process.env.DAYWAYS_STANDARDS,
  '--timeout': values.timeout,
  '--most': values.most,
});
if (!options.success)
  endWith(options.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'), HELP);
const { 'BASE-URL': base, '--standards': standards, '--timeout': timeout, '--most': most } = options.data;
const bounds = { timeoutMs: timeout * 1000, bytes: most * 1_000_000 };

function official() {
  try {
    return readOfficial(standards);
  } catch (error) {
    if (error instanceof Error) return cannot(`The standards cannot be read: ${error.message}`);
    throw error;
  }
}

const rules = official();
const first = await getJson(base, bounds);
// Whoever answers, however badly, is a publisher to be told what is wrong.
if (!first.ok && !first.answered) cannot(`${base} cannot be checked: ${first.problem}`);
const report = await checkPublisher(base, rules, bounds);
process.stdout.write(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : reportInWords(report, base));
process.exitCode = report.verdict === 'FAIL' ? 1 : 0;
