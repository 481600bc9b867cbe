import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { digestOf } from '#domain/easy-read/digest.ts';
import { type BothTexts, Conflict } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { Draft, Patch } from '#domain/publishing/draft.ts';
import { withoutRow, withRow } from '#domain/publishing/form/joined-boxes.ts';
import { AREA_BOX, NEAR_BOX } from '#domain/publishing/form/place-boxes.ts';
import { boxesOf, readSection, writeSection } from '#domain/publishing/form/section-form.ts';
import type { SectionOf } from '#domain/publishing/sections.ts';
import { type OpenDraft, openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { draftAnswer, isSavedAsYouGo } from '#web/draft-answer.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';
import { whereThrown } from './_around.ts';
import { type LookedUp, withPlaces } from './_places-in-form.ts';
import { type TypedText, typedTexts } from './_typed-texts.ts';

/** What a page with the form of a section shows. */
export interface SectionView {
  readonly open: OpenDraft;
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly both: readonly BothTexts[];
  /** What was written and not saved because the team is reading the record. */
  readonly typed: readonly TypedText[];
  readonly version: number;
  readonly was: string;
  /** Whether it was saved just now, and where the person wants to go then. */
  readonly saved: false | 'next' | 'list';
}

/** Names what a section holds, so that it can be told if somebody else has changed it. */
export const digestOfSection = (section: SectionOf, body: Draft): string =>
  digestOf([...writeSection(section, body)].flatMap(([name, values]) => [name, ...values]));

/** The form with one row more or fewer, when a button for that was pressed; nothing is saved then. */
export function withRowsChanged(values: FormValues): FormValues | null {
  const add = valueIn(values, 'add');
  if (add !== '') return withRow(values, add);
  const remove = /^([a-zA-Z]+)\.(\d{1,3})$/u.exec(valueIn(values, 'remove'));
  return remove === null ? null : withoutRow(values, remove[1] ?? '', Number(remove[2]));
}

type Saved = Pick<SectionView, 'both' | 'version'> | 'saved';

/** Saves; when somebody saved another section meanwhile, over theirs, because nothing of theirs is lost. */
function save(astro: AstroGlobal, person: Person, section: SectionOf, id: string, seen: Seen, patch: Patch): Saved {
  const { app } = astro.locals;
  const { subject } = section;
  try {
    saveDraft(app, person, { subject, id, version: seen.version, patch });
    return 'saved';
  } catch (error) {
    if (!(error instanceof Conflict) || error.version === null) throw error;
    const now = openDraft(app, person, { subject, id });
    const isOthers = now.state !== 'submitted' && digestOfSection(section, now.body) === seen.was;
    if (now.state === 'submitted' || !(isOthers || error.both.length === 0))
      return { both: error.both, version: error.version };
    saveDraft(app, person, { subject, id, version: error.version, patch });
    return 'saved';
  }
}

/** An area without words is named after its middle: while that is not found, only that is wrong. */
export function withoutFollowing(errors: FormErrors, looked: FormErrors): FormErrors {
  const { [AREA_BOX]: _label, ...others } = errors;
  return looked[NEAR_BOX] === undefined ? errors : others;
}

/** What a form that saves itself is told when it is saved. */
function toldSaved(astro: AstroGlobal, person: Person, section: SectionOf, id: string, problems: FormErrors): Response {
  const { app } = astro.locals;
  const { version, body } = openDraft(app, person, { subject: section.subject, id });
  const savedAt = app.now().toISOString();
  return draftAnswer({ saved: true, version, was: digestOfSection(section, body), savedAt, problems });
}

interface Seen {
  readonly version: number;
  readonly was: string;
}

/**
 * Shows the form of a section, or reads and saves what it sent. What cannot be saved comes back with every word kept and what to write
 * instead; what somebody else changed meanwhile comes back with both texts and 409. `given` is what a page has read already: null when
 * another form of the page sent it, so that the section is shown as it is stored.
 */
export async function sectionForm(
  astro: AstroGlobal,
  person: Person,
  section: SectionOf,
  id: string,
  given?: FormValues | null,
): Promise<SectionView | Response> {
  const { app } = astro.locals;
  const open = openDraft(app, person, { subject: section.subject, id });
  const shown = {
    open,
    errors: {},
    both: [],
    typed: [],
    version: open.version,
    was: digestOfSection(section, open.body),
  };
  const thrown = whereThrown(open);
  // What was written in another window is saved first.
  if (thrown !== null && !isSent(astro)) return seeOther(thrown);
  if (!isSent(astro) || given === null) return { ...shown, values: writeSection(section, open.body), saved: false };
  const sent = given ?? (await readForm(astro));
  if (sent instanceof Response) return sent;
  const seen: Seen = { version: Number(valueIn(sent, 'version')) || 0, was: valueIn(sent, 'was') };
  // What was written is shown as it would be saved: nothing can be changed of a record that the team is reading.
  const isLocked = open.state === 'submitted';
  const rows = isLocked ? null : withRowsChanged(sent);
  if (rows !== null) return { ...shown, ...seen, values: rows, saved: false };
  const looked: LookedUp = withPlaces(app.db, section, sent, open.body);
  const today = wallMoment(app.now()).date;
  const { patch, problems } = readSection(section, looked.values, { draft: open.body, today });
  const errors = withoutFollowing({ ...problems, ...looked.errors }, looked.errors);
  // What goes by itself while somebody writes saves what can be saved; what is wrong they are told when they press the button.
  if (Object.keys(errors).length > 0 && !isSavedAsYouGo(astro) && !isLocked) {
    astro.response.status = 422;
    return { ...shown, ...seen, values: sent, errors, saved: false };
  }
  const saved = save(astro, person, section, id, seen, { ...patch, ...looked.patch });
  if (isSavedAsYouGo(astro))
    return saved === 'saved'
      ? toldSaved(astro, person, section, id, errors)
      : draftAnswer({ saved: false, both: saved.both });
  if (saved === 'saved') return { ...shown, values: sent, saved: valueIn(sent, 'then') === 'list' ? 'list' : 'next' };
  astro.response.status = 409;
  const typed = isLocked ? typedTexts(boxesOf(section), sent, { both: saved.both, errors }, astro.locals.screen) : [];
  return { ...shown, ...saved, typed, values: sent, saved: false };
}
