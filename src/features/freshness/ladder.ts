import { providersById } from '#db/published.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ClockId } from '#domain/freshness/check.ts';
import { type Freshness, type Standing, standingOf, WORST_FIRST } from '#domain/freshness/standing.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import type { FreshnessContext } from './freshness-context.ts';
import { type KeptListing, keptListings } from './kept-listings.ts';

export interface OnLadder {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly provider: { readonly slug: string; readonly name: string } | null;
  readonly step: Freshness;
  /** The calendar date since which it stands there; null when it was never checked, or is fresh. */
  readonly since: string | null;
  /** What ran out, or soon will. */
  readonly clocks: readonly ClockId[];
  /** How many people can be asked about it. */
  readonly people: number;
  /** Examples stay in search however old they are. */
  readonly example: boolean;
}

export interface LadderAsked extends PageAsked {
  /** Words in the name of the listing or its provider. */
  readonly q: string;
  readonly step: Freshness | 'all';
  /** Only those about which nobody can be asked. */
  readonly nobody: boolean;
}

export interface Ladder extends Paged<OnLadder> {
  /** Of all public listings, whatever is asked for. */
  readonly counts: Readonly<Record<Freshness, number>>;
}

interface Stands extends KeptListing {
  readonly standing: Standing;
  /** The lowest step comes first, and on it what came there first. */
  readonly place: string;
}

const PEOPLE = `SELECT m.provider_id AS provider, count(*) AS people FROM memberships m JOIN accounts a ON a.id = m.account_id
  WHERE a.state = 'active' GROUP BY m.provider_id`;
const NAMES = `SELECT p.id, lower(r.body ->> 'name') AS name FROM providers p JOIN revisions r ON r.id = p.published_revision_id`;

function allStanding({ db, now }: FreshnessContext): Stands[] {
  const today = wallMoment(now()).date;
  return [...keptListings(db)].flat().map((listing) => {
    const standing = standingOf(listing, today);
    return {
      ...listing,
      standing,
      place: `${WORST_FIRST.indexOf(standing.step)} ${standing.since ?? ''} ${listing.id}`,
    };
  });
}

/** All public listings by where they stand on the ladder of freshness, the lowest and longest there first. */
export function ladder(context: FreshnessContext, person: Person, { q, step, nobody, ...page }: LadderAsked): Ladder {
  needForDirectory(person, 'freshness: see');
  const { db } = context;
  const all = allStanding(context);
  const peopleRows = statement<[], { provider: string; people: number }>(db, PEOPLE).all();
  const people = new Map(peopleRows.map((row) => [row.provider, row.people]));
  const counts: Record<Freshness, number> = { hidden: 0, lower: 0, never: 0, late: 0, soon: 0, fresh: 0 };
  for (const { standing } of all) counts[standing.step] += 1;

  const words = q.toLowerCase();
  const named = words === '' ? [] : statement<[], { id: string; name: string }>(db, NAMES).all();
  const providersNamed = new Set(named.filter(({ name }) => name.includes(words)).map(({ id }) => id));
  const wanted = all.filter(
    (one) =>
      (step === 'all' || one.standing.step === step) &&
      (!nobody || !people.has(one.provider)) &&
      (words === '' || one.name.toLowerCase().includes(words) || providersNamed.has(one.provider)),
  );
  wanted.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const { rows, ...where } = pageOf(wanted, page);
  const providers = providersById(
    db,
    rows.map(({ provider }) => provider),
  );
  const shown = rows.map(({ id, slug, name, provider: providerId, standing, example }): OnLadder => {
    const provider = providers.get(providerId);
    return {
      ...{ id, slug, name, example },
      provider: provider === undefined ? null : { slug: provider.slug, name: provider.body.name },
      step: standing.step,
      since: standing.since,
      clocks: standing.clocks.filter((one) => one.step !== 'fresh').map(({ clock }) => clock),
      people: people.get(providerId) ?? 0,
    };
  });
  return { ...where, rows: shown, counts };
}

/** How many public listings were not checked in time. */
export function howManyNotChecked(context: FreshnessContext, person: Person): number {
  needForDirectory(person, 'freshness: see');
  return allStanding(context).filter(({ standing }) => standing.step !== 'fresh' && standing.step !== 'soon').length;
}
