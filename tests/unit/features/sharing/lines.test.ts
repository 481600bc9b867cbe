import { expect, test } from 'vitest';
import { linesOf } from '#features/sharing/list.ts';

test('20,000 records are written ten at a time, and none before those ahead of them were taken', () => {
  const all = Array.from({ length: 20_000 }, (_, at) => ({ at }));
  let written = 0;
  const write = (items: readonly { at: number }[]) => {
    expect(items.length).toBeLessThanOrEqual(10);
    written += items.length;
    return items;
  };
  let taken = 0;
  for (const lines of linesOf({ all, isAfter: null, write })) {
    const records = lines
      .trimEnd()
      .split('\n')
      .map((line): { at: number } => JSON.parse(line));
    expect([written - taken, records[0]?.at]).toEqual([records.length, taken]);
    taken += records.length;
  }
  expect(taken).toBe(all.length);
});
