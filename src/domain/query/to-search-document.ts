import { createHash } from 'node:crypto';
import { lastCheck } from '../freshness/checks.ts';
import { type Freshness, freshnessOf, nextSeenStep } from '../freshness/standing.ts';
import { ACTIVITIES } from '../listing/activities.ts';
import { choiceId } from '../listing/choice.ts';
import type { ChoiceSource } from '../listing/choice-source.ts';
import { factOf } from '../listing/facet-readings.ts';
import { FACET_IDS, type FacetId, facetOf } from '../listing/facets.ts';
import { FACT_IDS, FACTS } from '../listing/facts.ts';
import { openToNewFrom } from '../listing/intakes.ts';
import { KINDS } from '../listing/kinds.ts';
import type { Listing } from '../listing/listing.ts';
import { minutesSinceEpoch, nextDates } from '../listing/session-dates.ts';
import { AUDIENCES, type PlacesState, REFERRAL_ROUTES, SUPPORT_LEVELS } from '../listing/vocabulary.ts';
import { cellsOf } from '../place/coverage.ts';
import { shownPoint } from '../venue/venue.ts';
import type { SearchDocument } from './search-document.ts';

const joined = (...parts: (string | null | undefined | readonly string[])[]): string =>
  parts
    .flat()
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join('. ');

function termsOf(source: ChoiceSource): string {
  const { body } = source.listing;
  const kind = KINDS[body.kind];
  const facts = FACT_IDS.filter((id) => factOf(source, id) === 'yes');
  return joined(
    [kind.label, kind.sector],
    body.activities.flatMap((id) => [ACTIVITIES[id].label, ...ACTIVITIES[id].words]),
    body.audiences.flatMap((id) => [AUDIENCES[id].label, ...AUDIENCES[id].words]),
    body.supportLevels.flatMap((id) => [SUPPORT_LEVELS[id].label, ...SUPPORT_LEVELS[id].words]),
    facts.flatMap((id) => [FACTS[id].label, ...FACTS[id].words]),
    body.joining.routes.flatMap((id) => REFERRAL_ROUTES[id].words),
    body.work.whatYouDo,
    [body.work.hostEmployer, body.work.college, body.work.team].filter((word) => word !== null),
  );
}

/** The next session that somebody new can come to, in minutes since 1970 UTC. */
function soonest({ listing, choice, now }: ChoiceSource): number | null {
  const from = openToNewFrom(listing.body, now);
  const moments = choice.sessions.flatMap((session) =>
    nextDates(session, from, 1).map((date) => minutesSinceEpoch(date, session.starts)),
  );
  return moments.length === 0 ? null : Math.min(...moments);
}

/** How high a listing ranks for being checked. Until `lower` the page alone says that it is getting old. */
const RANK: Readonly<Record<Freshness, number>> = { fresh: 2, soon: 2, late: 2, lower: 1, never: 0, hidden: 0 };

/** Nobody is shown first what they cannot join now. What has not told us may well have room. */
const ROOM: Readonly<Record<PlacesState, number>> = { places: 2, waiting_list: 1, full: 0 };
const ROOM_UNTOLD = 2;

/** Fresh first, then what has room, then complete. The last digits come from the id, so that equals keep one order in every engine. */
function rankOf(source: ChoiceSource, yes: number): number {
  const { body } = source.listing;
  const fresh = RANK[freshnessOf(body, source.now.date)];
  const { places } = source.choice;
  const room = places === null ? ROOM_UNTOLD : ROOM[places.state];
  const told = Math.min(9, Math.floor(yes / 4) + (body.sessions.length > 0 ? 2 : 0) + (body.summary === null ? 0 : 1));
  const tie = Number.parseInt(
    createHash('sha1').update(choiceId(source.listing.id, source.choice)).digest('hex').slice(0, 6),
    16,
  );
  return ((fresh * 3 + room) * 10 + told) * 16_777_216 + tie;
}

/** When the next session passes, an intake closes or nobody checked it for longer, the document is wrong without anybody having changed it. */
function staleAt(source: ChoiceSource, nextAt: number | null): number | null {
  const closing = source.listing.body.intakes
    .map(({ starts, closes }) => closes ?? starts)
    .filter((date) => date >= source.now.date)
    .map((date) => minutesSinceEpoch(date, '23:59') + 1);
  const step = nextSeenStep(source.listing.body, source.now.date);
  const moments = [
    ...closing,
    ...(nextAt === null ? [] : [nextAt]),
    ...(step === null ? [] : [minutesSinceEpoch(step, '00:00')]),
  ];
  return moments.length === 0 ? null : Math.min(...moments);
}

function checkedOn(listing: Listing): number | null {
  const check = lastCheck(listing);
  return check === null ? null : Date.parse(check.on) / 86_400_000;
}

const minutes = (ms: number): number => Math.floor(ms / 60_000);

const addedAt = ({ published }: ChoiceSource): SearchDocument['added'] =>
  published === undefined ? null : [minutes(published.first), minutes(published.now)];

/** The search document of a choice as it is now. */
export function toSearchDocument(source: ChoiceSource): SearchDocument {
  const { body } = source.listing;
  const yes: { [id in FacetId]?: readonly string[] } = {};
  const no: { [id in FacetId]?: readonly string[] } = {};
  for (const facet of FACET_IDS) {
    const reading = facetOf(facet).read(source);
    if (reading.yes.length > 0) yes[facet] = reading.yes;
    if (reading.no.length > 0) no[facet] = reading.no;
  }
  const venue = source.venue?.body ?? null;
  const nextAt = soonest(source);
  const document = {
    id: choiceId(source.listing.id, source.choice),
    listing: source.listing.id,
    words: {
      name: body.name,
      terms: termsOf(source),
      whoAndWhere: joined(source.provider.body.name, venue?.name, venue?.town, body.coverage?.label),
      about: joined(body.summary, body.description, body.eligibility),
    },
    yes,
    no,
    untold: FACET_IDS.filter((facet) => yes[facet] === undefined && no[facet] === undefined),
    ages: body.ages === null ? null : ([body.ages.from ?? 0, body.ages.to ?? 120] as const),
    point: venue === null ? null : shownPoint(venue),
    cells:
      source.choice.venue === null && source.choice.way !== null && body.coverage !== null
        ? cellsOf(body.coverage)
        : [],
    nextAt,
    checkedOn: checkedOn(body),
    added: addedAt(source),
    rank: rankOf(source, Object.values(yes).flat().length),
    staleAt: staleAt(source, nextAt),
  };
  return { ...document, version: createHash('sha1').update(JSON.stringify(document)).digest('hex').slice(0, 16) };
}
