import { alertOn } from '#domain/listing/alert.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { datesFrom } from '#domain/listing/days-on.ts';
import { isTermUntold, weekdayOf } from '#domain/listing/session.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { pageWithin } from '#domain/paging/paged.ts';
import type { FoundChoice, FoundPage, Link } from '#domain/query/found.ts';
import type { FoundDays, SessionOn } from '#domain/query/found-views.ts';
import type { Query } from '#domain/query/query.ts';
import { findHref } from '#domain/query/query-params.ts';
import { type Happening, type Happenings, happeningsOn, isDayAsked } from '#domain/query/sessions-found.ts';
import { type FindingContext, findSources } from './find-choices.ts';
import { toFoundChoice } from './found-choice.ts';

const DAYS_SHOWN = 14;
/** So many choices are looked at, in the order of the search: to look at all of a large directory for one page would keep others waiting. */
export const MOST_LOOKED_AT = 200;
const MOST_OF_A_DAY = 3;
const DAY_PAGE = 30;

/** Each choice as it is shown, made once however often it is on. */
function shownAs(query: Query): (happening: Happening, date: string) => SessionOn {
  const made = new Map<ChoiceSource, FoundChoice>();
  return ({ source, session }, date) => {
    const choice = made.get(source) ?? toFoundChoice(source, query, []);
    made.set(source, choice);
    return {
      choice,
      starts: session.starts,
      ends: session.ends,
      label: session.label,
      alert: alertOn(source.listing.body, date),
      isTermUntold: isTermUntold(session),
    };
  };
}

const linksOf = (sources: readonly ChoiceSource[]): Link[] => [
  ...new Map(
    sources.map(({ listing }) => [listing.id, { id: listing.id, slug: listing.slug, name: listing.body.name }]),
  ).values(),
];

const startsOf = (later: Happenings['startLater']): FoundDays['startLater'] => [
  ...new Map(
    later.map(({ source: { listing }, start }) => [
      listing.id,
      { id: listing.id, slug: listing.slug, name: listing.body.name, start },
    ]),
  ).values(),
];

/**
 * What is on in the next 14 days among what a search finds, or on the one of them that it names. A day that is not among them is said in
 * `problems`, and all are shown. Fails as `findChoices` does.
 */
export async function findDays(
  context: FindingContext,
  params: URLSearchParams,
): Promise<{ readonly found: Omit<FoundPage, 'choices' | 'page' | 'pages'>; readonly days: FoundDays }> {
  const dates = datesFrom(wallMoment(context.now()).date, DAYS_SHOWN);
  const dayOf = ({ day }: Query) => (day !== null && dates.includes(day) ? day : null);
  const { around, sources, fitting } = await findSources(context, params, (query) => {
    const day = dayOf(query);
    const first = { page: 1, size: MOST_LOOKED_AT };
    return day === null ? first : { ...first, also: { is: 'yes', facet: 'when', anyOf: [weekdayOf(day)] } };
  });
  const { query } = around;
  const day = dayOf(query);
  const { on, untold, startLater, elsewhen } = happeningsOn(sources, query, day === null ? dates : [day]);
  const shown = shownAs(query);
  const paged = pageWithin(day === null ? 0 : (on.get(day)?.length ?? 0), { page: query.page, size: DAY_PAGE });
  const [from, size] = day === null ? [0, MOST_OF_A_DAY] : [paged.offset, DAY_PAGE];
  const days = [...on].map(([date, happenings]) => ({
    date,
    away: dates.indexOf(date),
    count: happenings.length,
    sessions: happenings.slice(from, from + size).map((happening) => shown(happening, date)),
    href: findHref({ ...query, day: date, page: 1 }),
  }));
  const isPast = query.day !== null && day === null;
  return {
    found: isPast
      ? {
          ...around,
          problems: [...around.problems, { parameter: 'day', message: 'We can show today and the next 13 days.' }],
        }
      : around,
    days: {
      days: days.filter(
        ({ date, count }) => count > 0 || day !== null || isDayAsked(weekdayOf(date), query.chosen.when),
      ),
      one:
        day === null
          ? null
          : { page: paged.page, pages: paged.pages, allHref: findHref({ ...query, day: null, page: 1 }) },
      looked: Math.min(fitting, MOST_LOOKED_AT),
      outOf: fitting,
      untold: linksOf(untold),
      startLater: startsOf(startLater),
      elsewhen: linksOf(elsewhen).length,
    },
  };
}
