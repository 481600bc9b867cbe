import ICAL from 'ical.js';
import { wallMoment } from '#domain/listing/session-dates.ts';

/** An event as a calendar program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly hasEnd: boolean;
  readonly sequence: number;
  readonly property: (name: string) => string | null;
  /** When it happens from a date to a date (`YYYY-MM-DD`): by its own clock, and by the clock on the wall in the UK. */
  readonly dates: (
    from: string,
    until: string,
  ) => { readonly date: string; readonly clock: string; readonly wall: string }[];
}

const two = (number: number) => String(number).padStart(2, '0');
const MOST_STEPS = 2000;

/** Reads a calendar file with a parser that is not ours. */
export function readCalendar(text: string): { readonly root: ICAL.Component; readonly events: readonly ReadEvent[] } {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      sequence: event.sequence,
      hasEnd: component.hasProperty('dtend'),
      property: (name) => component.getFirstPropertyValue(name)?.toString() ?? null,
      dates: (from, until) => {
        const found: { date: string; clock: string; wall: string }[] = [];
        const steps = event.iterator();
        for (let step = 0; step < MOST_STEPS; step += 1) {
          const time = steps.next();
          if (time === undefined || time === null) break;
          const date = `${time.year}-${two(time.month)}-${two(time.day)}`;
          if (date > until) break;
          const wall = wallMoment(time.toJSDate());
          if (date >= from)
            found.push({ date, clock: `${two(time.hour)}:${two(time.minute)}`, wall: `${wall.date} ${wall.clock}` });
        }
        return found;
      },
    };
  });
  return { root, events };
}
