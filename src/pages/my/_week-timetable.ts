import type { ScreenText } from '#content/screen-text/shape.ts';
import type { DayOfWeek, Occurrence } from '#domain/choosing/week-days.ts';
import { clockInWords, dayAndMonth, knowFirst, placeInWords, whyNotOn } from '#domain/choosing/week-words.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import { asSentence, capital } from '#domain/words/lists.ts';
import type { TimetablePage } from '#features/printing/booklet.ts';

/** A week of dates as a page of paper: what is on in each part of each day, and what is not on in this week. */
export function timetableOf(of: {
  readonly title: string;
  readonly lead: string;
  readonly days: readonly DayOfWeek[];
  readonly screen: Pick<ScreenText, 'myWeek' | 'views'>;
}): TimetablePage {
  const { days, screen } = of;
  const words = screen.myWeek;
  const entryOf = (one: Occurrence) => {
    const why = whyNotOn(one.standing, words);
    const what = [one.placed.listing.body.name, placeInWords(one.placed)];
    const said = [...what, ...(why === null ? knowFirst(one, screen.views) : [why])];
    return {
      picture: pictureOf(one.placed.listing.body),
      text: said.map(asSentence).join(' '),
      time: capital(clockInWords(one.session)),
    };
  };
  return {
    kind: 'timetable',
    title: of.title,
    lead: of.lead,
    columns: days[0]?.parts.map(({ part }) => words.parts[part]) ?? [],
    days: days.map(({ date, parts }) => ({
      label: dayAndMonth(date).join(' '),
      cells: parts.map(({ begins, goesOn }) => [
        ...goesOn.map(({ placed }) => ({
          picture: pictureOf(placed.listing.body),
          text: words.goesOn(placed.listing.body.name),
          time: '',
        })),
        ...begins.map(entryOf),
      ]),
    })),
  };
}
