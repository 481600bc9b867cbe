import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { MOST_SAVED, type Saved, writeSaved } from '#domain/choosing/saved-list.ts';
import { changeList, listInCookie, listInLink, slugsOfList } from '#features/choosing/change-list.ts';
import { aListing, anId } from '../../../support/a-listing.ts';
import { AT, aSmallDirectory, LISTING, VENUE } from '../../../support/a-small-directory.ts';

const now = () => new Date('2026-03-20T23:30:00Z');
const NUMBERS = Array.from({ length: MOST_SAVED }, (_, at) => at + 1);
let db: Db;
beforeEach(() => {
  db = aSmallDirectory();
});
const deed = (saved: readonly Saved[], what: Parameters<typeof changeList>[2]) => changeList({ db, now }, saved, what);
const slugs = ({ saved }: { readonly saved: readonly Saved[] }) => slugsOfList(db, saved);

/** Publishes a hundred more. */
const many = () =>
  publishAll(
    db,
    NUMBERS.map((at) => ({
      ...({ subject: 'listing', id: anId(`Group ${at}`) } as const),
      body: aListing({ name: `Group ${at}`, venues: [VENUE] }),
    })),
    'a-person',
    AT,
  );

describe('a list', () => {
  test('has what was saved, with the day of the people who save it, and once', () => {
    const once = deed([], { do: 'save', slug: 'tuesday-group' });
    expect(once).toEqual({ saved: [{ listing: LISTING, on: '2026-03-20' }], did: 'saved' });
    expect(deed(once.saved, { do: 'save', slug: 'tuesday-group' })).toEqual({ saved: once.saved, did: 'there' });
    expect(deed(once.saved, { do: 'out', slug: 'tuesday-group' })).toEqual({ saved: [], did: 'out' });
  });

  test('does not take what nobody knows', () => {
    expect(deed([], { do: 'save', slug: 'nothing' })).toEqual({ saved: [], did: 'unknown' });
    expect(deed([], { do: 'instead', slug: 'tuesday-group' })).toEqual({ saved: [], did: 'unknown' });
  });

  test('of a hundred takes no other, and says so', () => {
    many();
    const full = deed([], { do: 'keep', slugs: NUMBERS.map((at) => `group-${at}`) });
    expect([full.saved.length, full.did]).toEqual([MOST_SAVED, 'kept']);
    expect(deed(full.saved, { do: 'save', slug: 'tuesday-group' })).toEqual({ saved: full.saved, did: 'full' });
    expect(deed(full.saved, { do: 'keep', slugs: ['tuesday-group', 'group-1'] }).did).toBe('kept-some');
  });

  test('that was emptied comes back', () => {
    const { saved } = deed([], { do: 'save', slug: 'tuesday-group' });
    const empty = deed(saved, { do: 'empty' });
    expect(empty).toEqual({ saved: [], did: 'emptied' });
    expect(deed(empty.saved, { do: 'back', was: writeSaved(saved) })).toEqual({ saved, did: 'back' });
    expect(deed([], { do: 'back', was: 'not a list' })).toEqual({ saved: [], did: 'back' });
  });
});

describe('a cookie', () => {
  const text = writeSaved([{ listing: LISTING, on: '2026-03-01' }]);

  test.each([
    ['that was tampered with keeps what is understood', `${text}.!!!.<script>`, ['tuesday-group'], true],
    ['of another make keeps nothing and says so', text.replace(/^1/u, '2'), [], true],
    [
      'that names what was never public leaves it out and says so',
      `${text}.${'A'.repeat(21)}Aq90`,
      ['tuesday-group'],
      true,
    ],
    ['as we wrote it is whole', text, ['tuesday-group'], false],
    ['that is not there is an empty list', undefined, [], false],
  ])('%s', (_claim, cookie, expected, isDamaged) => {
    const list = listInCookie(db, cookie);
    expect([slugs(list), list.isDamaged]).toEqual([expected, isDamaged]);
  });
});

describe('a link', () => {
  test('is the list in its order, without what nobody knows', () => {
    many();
    const list = listInLink({ db, now }, ['group-2', 'nothing', 'tuesday-group']);
    expect([slugs(list), list.isDamaged]).toEqual([['group-2', 'tuesday-group'], true]);
  });
});
