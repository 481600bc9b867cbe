import { existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { needNode } from './needs-node.ts';
import { step } from './progress.ts';

/** `npm run backup -- FILE`: a whole, checked copy of the directory as it is at this moment, while the site goes on. */
needNode();
const [file] = process.argv.slice(2);
if (file === undefined || existsSync(file)) {
  process.stderr.write(
    file === undefined
      ? 'Say where the copy goes: npm run backup -- FILE\n'
      : `${file} is there already. Name a file that is not.\n`,
  );
  process.exit(2);
}
const copy = resolve(file);
const part = `${copy}.part`;
rmSync(part, { force: true });
const db = openDatabase(databasePath(readEnv()));
await step('Copying the directory', () => db.sqlite.prepare('VACUUM INTO ?').run(part));
db.close();

const checked = await step('Checking the copy', () => {
  const held = openDatabase(part);
  const verdict = held.sqlite.pragma('integrity_check', { simple: true });
  held.sqlite.pragma('journal_mode = DELETE');
  held.close();
  return verdict;
});
if (checked !== 'ok') {
  process.stderr.write(`The copy is not whole: ${String(checked)}. Nothing was kept.\n`);
  rmSync(part);
  process.exit(1);
}
// VACUUM INTO leaves its pages to the system's mercy; a copy counts when it is on the disk.
fsyncSync(openSync(part, 'r+'));
renameSync(part, copy);
process.stdout.write(`${copy}\n`);
