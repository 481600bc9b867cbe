import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SAVED, readSaved, type Saved, withoutSaved, writeSaved } from '#domain/choosing/saved-list.ts';

const someSaved = fc.uniqueArray(
  fc.record({
    listing: fc.uuid(),
    on: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  }),
  { maxLength: MOST_SAVED, selector: ({ listing }) => listing },
);
const ONE: Saved = { listing: '6f1b2c3d-0000-4000-8000-000000000001', on: '2026-11-22' };
const OTHER: Saved = { listing: '6f1b2c3d-0000-4000-8000-000000000002', on: '2026-11-23' };

describe('a list on the device', () => {
  test('comes back as it was put away', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        expect(readSaved(writeSaved(saved))).toEqual({ saved, damaged: false });
      }),
    );
  });

  test('a full list fits into a cookie', () => {
    const many = Array.from({ length: MOST_SAVED }, (_, at) => ({
      listing: `6f1b2c3d-0000-4000-8000-${String(at).padStart(12, '0')}`,
      on: '2099-12-31',
    }));
    expect(writeSaved(many).length).toBeLessThan(4000);
  });

  test('any text at all is read, and what is understood of it is kept', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSaved(text).saved.length).toBeLessThanOrEqual(MOST_SAVED);
      }),
    );
    const text = writeSaved([ONE, OTHER]);
    expect(readSaved(`${text}.nonsense`)).toEqual({ saved: [ONE, OTHER], damaged: true });
    expect(readSaved(text.slice(0, -4))).toEqual({ saved: [ONE], damaged: true });
  });

  test('of another version says that it cannot be read', () => {
    expect(readSaved(writeSaved([ONE]).replace('1', '0'))).toEqual({ saved: [], damaged: true });
  });

  test('no longer holds a listing that was taken out', () => {
    expect(withoutSaved([ONE, OTHER], ONE.listing)).toEqual([OTHER]);
  });
});
