import { describe, expect, it } from 'vitest';
import { nearestPictures } from '#features/own-pictures/nearest-pictures.ts';
import { parseCredits } from '#features/own-pictures/own-credits.ts';

describe('who made a site’s own pictures', () => {
  it('is a line for each, and one for all others', () => {
    const { all, of, faults } = parseCredits(
      '\uFEFF# ours\r\n\r\nhoist: Drawn by Ann Lee: 2026\r\n Bus : Sam\r\n*: Photos by the council\r\n',
    );
    expect([all, ...of, faults]).toEqual([
      'Photos by the council',
      ['hoist', 'Drawn by Ann Lee: 2026'],
      ['bus', 'Sam'],
      [],
    ]);
  });

  it('a line that cannot be read is told by its number, and the others stand', () => {
    const { of, faults } = parseCredits(`hoist\nhosit: Ann\nbus: ${'x'.repeat(301)}\nbus:\nlift: Sam`);
    expect([...of.keys()]).toEqual(['lift']);
    expect(faults).toHaveLength(4);
    expect(faults[0]).toContain('line 1');
    expect(faults[1]).toContain('hoist');
    expect(faults[2]).toContain('301 letters');
  });

  it('nobody named is nobody', () => {
    expect(parseCredits('')).toEqual({ all: null, of: new Map(), faults: [] });
  });

  it.each([
    ['hoists', 'hoist'],
    ['toilet', 'accessible-toilet'],
    ['swiming', 'swimming'],
  ])('a name near %s is %s', (name, id) => expect(nearestPictures(name)).toContain(id));
});
