import { expect, it } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { sourceFiles } from '../support/source-files.ts';

/** Every name under which text stands, with the way to it. Names of what has to be quoted in TypeScript are ids of elsewhere. */
function namesIn(value: unknown, way: readonly string[] = []): { readonly name: string; readonly way: string }[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, way));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...way, name];
    const own = /^[a-zA-Z]\w*$/u.test(name) ? [{ name, way: here.join('.') }] : [];
    return [...own, ...namesIn(inner, here)];
  });
}

it('what no page says is not written: each name of a text is named by something that shows it', () => {
  const named = new Set(
    sourceFiles()
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/content/screen-text/'))
      .flatMap(({ text }) => text.match(/[a-zA-Z]\w*/gu) ?? []),
  );
  expect(named.size).toBeGreaterThan(1000);
  expect(
    namesIn(EN_GB)
      .filter(({ name }) => !named.has(name))
      .map(({ way }) => way),
  ).toEqual([]);
});
