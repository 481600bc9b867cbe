import type { Listing, Places } from '../../listing/listing.ts';
import { extraInWords, isFree, priceInWords } from '../../words/prices.ts';
import { PERIOD_WORDS } from '../to-prices.ts';
import type { OutCapacity, OutCost } from './contract/service.ts';
import { derivedId, withIds } from './ids.ts';
import { linesOf, told } from './told.ts';

const PERIODS = new Map(PERIOD_WORDS.map(({ per, says }) => [per, says]));

/** Prices as cost options. That nobody told a price is no cost option, and never a free one. */
export function toCosts(id: string, listing: Listing): OutCost[] {
  const free = isFree(listing)
    ? [{ service_id: id, option: 'Free', currency: 'GBP' as const, amount: 0, amount_description: 'Free' }]
    : [];
  const prices = listing.prices
    .filter(({ pence, who }) => pence > 0 || who !== null || free.length === 0)
    .map(({ pence, per, who }) => ({
      service_id: id,
      option: told(who),
      currency: 'GBP' as const,
      amount: pence / 100,
      amount_description: PERIODS.get(per) ?? per,
    }));
  return withIds([...free, ...prices], 'cost', id);
}

/** What it costs, said in words: the UK profile and HSDS each have a field of their own for it. */
export function feesOf(listing: Listing): string | undefined {
  const said = listing.prices.length > 0 || isFree(listing) ? `${priceInWords(listing)}.` : null;
  return linesOf([said, listing.costWords, ...listing.extras.map((extra) => `${extraInWords(extra)}.`)]);
}

const PLACES_UNIT = { id: derivedId('unit', 'places'), name: 'places', scheme: 'dayways', identifier: 'places' };

/** Places free, where somebody told how many; full and waiting lists are none. `whose` is what they are places of. */
export function toCapacities(id: string, places: Places | null, whose: string = id): OutCapacity[] {
  if (places === null) return [];
  const available = places.state === 'places' ? places.free : 0;
  if (available === null) return [];
  const wait = places.waitWeeks === null ? '' : `, about ${places.waitWeeks} weeks`;
  return withIds(
    [
      {
        service_id: id,
        unit_id: PLACES_UNIT.id,
        unit: PLACES_UNIT,
        available,
        description: places.state === 'waiting_list' ? `There is a waiting list${wait}` : undefined,
        updated: `${places.on}T00:00:00.000Z`,
      },
    ],
    'capacity',
    whose,
  );
}
