import type { Listing } from '../../listing/listing.ts';
import type { SaidFact } from '../draft.ts';
import type { SectionOf } from '../sections.ts';
import type { Reading } from './box.ts';

type Checked = Partial<Pick<Listing, 'prices' | 'venues' | 'sessions'>> & {
  readonly facts?: Readonly<Record<string, SaidFact | undefined>>;
};

/** Rules between the boxes of one section. `body` is the draft as it would be saved. */
export function checkSection({ subject, id }: SectionOf, given: object, { fail }: Pick<Reading, 'fail'>): void {
  if (subject !== 'listing') return;
  const body: Checked = given;
  if (id === 'cost') {
    const isPriced = (body.prices ?? []).some(({ pence, who }) => pence > 0 && who === null);
    if (body.facts?.free?.state === 'yes' && isPriced)
      fail('fact.free', 'There is a price for everybody, so it is not free. Say who pays the price, or change one');
  }
  if (id === 'where') {
    const kept = new Set(body.venues ?? []);
    if ((body.sessions ?? []).some(({ venue }) => venue !== null && !kept.has(venue)))
      fail('venues', 'There are times at a place that is not ticked. Change or take away these times first');
  }
}
