import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { type BothTexts, Conflict, NotFound } from '#domain/errors.ts';
import { type FormErrors, type FormValues, formValues, valueIn } from '#domain/form/values.ts';
import type { Session } from '#domain/listing/session.ts';
import { type WallMoment, wallMoment } from '#domain/listing/session-dates.ts';
import type { Option } from '#domain/publishing/form/box.ts';
import { digestOfSessions, readSession, wayOptions, writeSession } from '#domain/publishing/form/session-form.ts';
import { type OpenDraft, openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';
import { ownListingPath } from '#web/paths.ts';
import { withRowsChanged } from './_section-form.ts';
import { venueOptions } from './_venue-options.ts';

/** What the page of one session shows. */
export interface TimeView {
  readonly open: OpenDraft<'listing'>;
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly both: readonly BothTexts[];
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

/** Shows the form of one session, or says it back, saves it or takes it away. */
export async function timeForm(
  astro: AstroGlobal,
  person: Person,
  id: string,
  n: string,
): Promise<TimeView | Response> {
  const { app } = astro.locals;
  const open = openDraft(app, person, { subject: 'listing', id });
  const sessions = open.body.sessions ?? [];
  const at = placeOf(n, sessions, isSent(astro));
  const now = wallMoment(app.now());
  const chosen = open.body.venues ?? [];
  const venues = venueOptions(app, person, open).filter(({ value }) => chosen.includes(value));
  const places: readonly Option[] = [...venues, ...wayOptions()];
  const placeWords = ({ venue, way }: Session) => places.find(({ value }) => value === (venue ?? way))?.label ?? '';
  const saved = at === null ? undefined : sessions[at];
  const only = venues.length === 1 ? [['where', venues[0]?.value ?? ''] as const] : [];
  const view = {
    open,
    values: saved === undefined ? formValues(only) : writeSession(saved),
    errors: {},
    both: [],
    version: open.version,
    was: digestOfSessions(sessions),
    places,
    now,
    shown: saved === undefined ? null : { session: saved, place: placeWords(saved), isSaved: true },
  };
  if (!isSent(astro)) return view;
  const values = await readForm(astro);
  if (values instanceof Response) return values;
  const seen = { version: Number(valueIn(values, 'version')) || 0, was: valueIn(values, 'was') };
  const rows = withRowsChanged(values);
  if (rows !== null) return { ...view, ...seen, values: rows, shown: null };
  const isRemoving = valueIn(values, 'deed') === 'remove';
  const { session, problems } = readSession(values, now.date, chosen);
  if (session === null && !isRemoving) {
    astro.response.status = 422;
    return { ...view, ...seen, values, errors: problems, shown: null };
  }
  if (session !== null && valueIn(values, 'deed') === 'check')
    return { ...view, ...seen, values, shown: { session, place: placeWords(session), isSaved: false } };
  // Over what others saved of other sections; what they saved of the times is for the person to see first.
  const version = seen.was === view.was ? open.version : seen.version;
  try {
    const changed = withSession(sessions, at, isRemoving ? null : session);
    saveDraft(app, person, { subject: 'listing', id, version, patch: { sessions: changed } });
    const undo = saved === undefined ? '' : `&undo=${encodeURIComponent(undoOf(saved))}`;
    const page = ownListingPath(id);
    return seeOther(
      isRemoving ? `${page}/when?done=removed${undo}` : `${page}/times/${(at ?? sessions.length) + 1}?done=saved`,
    );
  } catch (error) {
    if (!(error instanceof Conflict) || error.version === null) throw error;
    astro.response.status = 409;
    return { ...view, values, both: error.both, version: error.version, shown: null };
  }
}
