import { describe, expect, test } from 'vitest';
import { withAll, withBack, withInstead, withMoved } from '#domain/choosing/list-deeds.ts';
import { mailOfList } from '#domain/choosing/mail-of-list.ts';
import { MOST_SAVED, type Saved } from '#domain/choosing/saved-list.ts';

const on = '2026-03-02';
const listOf = (...ids: string[]): Saved[] => ids.map((listing) => ({ listing, on }));
const idsOf = (saved: readonly Saved[]) => saved.map(({ listing }) => listing).join(' ');

describe('a list', () => {
  test('takes each listing once, and keeps the day of the first time', () => {
    const { saved, left } = withAll(listOf('a'), ['b', 'a', 'b'], '2026-04-01');
    expect(idsOf(saved)).toBe('a b');
    expect([saved[0]?.on, left]).toEqual([on, []]);
  });

  test('that is full takes no more, and says which had no room', () => {
    const full = listOf(...Array.from({ length: MOST_SAVED - 1 }, (_, at) => `${at}`));
    const { saved, left } = withAll(full, ['x', 'y'], on);
    expect([saved.length, saved.at(-1)?.listing, left]).toEqual([MOST_SAVED, 'x', ['y']]);
    expect(withAll(saved, ['z'], on)).toEqual({ saved, left: ['z'] });
  });

  test('is put in another order one place at a time, and not past its ends', () => {
    const list = listOf('a', 'b', 'c');
    expect(idsOf(withMoved(list, 'c', -1))).toBe('a c b');
    expect(idsOf(withMoved(list, 'a', 1))).toBe('b a c');
    expect(idsOf(withMoved(list, 'a', -1))).toBe('a b c');
    expect(idsOf(withMoved(list, 'c', 1))).toBe('a b c');
    expect(idsOf(withMoved(list, 'nobody', 1))).toBe('a b c');
  });

  test('has the listing that stands in the place of one that was merged into it, once', () => {
    const stands = { listing: 'new', on };
    expect(idsOf(withInstead(listOf('a', 'old', 'c'), 'old', stands))).toBe('a new c');
    expect(idsOf(withInstead(listOf('new', 'old', 'c'), 'old', stands))).toBe('new c');
  });

  test('comes back as it was, with what was saved since', () => {
    expect(idsOf(withBack(listOf('a', 'b'), listOf('c', 'a')))).toBe('a b c');
  });
});

describe('an email with a list', () => {
  const link = 'https://dayways.example/my/list?ids=one,two';
  const more = (count: number) => `and ${count} more`;

  test('is addressed to nobody, and has the link and every name in it', () => {
    const mail = new URL(mailOfList('A list', ['Tea & talk', 'Café №1'], link, more));
    expect(mail.pathname).toBe('');
    expect(mail.searchParams.get('subject')).toBe('A list');
    expect(mail.searchParams.get('body')).toBe(`${link}\r\n\r\nTea & talk\r\nCafé №1`);
  });

  test('of a long list stays short enough for old programs and says how many are not named', () => {
    const mail = mailOfList(
      'A list',
      Array.from({ length: 100 }, (_, at) => `A group with a long name ${at}`),
      link,
      more,
    );
    expect(mail.length).toBeLessThanOrEqual(1900);
    const lines = (new URL(mail).searchParams.get('body') ?? '').split('\r\n');
    expect(lines.at(-1)).toBe(`and ${100 - (lines.length - 3)} more`);
  });
});
