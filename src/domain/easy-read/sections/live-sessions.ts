import type { Session } from '../../listing/session.ts';
import { capital } from '../../words/lists.ts';
import { sentencesOf } from '../easy-enough.ts';
import { isEasy, plainName } from '../names.ts';
import type { EasyReadSource } from '../point.ts';

/** What the provider calls a session ("Family swim"), where it is easy to read. */
function nameOf({ label }: Session, source: EasyReadSource): string | null {
  if (label === null) return null;
  const name = capital(plainName(label));
  return sentencesOf(name).length === 1 && !/[:.?!]/u.test(name) && isEasy(name, source) ? name : null;
}

/** What is still to come, with its name where that can be said. */
export const liveSessions = (source: EasyReadSource): Session[] =>
  source.listing.sessions
    .filter(
      ({ until, repeat }) =>
        (until === null || until >= source.now.date) &&
        (repeat.every !== 'once' || repeat.dates.some((date) => date >= source.now.date)),
    )
    .map((session) => ({ ...session, label: nameOf(session, source) }));
