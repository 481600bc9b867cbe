import { expect, test } from 'vitest';
import { suggestions } from '#db/schema/review.ts';
import { clearSuggestions } from '#features/jobs/clearing.ts';
import { DAY_MS } from '#features/jobs/job.ts';
import { aSmallDirectory, LISTING } from '../../../support/a-small-directory.ts';

const NOW = new Date('2026-03-30T09:00:00Z');
const ago = (ms: number) => NOW.getTime() - ms;

test('what visitors wrote is forgotten 90 days after it was decided; that there was something is kept, and what waits', async () => {
  const { orm } = aSmallDirectory();
  const came = (id: string, decidedAt: number | null, words = 'The door is blue') => {
    const state = decidedAt === null ? 'waiting' : 'put aside';
    const reason = words === '' || decidedAt === null ? null : 'The door is red';
    const row = { id, listingId: LISTING, about: 'times', words, state, createdAt: 0, decidedAt, reason } as const;
    orm.insert(suggestions).values(row).run();
  };
  came('long ago', ago(90 * DAY_MS + 1));
  came('longer ago', ago(200 * DAY_MS));
  came('without words', ago(200 * DAY_MS), '');
  came('lately', ago(90 * DAY_MS));
  came('waiting', null);

  const clear = clearSuggestions({ orm });
  expect(await clear.run(NOW)).toBe('cleared the words of 2 suggestions');
  const { id, words, reason, state } = suggestions;
  expect(orm.select({ id, words, reason, state }).from(suggestions).orderBy(id).all()).toEqual([
    { id: 'lately', words: 'The door is blue', reason: 'The door is red', state: 'put aside' },
    { id: 'long ago', words: '', reason: null, state: 'put aside' },
    { id: 'longer ago', words: '', reason: null, state: 'put aside' },
    { id: 'waiting', words: 'The door is blue', reason: null, state: 'waiting' },
    { id: 'without words', words: '', reason: null, state: 'put aside' },
  ]);
  expect(await clear.run(NOW)).toBe('cleared the words of 0 suggestions');
});
