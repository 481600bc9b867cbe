import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { type BothTexts, Conflict, NotFound } from '#domain/errors.ts';
import { type FormErrors, type FormValues, formValues, valueIn, valuesIn } from '#domain/form/values.ts';
import type { Session } from '#domain/listing/session.ts';
import { type WallMoment, wallMoment } from '#domain/listing/session-dates.ts';
import type { Option } from '#domain/publishing/form/box.ts';
import {
  digestOfSessions,
  readSession,
  sessionBoxes,
  wayOptions,
  writeSession,
} from '#domain/publishing/form/session-form.ts';
import { type OpenDraft, openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';
import { ownListingPath } from '#web/paths.ts';
import { whereThrown } from './_around.ts';
import { withRowsChanged } from './_section-form.ts';
import { type TypedText, typedIn } from './_typed-texts.ts';
import { venueOptions } from './_venue-options.ts';

/** What the page of one session shows. */
export interface TimeView {
  readonly open: OpenDraft<'listing'>;
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly both: readonly BothTexts[];
  /** What was written and not saved because the team is reading the listing. */
  readonly typed: readonly TypedText[];
  readonly version: number;
  readonly was: string;
  readonly places: readonly Option[];
  readonly now: WallMoment;
  /** The session to say back in words. */
  readonly shown: { readonly session: Session; readonly place: string; readonly isSaved: boolean } | null;
}

/** The place of a session among those of its listing; null for a new one, and for one that somebody took away while it was changed. */
function placeOf(n: string, sessions: readonly Session[], isWritten: boolean): number | null {
  if (n === 'new') return null;
  const at = /^[1-9]\d?$/u.test(n) ? Number(n) - 1 : -1;
  if (sessions[at] !== undefined) return at;
  if (isWritten && at >= 0) return null;
  throw new NotFound('There is no such time');
}

/** What an address says so that a time that was taken away can be put back. */
const undoOf = (session: Session): string =>
  new URLSearchParams(
    [...writeSession(session)].flatMap(([name, all]) => all.map((value) => [name, value])),
  ).toString();

/** The sessions with one changed, added or taken away. */
function withSession(sessions: readonly Session[], at: number | null, session: Session | null): Session[] {
  if (session === null) return sessions.filter((_, index) => index !== at);
  return at === null ? [...sessions, session] : sessions.map((one, index) => (index === at ? session : one));
}

interface Opened {
  /** What the page shows before anything is sent. */
  readonly view: TimeView;
  readonly sessions: readonly Session[];
  readonly at: number | null;
  readonly placeWords: (session: Session) => string;
}

function openTime(astro: AstroGlobal, person: Person, id: string, n: string): Opened {
  const { app } = astro.locals;
  const open = openDraft(app, person, { subject: 'listing', id });
  const sessions = open.body.sessions ?? [];
  const at = placeOf(n, sessions, isSent(astro));
  const chosen = open.body.venues ?? [];
  const venues = venueOptions(app, person, open, astro.locals.screen.provider.unnamed).filter(({ value }) =>
    chosen.includes(value),
  );
  const places: readonly Option[] = [...venues, ...wayOptions()];
  const placeWords = ({ venue, way }: Session) => places.find(({ value }) => value === (venue ?? way))?.label ?? '';
  const saved = at === null ? undefined : sessions[at];
  // With one place there is nothing to choose.
  const only = venues.length === 1 ? [['where', venues[0]?.value ?? ''] as const] : [];
  const view: TimeView = {
    open,
    values: saved === undefined ? formValues(only) : writeSession(saved),
    errors: {},
    both: [],
    typed: [],
    version: open.version,
    was: digestOfSessions(sessions),
    places,
    now: wallMoment(app.now()),
    shown: saved === undefined ? null : { session: saved, place: placeWords(saved), isSaved: true },
  };
  return { view, sessions, at, placeWords };
}

/** A time that was written while somebody sent its listing: what differs from the one that is stored, as it was typed. */
function lockedTime(astro: AstroGlobal, { view }: Opened, values: FormValues): TimeView {
  const isWritten = (name: string) => valuesIn(values, name).join('\n') !== valuesIn(view.values, name).join('\n');
  const typed = typedIn(sessionBoxes(view.places), values, isWritten, astro.locals.screen);
  astro.response.status = 409;
  return { ...view, typed };
}

const isSame = (one: Session, other: Session | undefined): boolean =>
  other !== undefined && JSON.stringify([...writeSession(one)]) === JSON.stringify([...writeSession(other)]);

/** Where to go when another window has saved or taken away the very same already, so that there is nothing to settle; null when it is not so. */
export function alreadySo(sessions: readonly Session[], at: number | null, session: Session | null): string | null {
  if (session === null) return at === null ? 'when?done=removed' : null;
  const found = sessions.findIndex((one, index) => (at === null || index === at) && isSame(session, one));
  return found === -1 ? null : `times/${found + 1}?done=saved`;
}

/** Saves a session, or takes it away when there is none, and leads to what is shown then. */
function saveTime(
  astro: AstroGlobal,
  person: Person,
  { view, sessions, at }: Opened,
  session: Session | null,
  version: number,
): TimeView | Response {
  const { id } = view.open;
  const page = ownListingPath(id);
  const gone = session === null && at !== null ? sessions[at] : undefined;
  try {
    const patch = { sessions: withSession(sessions, at, session) };
    saveDraft(astro.locals.app, person, { subject: 'listing', id, version, patch });
  } catch (error) {
    if (!(error instanceof Conflict) || error.version === null) throw error;
    const done = alreadySo(sessions, at, session);
    if (done !== null) return seeOther(`${page}/${done}`);
    astro.response.status = 409;
    return { ...view, both: error.both, version: error.version, shown: null };
  }
  if (session !== null) return seeOther(`${page}/times/${(at ?? sessions.length) + 1}?done=saved`);
  return seeOther(`${page}/when?done=removed${gone === undefined ? '' : `&undo=${encodeURIComponent(undoOf(gone))}`}`);
}

/** Shows the form of one session, or says it back, saves it or takes it away. */
export async function timeForm(
  astro: AstroGlobal,
  person: Person,
  id: string,
  n: string,
): Promise<TimeView | Response> {
  const opened = openTime(astro, person, id, n);
  const { view } = opened;
  const thrown = whereThrown(view.open);
  if (!isSent(astro)) return thrown === null ? view : seeOther(thrown);
  const values = await readForm(astro);
  if (values instanceof Response) return values;
  if (view.open.state === 'submitted') return lockedTime(astro, opened, values);
  const seen = { version: Number(valueIn(values, 'version')) || 0, was: valueIn(values, 'was'), shown: null };
  const rows = withRowsChanged(values);
  if (rows !== null) return { ...view, ...seen, values: rows };
  const deed = valueIn(values, 'deed');
  const { session, problems } = readSession(values, view.now.date, view.open.body.venues ?? []);
  if (session === null && deed !== 'remove') {
    astro.response.status = 422;
    return { ...view, ...seen, values, errors: problems };
  }
  if (session !== null && deed === 'check') {
    const shown = { session, place: opened.placeWords(session), isSaved: false };
    return { ...view, ...seen, values, shown };
  }
  // Over what others saved of other sections; what they saved of the times is for the person to see first.
  const version = seen.was === view.was ? view.version : seen.version;
  return saveTime(astro, person, { ...opened, view: { ...view, values } }, deed === 'remove' ? null : session, version);
}
