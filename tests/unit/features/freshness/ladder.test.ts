import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/errors.ts';
import { howManyNotChecked, ladder } from '#features/freshness/ladder.ts';
import { aKeptDirectory, aKeptListing } from '../../../support/a-kept-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

const NOW = () => new Date('2026-10-01T12:00:00Z');
const everything = { q: '', step: 'all', nobody: false, page: 1, size: 50 } as const;

const LISTINGS = [
  aKeptListing('Fresh', '2026-09-20'),
  aKeptListing('Soon', '2026-07-10'),
  aKeptListing('Late', '2026-06-20'),
  aKeptListing('Lower', '2026-05-01'),
  aKeptListing('Hidden', '2026-02-01'),
  aKeptListing('Hidden longer', '2026-01-01'),
  aKeptListing('Never', null),
  aKeptListing('Old example', '2025-01-01', { example: true }),
];

describe('the ladder of the team', () => {
  const directory = aKeptDirectory(LISTINGS, new Date('2026-09-20T12:00:00Z'));
  const context = { db: directory.db, now: NOW };
  const lead = personIn(directory.db, { email: 'lead@council.example', team: 'lead' });

  it('counts the listings on each step, and has the lowest and longest there first', () => {
    const found = ladder(context, lead, everything);
    expect(found.counts).toEqual({ hidden: 3, lower: 1, never: 1, late: 1, soon: 1, fresh: 1 });
    expect(found.rows.map(({ name }) => name)).toEqual([
      ...['Old example', 'Hidden longer', 'Hidden', 'Lower', 'Never', 'Late', 'Soon', 'Fresh'],
    ]);
    expect(found.rows.find(({ name }) => name === 'Hidden')).toMatchObject({
      step: 'hidden',
      since: '2026-09-01',
      clocks: ['times', 'contact'],
      people: 1,
      provider: { name: 'Open Gate' },
    });
    expect(howManyNotChecked(context, lead)).toBe(6);
  });

  it('shows one step, one provider, or those about which nobody can be asked', () => {
    const names = (asked: Partial<Parameters<typeof ladder>[2]>) =>
      ladder(context, lead, { ...everything, ...asked }).rows.map(({ name }) => name);
    expect(names({ step: 'late' })).toEqual(['Late']);
    expect(names({ q: 'open gate' })).toHaveLength(8);
    expect(names({ q: 'HIDDEN l' })).toEqual(['Hidden longer']);
    expect(names({ q: "'; --" })).toEqual([]);
    expect(names({ nobody: true })).toEqual([]);
    directory.db.sqlite.exec('DELETE FROM memberships');
    expect(names({ nobody: true })).toHaveLength(8);
  });

  it('goes through the pages of a long list', () => {
    const pages = [1, 2, 3, 9].map((page) => ladder(context, lead, { ...everything, page, size: 3 }));
    expect(pages.map(({ page, rows }) => [page, rows.length])).toEqual([
      [1, 3],
      [2, 3],
      [3, 2],
      [3, 2],
    ]);
  });

  it('is for the team and for commissioners, and not there for anybody else', () => {
    const commissioner = personIn(directory.db, { email: 'c@council.example', team: 'commissioner' });
    expect(ladder(context, commissioner, everything).total).toBe(8);
    expect(() => ladder(context, directory.sam, everything)).toThrow(NotFound);
    expect(() => howManyNotChecked(context, directory.sam)).toThrow(NotFound);
  });
});
