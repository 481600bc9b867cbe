import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { RULE_IDS, RULES } from '#domain/easy-read/coach/rules.ts';
import { Invalid } from '#domain/errors.ts';
import { openSpelling, withSuggestions } from '#features/coaching/open-spelling.ts';
import { countOf, linesOf, messagesOf, summaryOf } from '#features/coaching/report.ts';
import { writingsIn } from '#features/coaching/writing.ts';
import { needNode } from './needs-node.ts';
import { print } from './print.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `npm run easy-read -- FILE|- [options]

Says where a text is hard to read and what to write. FILE is plain text, or JSON: a text, {"text"}, a page {"points"}, a listing, or texts by
name. - reads what is typed or piped in.

  --plain          the rules of plain English: sentences of up to 25 words
  --name NAME      a name of a person, a place or a group in the text; as often as needed
  --no-spelling    do not look at spelling
  --suggest        look for the right spelling of words that are wrong (slow)
  --json           one JSON object, for machines
  --rules          list the rules

Ends with 0 when there are no errors, 1 when there are some, 2 when the text cannot be read.
`;
const ERRORS = 1;
const UNREADABLE = 2;

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(UNREADABLE);
}

const options = {
  plain: { type: 'boolean', default: false },
  name: { type: 'string', multiple: true },
  spelling: { type: 'boolean', default: true },
  suggest: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function readSource(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  if (!existsSync(file)) return stop(`There is no file “${file}”. Check the name.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return stop(`“${file}” cannot be read as text: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readWritings(file: string, source: string) {
  try {
    return writingsIn(source, file === '-' ? 'unknown' : file.endsWith('.json') ? 'json' : 'text');
  } catch (error) {
    if (error instanceof Invalid) return stop(`${file}: ${error.message}`);
    throw error;
  }
}

needNode();
const { values, positionals } = readArguments({ allowPositionals: true, allowNegative: true, options }, HELP);
const [file] = positionals;
if (values.rules) {
  for (const id of RULE_IDS) await print(`${id}  ${RULES[id].about}\n`);
  process.exit(0);
}
if (values.help || file === undefined) {
  process.stderr.write(HELP);
  process.exit(values.help ? 0 : UNREADABLE);
}

const source = (await readSource(file)).replace(/^\uFEFF/u, '');
const spelling = values.spelling || values.suggest ? openSpelling() : undefined;
const found = messagesOf(
  source,
  readWritings(file, source),
  {
    view: values.plain ? 'plain' : 'easy-read',
    names: values.name ?? [],
    ...(spelling === undefined ? {} : { spelling }),
  },
  new Date().toISOString().slice(0, 10),
);
const messages = values.suggest && spelling !== undefined ? withSuggestions(found, spelling) : found;
const { errors, warnings } = countOf(messages);
if (values.json) await print(`${JSON.stringify({ file, errors, warnings, messages }, null, 2)}\n`);
else {
  for (const message of messages) await print(linesOf(file, message));
  await print(`${summaryOf(messages)}\n`);
}
process.exitCode = errors === 0 ? 0 : ERRORS;
