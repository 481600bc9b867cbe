import { prepareForBulk } from '#db/bulk.ts';
import { openDatabase } from '#db/client.ts';
import { importPostcodes } from '#features/importing/postcodes/import-postcodes.ts';
import { UnreadableInput } from '#features/importing/source-item.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { needNode } from './needs-node.ts';
import { readArguments } from './read-arguments.ts';
import { showRate } from './show-rate.ts';

const HELP = `npm run import:postcodes -- FILE-OR-FOLDER

Takes the ONS Postcode Directory (one CSV) or OS Code-Point Open (its folder of CSVs), so that people can search by their postcode.
`;

needNode();
const [path] = readArguments({ allowPositionals: true }, HELP).positionals;
if (path === undefined) {
  process.stderr.write(HELP);
  process.exit(2);
}
const db = openDatabase(databasePath(readEnv()));
prepareForBulk(db);
const rate = showRate(process.stderr, 'lines');
try {
  const { stored, ended, withoutPoint, unreadable, faults } = await importPostcodes(db, path, rate.at);
  const count = (number: number): string => number.toLocaleString('en-GB');
  for (const { place, message } of faults) process.stdout.write(`REFUSED    ${place}  ${message}\n`);
  process.stdout.write(
    `${count(stored)} postcodes stored; ${count(ended)} no longer in use; ${count(withoutPoint)} with no place; ${count(unreadable)} could not be read\n`,
  );
  process.exitCode = unreadable > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UnreadableInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  db.close();
}
