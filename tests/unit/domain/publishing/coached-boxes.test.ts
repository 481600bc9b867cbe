import { expect, test } from 'vitest';
import { coachedAs } from '#domain/publishing/coached-boxes.ts';
import { type Box, boxKey } from '#domain/publishing/form/box.ts';
import { boxesOf } from '#domain/publishing/form/section-form.ts';
import { LISTING_SECTION_IDS, VENUE_SECTION_IDS } from '#domain/publishing/sections.ts';

const withRows = (boxes: readonly Box[]): readonly Box[] =>
  boxes.flatMap((box) => (box.as === 'rows' ? withRows(box.row(`${box.name}.0`)) : [box]));
const all = withRows([
  ...LISTING_SECTION_IDS.flatMap((id) => boxesOf({ subject: 'listing', id })),
  ...VENUE_SECTION_IDS.flatMap((id) => boxesOf({ subject: 'venue', id })),
  ...boxesOf({ subject: 'provider', id: 'details' }),
]);

/** Lines of an address are names. */
const NAMES = new Set(['lines']);

test('the coach reads every box for several lines that visitors will read', () => {
  const missing = all.filter(({ as, name }) => ['text', 'lines'].includes(as) && coachedAs(name) === null);
  expect(missing.map(({ name }) => boxKey(name)).filter((name) => !NAMES.has(name))).toEqual([]);
});

test('it says nothing of names, numbers and addresses', () => {
  for (const name of ['name', 'contacts.0.phone', 'website', 'postcode', 'prices.0.amount', 'starts'])
    expect(coachedAs(name)).toBeNull();
});

test('the words of every own sentence, note and photograph are read', () => {
  expect([
    coachedAs('own.3.text'),
    coachedAs('fact.hoist.note'),
    coachedAs('words'),
    coachedAs('words a1-480x320.webp'),
  ]).toEqual(['easy-read', 'plain', 'plain', 'plain']);
});
