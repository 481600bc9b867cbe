import { openDatabase } from '#db/client.ts';
import { approve } from '#features/moderating/approve.ts';
import { queue } from '#features/moderating/queue.ts';
import { MEMBER } from './publishing.ts';

/** `node tests/support/approving-process.ts DATABASE`: a process of its own that approves all that waits, and says each listing when it has. */
const [path = ''] = process.argv.slice(2);
const desk = {
  db: openDatabase(path),
  now: () => new Date(),
  decisionMail: ({ name }: { readonly name: string }) => ({ subject: name, body: name }),
};
for (const { revision, version } of (await queue(desk, MEMBER, { order: 'age', page: 1, size: 1000 })).rows)
  process.stdout.write(`${approve(desk, MEMBER, { revision, version }).id}\n`);
