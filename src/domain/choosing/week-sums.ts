import type { Listing } from '../listing/listing.ts';
import { costOfVisits, pricesBesideSums, sumOfCosts } from './week-cost.ts';
import type { DayOfWeek, Occurrence } from './week-days.ts';
import { type TimeAway, timeAway } from './week-hours.ts';

/** What some times cost together, in pence, and the listings whose price is not in that. */
export interface NamedCost {
  readonly least: number;
  readonly most: number;
  /** How many listings are in the sum. */
  readonly counted: number;
  readonly other: readonly Listing[];
  readonly untold: readonly Listing[];
  /** Listings in the sum that have prices for a month, a term or the like besides. */
  readonly beside: readonly Listing[];
}

export interface WeekSums {
  readonly cost: NamedCost;
  readonly away: TimeAway;
  /** In the order of the days. */
  readonly days: readonly { readonly cost: NamedCost; readonly away: TimeAway }[];
}

function costOf(on: readonly Occurrence[], of: 'week' | 'day'): NamedCost {
  const each = [...Map.groupBy(on, ({ placed }) => placed.listing.id).values()].flatMap((visits) => {
    const listing = visits[0]?.placed.listing.body;
    return listing === undefined
      ? []
      : [
          {
            listing,
            cost: costOfVisits(
              listing,
              visits.map(({ date, session }) => ({ ...session, date })),
              of,
            ),
          },
        ];
  });
  const sum = sumOfCosts(each.map(({ cost }) => cost));
  const named = (places: readonly number[]) => places.flatMap((at) => each[at]?.listing ?? []);
  const [other, untold] = [named(sum.other), named(sum.untold)];
  const beside = each.flatMap(({ listing, cost }) =>
    cost.known === 'yes' && pricesBesideSums(listing).length > 0 ? [listing] : [],
  );
  return {
    least: sum.least,
    most: sum.most,
    counted: each.length - other.length - untold.length,
    other,
    untold,
    beside,
  };
}

/** What the seven days of a week cost and how long somebody is away, each day and all together. */
export function sumsOfWeek(days: readonly DayOfWeek[]): WeekSums {
  const each = days.map(({ on }) => ({ cost: costOf(on, 'day'), away: timeAway(on) }));
  return {
    cost: costOf(
      days.flatMap(({ on }) => on),
      'week',
    ),
    away: {
      minutes: each.reduce((sum, { away }) => sum + away.minutes, 0),
      endUntold: each.flatMap(({ away }) => away.endUntold),
    },
    days: each,
  };
}
