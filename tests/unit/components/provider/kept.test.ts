import { expect, test } from 'vitest';
import { openKept } from '#components/provider/saving/kept.ts';

/** What a browser keeps, in memory. */
function aStorage(full = false): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => {
      if (full) throw new DOMException('Full', 'QuotaExceededError');
      held.set(key, value);
    },
  };
}

const DAY_MS = 86_400_000;

test('words are kept for the form they were written in, until they are forgotten', () => {
  const storage = aStorage();
  const one = openKept('listing:1:what', storage, () => 5);
  one.keep('summary=We+sing');
  expect(one.read()).toEqual({ at: 5, sent: 'summary=We+sing' });
  expect(openKept('listing:2:what', storage, () => 5).read()).toBeNull();
  one.forget();
  expect(one.read()).toBeNull();
});

test('after a week they are gone from the device', () => {
  const storage = aStorage();
  let now = 0;
  const kept = openKept('listing:1:what', storage, () => now);
  kept.keep('a=1');
  now = 7 * DAY_MS - 1;
  expect(kept.read()).not.toBeNull();
  now = 7 * DAY_MS;
  expect(kept.read()).toBeNull();
  expect(storage.length).toBe(0);
});

test.each(['not json', '{"at":"now"}', '[]', 'null'])('%j in its place is nothing of ours, and goes', (text) => {
  const storage = aStorage();
  storage.setItem('dayways-unsaved:x', text);
  expect(openKept('x', storage, () => 0).read()).toBeNull();
  expect(storage.length).toBe(0);
});

test('where the browser has no room the form goes on', () => {
  expect(() => openKept('x', aStorage(true), () => 0).keep('a=1')).not.toThrow();
});
