import { describe, expect, test } from 'vitest';
import { publishAll } from '#db/publish/publish.ts';
import { timesInLink } from '#domain/choosing/times-in-link.ts';
import { daysOfWeek } from '#domain/choosing/week-days.ts';
import { MOST_TIMES, type WeekTime } from '#domain/choosing/week-times.ts';
import { changeWeek } from '#features/choosing/change-week.ts';
import { weekIdeas } from '#features/choosing/week-ideas.ts';
import { timesOfLinked, weekNow } from '#features/choosing/week-now.ts';
import { aListing, anId, NOW } from '../../../support/a-listing.ts';
import { AT, aSmallDirectory, LISTING } from '../../../support/a-small-directory.ts';
import { each } from '../../../support/a-week.ts';

const ON = NOW.date;

/** A directory whose listing has these sessions. */
function withSessions(...sessions: ReturnType<typeof each>[]) {
  const db = aSmallDirectory();
  const hold = (...next: ReturnType<typeof each>[]) =>
    publishAll(db, [{ subject: 'listing', id: LISTING, body: aListing({ sessions: next }) }], 'a-person', AT);
  hold(...sessions);
  return { db, hold };
}
const slugOf = 'tuesday-group';
const linked = (text: string) => timesInLink(text).times;

describe('a time of a week', () => {
  test('is still there when its end has changed, and is told with the new end', () => {
    const { db, hold } = withSessions(each('tue', '10:00', '12:00'));
    const { times } = timesOfLinked(db, linked(`${slugOf}.tue-1000`), ON);
    hold(each('tue', '10:00', '13:00'));
    expect(weekNow(db, times, NOW).placed.map(({ time }) => time.sessions[0]?.ends)).toEqual(['13:00']);
  });

  test('that has moved says when it was, and offers the times that there are, the same day first', () => {
    const { db, hold } = withSessions(each('tue', '10:00', '12:00'));
    const { times } = timesOfLinked(db, linked(`${slugOf}.tue-1000`), ON);
    hold(
      each('mon', '09:00', '11:00'),
      each('tue', '11:00', '13:00'),
      each('wed', '09:00', '10:00', { until: '2026-02-02' }),
    );
    const { placed, changed } = weekNow(db, times, NOW);
    expect(placed).toEqual([]);
    expect(changed).toMatchObject([{ why: 'moved', was: { day: 'tue', starts: '10:00' } }]);
    expect(changed[0]?.offered.map(({ day, starts }) => `${day} ${starts}`)).toEqual(['tue 11:00', 'mon 09:00']);
  });

  test('whose last date has passed is over', () => {
    const { db } = withSessions(each('tue', '10:00', '12:00', { until: '2026-02-24' }));
    const { times } = timesOfLinked(db, linked(`${slugOf}.tue-1000`), ON);
    expect(weekNow(db, times, NOW).changed).toMatchObject([{ why: 'over', offered: [] }]);
  });

  test('waits for the start of somebody new, and is no idea for a week before that', () => {
    const { db } = withSessions();
    const body = aListing({
      sessions: [each('tue', '10:00', '12:00')],
      intakes: [{ starts: '2026-04-07', closes: null }],
    });
    publishAll(db, [{ subject: 'listing', id: LISTING, body }], 'a-person', AT);
    const { times } = timesOfLinked(db, linked(`${slugOf}.tue-1000`), ON);
    expect(weekNow(db, times, NOW).placed).toMatchObject([{ start: { starts: '2026-04-07' } }]);
    const ideasIn = (monday: string) => weekIdeas(db, [slugOf], daysOfWeek([], monday), ON).map(({ link }) => link);
    expect(ideasIn('2026-03-30')).toEqual([]);
    expect(ideasIn('2026-04-06')).toEqual([`${slugOf}.tue-1000`]);
  });

  test('of a listing that is not running any more has its last name', () => {
    const { db } = withSessions(each('tue', '10:00', '12:00'));
    const { times } = timesOfLinked(db, linked(`${slugOf}.tue-1000`), ON);
    db.sqlite.prepare("UPDATE listings SET state = 'withdrawn' WHERE id = ?").run(LISTING);
    expect(weekNow(db, times, NOW)).toMatchObject({ placed: [], gone: [{ name: 'Tuesday group', movedTo: null }] });
  });

  test('of a listing that nobody knows is counted and not shown', () => {
    const { db } = withSessions(each('tue', '10:00', '12:00'));
    expect(timesOfLinked(db, linked(`nothing.tue-1000,${slugOf}.tue-1000`), ON)).toMatchObject({ unknown: 1 });
    const lost: WeekTime = { listing: anId('nothing'), key: { day: 'tue', starts: '10:00', place: null }, on: ON };
    expect(weekNow(db, [lost], NOW)).toMatchObject({ unknown: 1, linked: [] });
  });
});

describe('a change of a week', () => {
  const { db } = withSessions(each('tue', '10:00', '12:00'), each('wed', '10:00', '12:00'));
  const change = (week: readonly WeekTime[], out: string, more: string) =>
    changeWeek(db, week, { out: linked(out), in: linked(more) }, ON);
  const tuesday = change([], '', `${slugOf}.tue-1000`).times;

  test('is said for what it was', () => {
    expect(tuesday).toHaveLength(1);
    expect(change([], '', `${slugOf}.tue-1000`).did).toBe('in');
    expect(change(tuesday, '', `${slugOf}.tue-1000`)).toEqual({ did: 'there', times: tuesday });
    expect(change(tuesday, `${slugOf}.tue-1000`, '')).toEqual({ did: 'out', times: [] });
    expect(change(tuesday, `${slugOf}.tue-1000`, `${slugOf}.wed-1000`).did).toBe('moved');
    expect(change(tuesday, '', 'nothing.tue-1000')).toEqual({ did: 'unknown', times: tuesday });
    expect(change(tuesday, '', '')).toEqual({ did: 'unknown', times: tuesday });
  });

  test('of a full week puts nothing in', () => {
    const full = Array.from(
      { length: MOST_TIMES },
      (_, at): WeekTime => ({
        ...{ listing: anId(`listing ${at}`), on: ON },
        key: { day: 'mon', starts: '09:00', place: null },
      }),
    );
    expect(change(full, '', `${slugOf}.tue-1000`)).toEqual({ did: 'full', times: full });
  });
});
