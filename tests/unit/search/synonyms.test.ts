import { expect, test } from 'vitest';
import { SYNONYMS } from '#search/synonyms.ts';
import { plainWords, tellingWords } from '#search/words.ts';

test.each(SYNONYMS.map((group) => [group.join(', '), group] as const))('%s is a group that can be read', (_, group) => {
  expect(group.length).toBeGreaterThan(1);
  expect(new Set(group).size).toBe(group.length);
  for (const entry of group) {
    expect(plainWords(entry).join(' ')).toBe(entry);
    expect(tellingWords(entry)).not.toEqual([]);
  }
});
