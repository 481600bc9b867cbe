import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { compared } from '#features/choosing/compared.ts';
import { merge } from '#features/merging/merge.ts';
import { aListing, anId } from '../../../support/a-listing.ts';
import { aSmallDirectory, LISTING, teamPerson } from '../../../support/a-small-directory.ts';

const AT = new Date('2026-03-20T12:00:00Z');
let db: Db;
const slugs = ['tuesday-group', 'group-1', 'group-2', 'group-3', 'group-4'];
beforeEach(() => {
  db = aSmallDirectory();
  publishAll(
    db,
    [1, 2, 3, 4].map((number) => ({
      subject: 'listing' as const,
      id: anId(`group ${number}`),
      body: aListing({ name: `Group ${number}` }),
    })),
    'a-person',
    AT,
  );
});
const names = (all: readonly { readonly listing: { readonly body: { readonly name: string } } }[]) =>
  all.map(({ listing }) => listing.body.name);

describe('what a link asks to compare', () => {
  test('is there in the order of the link, 4 at most, and the others are told', () => {
    const now = compared(db, slugs.toReversed());
    expect(names(now.shown)).toEqual(['Group 4', 'Group 3', 'Group 2', 'Group 1']);
    expect(names(now.left)).toEqual(['Tuesday group']);
    expect([now.gone, now.unknown]).toEqual([[], 0]);
  });

  test('is told apart from what is not running any more and what nobody knows', () => {
    db.sqlite.prepare("UPDATE listings SET state = 'withdrawn' WHERE id = ?").run(LISTING);
    const now = compared(db, ['tuesday-group', 'group-1', 'never-was']);
    expect(names(now.shown)).toEqual(['Group 1']);
    expect(now.gone.map(({ last }) => last.name)).toEqual(['Tuesday group']);
    expect(now.unknown).toBe(1);
  });

  test('is the listing that it was merged into, once', () => {
    const revision = db.sqlite
      .prepare<[string], string>('SELECT published_revision_id FROM listings WHERE id = ?')
      .pluck();
    const [kept, gone] = [anId('group 1'), anId('group 2')];
    merge({ db, now: () => AT }, teamPerson(db, 'member'), {
      ...{ subject: 'listing', kept, gone, fill: false },
      seen: { kept: revision.get(kept) ?? '', gone: revision.get(gone) ?? '' },
    });
    const now = compared(db, ['group-2', 'group-1']);
    expect(names(now.shown)).toEqual(['Group 1']);
    expect([now.gone, now.unknown]).toEqual([[], 0]);
  });
});
