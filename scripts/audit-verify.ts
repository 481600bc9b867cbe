import { verifyAudit } from '#db/audit.ts';
import { openDatabase } from '#db/client.ts';
import { databasePath } from '#src/app.ts';
import { readEnv } from '#src/env.ts';
import { needNode } from './needs-node.ts';

/** Says whether the audit is as it was written. Ends with 1 and names the first row that is not. Keep the head it prints elsewhere. */
needNode();
const db = openDatabase(databasePath(readEnv()));
const check = verifyAudit(db);
db.close();
if (check.ok) {
  const before =
    check.unchained === 0 ? '' : `, ${check.unchained.toLocaleString('en-GB')} of them from before the chain`;
  process.stdout.write(
    `The audit is whole: ${check.rows.toLocaleString('en-GB')} rows${before}. Its head is ${check.head ?? 'not there yet'}\n`,
  );
} else {
  process.stderr.write(
    `The audit was changed: row ${check.seq} is not as it was written, or a row before it is gone\n`,
  );
  process.exitCode = 1;
}
