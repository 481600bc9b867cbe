import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { nestTables } from '#domain/open-referral/from-tables.ts';
import { type KeyOf, readCouncilCsv } from './council-csv.ts';
import { csvShapeOf, formatOf } from './detect-format.ts';
import { headingsOf, LINE_ENDS, readCsv } from './read-csv.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { serviceItem } from './services-in.ts';
import { type SourceItem, type SourceItems, UnreadableInput } from './source-item.ts';
import { readTemplate } from './template/read-template.ts';
import { decode, detectEncoding } from './text-encoding.ts';

/** Something to import, opened: what it turned out to be, and its records. */
export interface Source {
  readonly format: 'json' | 'json-lines' | 'tables' | 'council-csv' | 'template-csv' | 'feed';
  readonly items: SourceItems;
}

const START_CHARACTERS = 262_144;
const MOST_TABLE_BYTES = 256_000_000;

/** Text that can be read from its beginning as often as wanted. */
interface Text {
  readonly name: string;
  readonly open: () => AsyncIterable<string>;
}

/** The bytes of a file, unpacked when it is packed. */
export function fileBytes(path: string): Readable {
  const bytes = createReadStream(path, { highWaterMark: 262_144 });
  if (!isPacked(path)) return bytes;
  const gunzip = createGunzip();
  bytes.on('error', (error) => gunzip.destroy(error));
  return bytes.pipe(gunzip);
}

function isPacked(path: string): boolean {
  const start = Buffer.alloc(2);
  const file = openSync(path, 'r');
  try {
    return readSync(file, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = '';
  for await (const piece of text) {
    start += piece;
    if (start.length >= START_CHARACTERS) break;
  }
  return start;
}

const WANTED =
  'Give an Open Referral UK feed or document, HSDS JSON, a folder of HSDS tables, a council CSV, or our own CSV (public/templates/listings.csv)';

/** Tells what a text is by looking at it, and opens it. Throws `UnreadableInput` with what would do. */
export async function openText(text: Text, today: string, keyOf: KeyOf): Promise<Source> {
  const start = await startOf(text.open());
  const format = formatOf(start);
  if (format === 'json') return { format, items: readJson(text.open(), start, text.name) };
  if (format === 'json-lines') return { format, items: readJsonLines(text.open(), text.name) };
  if (format === 'unknown') throw new UnreadableInput(`${text.name} is neither JSON nor CSV. ${WANTED}`);
  const shape = csvShapeOf(await headingsOf(start));
  const rows = (): ReturnType<typeof readCsv> => readCsv(text.open(), start);
  if (shape === 'council') return { format: 'council-csv', items: readCouncilCsv(rows(), text.name, today, keyOf) };
  if (shape === 'template') return { format: 'template-csv', items: readTemplate(rows(), text.name) };
  if (shape === 'one-table')
    throw new UnreadableInput(
      `${text.name} is one table of several. Give the folder that holds services.csv and the other tables`,
    );
  throw new UnreadableInput(`${text.name} is a CSV with headings that are not known. ${WANTED}`);
}

/** A folder of HSDS tables as services. The tables are joined in memory. */
function openTables(folder: string): Source {
  const files = readdirSync(folder).filter((file) => file.toLowerCase().endsWith('.csv'));
  if (!files.some((file) => /^services?\.csv$/iu.test(file)))
    throw new UnreadableInput(`There is no services.csv in ${folder}. ${WANTED}`);
  const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (size > MOST_TABLE_BYTES)
    throw new UnreadableInput(
      `The tables in ${folder} are over ${MOST_TABLE_BYTES / 1_000_000} MB together. Give them as nested JSON`,
    );
  const tables = Object.fromEntries(
    files.map((file): [string, unknown] => [
      file,
      parseCsv(readFileSync(join(folder, file)), {
        columns: true,
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        record_delimiter: [...LINE_ENDS],
      }),
    ]),
  );
  const items = nestTables(tables).map(
    (service, at): SourceItem => serviceItem(service, `${join(basename(folder), 'services.csv')}:${at + 2}`),
  );
  return { format: 'tables', items };
}

/** Opens a file or a folder on this machine. Throws `UnreadableInput`. */
export async function openFile(path: string, today: string, keyOf: KeyOf): Promise<Source> {
  if (!existsSync(path)) throw new UnreadableInput(`There is no file ${path}`);
  if (statSync(path).isDirectory()) return openTables(path);
  if (basename(path) === 'datapackage.json') return openTables(dirname(path));
  const encoding = await detectEncoding(fileBytes(path));
  return openText({ name: basename(path), open: () => decode(fileBytes(path), encoding) }, today, keyOf);
}
