import type { Session } from '../../listing/session.ts';
import { WAYS } from '../../listing/vocabulary.ts';
import { sentenceDate } from '../../words/dates.ts';
import { sessionInWords } from '../../words/sessions.ts';
import type { Names } from './field-row.ts';

/** A venue by its name; one that nobody can name is still a place, and another than the one next to it. */
export const venueInWords = (id: string, names: Names): string => names.venue(id) ?? `a place without a name (${id})`;

const datesFrom = ({ from, until }: Pick<Session, 'from' | 'until'>): string[] => [
  ...(from === null ? [] : [`from ${sentenceDate(from)}`]),
  ...(until === null ? [] : [`until ${sentenceDate(until)}`]),
];

const offInWords = ({ on, until, why }: Session['exceptions'][number]): string =>
  `not on ${sentenceDate(on)}${until === undefined ? '' : ` to ${sentenceDate(until)}`}${why === undefined ? '' : ` (${why})`}`;

// `sessionInWords` folds many dates into one span, and two different sets of dates can have the same span.
const everyDate = ({ repeat }: Session): string[] =>
  repeat.every === 'once' && repeat.dates.length > 3
    ? [
        `on ${[...repeat.dates]
          .sort()
          .map((date) => sentenceDate(date))
          .join(', ')}`,
      ]
    : [];

/** A session in one line with all that was said of it. */
export const sessionLine = (session: Session, names: Names): string =>
  [
    ...(session.label === null ? [] : [session.label]),
    sessionInWords(session),
    ...(session.termTime === false ? ['in the holidays too'] : []),
    session.venue === null
      ? WAYS[session.way].label
      : `${WAYS[session.way].label}: ${venueInWords(session.venue, names)}`,
    ...everyDate(session),
    ...datesFrom(session),
    ...session.terms.map((term) => `a term from ${sentenceDate(term.from)} to ${sentenceDate(term.until)}`),
    ...session.exceptions.map(offInWords),
  ].join('; ');
