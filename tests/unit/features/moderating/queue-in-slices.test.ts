import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { approve } from '#features/moderating/approve.ts';
import { queue } from '#features/moderating/queue.ts';
import { aDesk, EDITOR, MEMBER, OPEN_GATE } from '../../../support/publishing.ts';
import { sendNewListings } from '../../../support/waiting-changes.ts';

const ASKED = { order: 'age', page: 1, size: 200 } as const;

test('a long queue is read in slices, and other work has its turn between them', async () => {
  const desk = aDesk();
  const sent = sendNewListings(desk, EDITOR, OPEN_GATE, 120);
  let turns = 0;
  let isRead = false;
  const reading = queue(desk, MEMBER, ASKED).finally(() => {
    isRead = true;
  });
  for (; !isRead; turns += 1) await turn();
  expect((await reading).rows.map(({ revision }) => revision)).toEqual(sent);
  expect(turns).toBeGreaterThanOrEqual(4);
});

test('what is decided while a long queue is read is not in it', async () => {
  const desk = aDesk();
  const sent = sendNewListings(desk, EDITOR, OPEN_GATE, 60);
  const reading = queue(desk, MEMBER, ASKED);
  const last = sent.at(-1) ?? '';
  const { version } = desk.db.sqlite
    .prepare<[string], { version: number }>('SELECT version FROM revisions WHERE id = ?')
    .get(last) ?? { version: 0 };
  approve(desk, MEMBER, { revision: last, version });
  expect((await reading).rows.map(({ revision }) => revision)).toEqual(sent.slice(0, -1));
});
