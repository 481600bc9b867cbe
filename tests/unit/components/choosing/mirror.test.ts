import { afterEach, describe, expect, test, vi } from 'vitest';
import { readMirror, writeMirror } from '#components/choosing/saving/mirror.ts';

/** A browser's storage that holds this, or refuses. */
function storageWith(text: string | null, refuses: readonly ('getItem' | 'setItem')[] = []) {
  let held = text;
  const refusing = (name: 'getItem' | 'setItem') => {
    if (refuses.includes(name)) throw new DOMException('No', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: () => {
      refusing('getItem');
      return held;
    },
    setItem: (_name: string, value: string) => {
      refusing('setItem');
      held = value;
    },
    removeItem: () => {
      held = null;
    },
  });
  return () => held;
}
afterEach(() => vi.unstubAllGlobals());

describe('the copy of what is saved', () => {
  test('comes back as it was kept', () => {
    storageWith(null);
    expect(readMirror()).toEqual(new Set());
    expect(writeMirror(['tea-group', 'other'])).toBe(true);
    expect(readMirror()).toEqual(new Set(['tea-group', 'other']));
  });

  test('is not there any more when the list is empty', () => {
    const held = storageWith('["tea-group"]');
    expect(writeMirror([])).toBe(true);
    expect(held()).toBeNull();
  });

  test.each([
    ['of another make', '{"v":9}', new Set()],
    ['with something else in it', '["tea-group", 7, "<b>"]', new Set(['tea-group'])],
    ['that is no JSON', 'tea', new Set()],
  ])('%s is read with care', (_claim, text, expected) => {
    storageWith(text);
    expect(readMirror()).toEqual(expected);
  });

  test('is nothing where the browser blocks it, and nothing throws', () => {
    storageWith(null, ['getItem', 'setItem']);
    expect(readMirror()).toBeNull();
    expect(writeMirror(['tea-group'])).toBe(false);
  });
});
