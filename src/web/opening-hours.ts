import type { DayOfWeek, OpeningHoursSpecification } from 'schema-dts';
import type { Session } from '#domain/listing/session.ts';
import type { Day } from '#domain/listing/vocabulary.ts';

const DAYS: Readonly<Record<Day, DayOfWeek>> = {
  mon: 'https://schema.org/Monday',
  tue: 'https://schema.org/Tuesday',
  wed: 'https://schema.org/Wednesday',
  thu: 'https://schema.org/Thursday',
  fri: 'https://schema.org/Friday',
  sat: 'https://schema.org/Saturday',
  sun: 'https://schema.org/Sunday',
};

function ofSession({ repeat, days, starts, ends, from, until, termTime }: Session): OpeningHoursSpecification[] {
  if (ends === null) return [];
  const hours = { '@type': 'OpeningHoursSpecification', opens: starts, closes: ends } as const;
  if (repeat.every === 'once') return repeat.dates.map((on) => ({ ...hours, validFrom: on, validThrough: on }));
  if (repeat.every !== 'week' || repeat.interval !== 1 || termTime === true) return [];
  return [
    {
      ...hours,
      dayOfWeek: days.map((day) => DAYS[day]),
      ...(from === null ? {} : { validFrom: from }),
      ...(until === null ? {} : { validThrough: until }),
    },
  ];
}

/**
 * When a listing happens, as schema.org's hours: single days, and every week. What happens every second week, once a month or in school terms
 * alone cannot be said in these words, and an end that nobody told us is no hour: those are left out, so that nobody comes to a closed door.
 */
export const openingHoursOf = (sessions: readonly Session[]): OpeningHoursSpecification[] =>
  sessions.flatMap(ofSession);
