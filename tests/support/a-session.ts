import fc from 'fast-check';
import type { Session } from '#domain/listing/session.ts';
import { DAYS, idsOf } from '#domain/listing/vocabulary.ts';
import { clocks, dates, orNull, some, spans, words } from './draft-pieces.ts';

const week = fc.record({
  repeat: fc.record({ every: fc.constant('week' as const), interval: fc.integer({ min: 1, max: 8 }) }),
  days: some(idsOf(DAYS)).filter((days) => days.length > 0),
});
const month = fc.record({
  repeat: fc.record({ every: fc.constant('month' as const), nth: fc.constantFrom(1, 2, 3, 4, -1 as const) }),
  days: some(idsOf(DAYS)).filter((days) => days.length > 0),
});
const once = fc.record({
  repeat: fc.record({
    every: fc.constant('once' as const),
    dates: fc.uniqueArray(dates, { minLength: 1, maxLength: 60 }).map((all) => all.toSorted()),
  }),
  days: fc.constant([]),
});

/** Any session that a form can write, at a venue of these or at none. */
export const sessions = (venueIds: readonly string[]): fc.Arbitrary<Session> =>
  fc
    .record({
      where: fc.oneof(
        fc.constantFrom(...venueIds).map((venue) => ({ venue, way: 'venue' as const })),
        fc.constantFrom('out' as const, 'home' as const, 'online' as const).map((way) => ({ venue: null, way })),
      ),
      how: fc.oneof(week, month, once),
      times: fc.uniqueArray(clocks, { minLength: 2, maxLength: 2 }).map((pair) => pair.toSorted()),
      hasEnd: fc.boolean(),
      span: spans,
      termTime: orNull(fc.boolean()),
      terms: fc.array(spans, { maxLength: 3 }),
      exceptions: fc.array(fc.record({ span: spans, why: words(100), hasUntil: fc.boolean(), hasWhy: fc.boolean() }), {
        maxLength: 4,
      }),
      label: orNull(words(70)),
    })
    .map(
      ({ where, how, times, hasEnd, span, termTime, terms, exceptions, label }): Session => ({
        ...where,
        ...(how as Pick<Session, 'repeat' | 'days'>),
        starts: times[0] ?? '09:00',
        ends: hasEnd ? (times[1] ?? null) : null,
        from: span.from,
        until: span.until,
        termTime,
        terms,
        exceptions: exceptions.map((gap) => ({
          on: gap.span.from,
          ...(gap.hasUntil ? { until: gap.span.until } : {}),
          ...(gap.hasWhy ? { why: gap.why } : {}),
        })),
        label,
      }),
    );
