import { describe, expect, test } from 'vitest';
import { formValues } from '#domain/form/values.ts';
import { afterListIn, afterListPath, listDeedIn } from '#web/my-list.ts';

const form = (values: Readonly<Record<string, string>>) => listDeedIn(formValues(Object.entries(values)));
const afterIn = (address: string) => afterListIn(new URL(address, 'http://here.invalid').searchParams);

describe('what a form of the list asks for', () => {
  test.each([
    [
      { do: 'save', slug: 'tea-group' },
      { do: 'save', slug: 'tea-group' },
    ],
    [
      { do: 'keep', ids: 'one,two,<b>' },
      { do: 'keep', slugs: ['one', 'two'] },
    ],
    [{ do: 'empty' }, { do: 'empty' }],
    [{ do: 'save', slug: '../x' }, null],
    [{ do: 'save' }, null],
    [{ do: 'steal', slug: 'tea-group' }, null],
    [{}, null],
  ])('%j', (sent, deed) => {
    expect(form(sent)).toEqual(deed);
  });
});

describe('the address after something was done', () => {
  const SAVED = { did: 'saved', of: 'tea-group', from: '/find?q=tea&page=2', was: '', left: 'Ab-_1234' } as const;

  test('tells it again, and leads back only within this site', () => {
    const path = afterListPath(SAVED, ['tea-group', 'other']);
    expect(path).toMatch(/^\/my\/list\?/u);
    expect(afterIn(path)).toEqual(SAVED);
    expect(new URL(path, 'http://here.invalid').searchParams.get('ids')).toBe('tea-group,other');
    expect(afterIn('/my/list?did=saved&of=tea&from=//other.example')).toMatchObject({ from: null });
    expect(afterIn('/my/list?did=saved&of=tea&from=https://other.example')).toMatchObject({ from: null });
  });

  test('says nothing for words that are not ours', () => {
    expect(afterIn('/my/list?did=hacked')).toBeNull();
    expect(afterIn('/my/list')).toBeNull();
    expect(afterIn('/my/list?did=saved&of=<script>')).toMatchObject({ of: null });
  });

  test('is never longer than the front takes', () => {
    const slugs = Array.from({ length: 100 }, (_, at) => `${'a-long-name-'.repeat(9)}${at}`);
    const long = afterListPath({ ...SAVED, from: `/find?q=${'x'.repeat(1900)}`, was: `1.${'x'.repeat(2800)}` }, slugs);
    expect(long.length).toBeLessThan(7600);
    expect(afterIn(long)).toMatchObject({ did: 'saved', from: null });
  });

  test('leads to what is said of it', () => {
    expect(afterListPath(SAVED)).toMatch(/#done$/u);
  });

  test('leads to the row that was moved', () => {
    expect(afterListPath({ did: 'moved', of: 'tea-group', from: null, was: '', left: '' })).toMatch(
      /#choice-tea-group$/u,
    );
  });
});
