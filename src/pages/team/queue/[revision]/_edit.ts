import { z } from 'zod';
import { Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { applyPatch } from '#domain/publishing/apply-patch.ts';
import { type Draft, type Patch, parsePatch } from '#domain/publishing/draft.ts';
import { readSection, writeSection } from '#domain/publishing/form/section-form.ts';
import { SECTIONS_OF, type SectionOf, sectionCalled } from '#domain/publishing/sections.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import type { Review } from '#features/moderating/review.ts';
import { withPlaces } from '../../../provider/_places-in-form.ts';
import { withRowsChanged } from '../../../provider/_section-form.ts';

type App = App.Locals['app'];

/** What the page of changing something before it is approved shows. Nothing of it is stored until it is approved. */
export interface EditView {
  /** What has been changed so far. */
  readonly patch: Patch;
  /** What was sent, with that. */
  readonly body: Draft;
  /** The section that is open, and what its form holds. */
  readonly section: SectionOf | null;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Photographs have a page of their own, where they are sent and described. */
const NOT_HERE: readonly string[] = ['photos'];

export const sectionsToEdit = (subject: Subject): SectionOf[] =>
  Object.keys(SECTIONS_OF[subject]).flatMap((id) => (NOT_HERE.includes(id) ? [] : (sectionCalled(subject, id) ?? [])));

const CarriedSchema = z.string().transform((written, context): unknown => {
  try {
    return JSON.parse(written);
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

/** What was changed so far, as the page carries it along. Throws `Invalid` when it is not what the page has written. */
function carriedPatch(subject: Subject, values: FormValues): Patch {
  const written = valueIn(values, 'patch');
  if (written === '') return {};
  const carried = CarriedSchema.safeParse(written);
  if (!carried.success) throw new Invalid('This is not what the page has written');
  return parsePatch(subject, carried.data);
}

function together(before: Patch, more: Patch): Patch {
  const facts = { ...before.facts, ...more.facts };
  return { ...before, ...more, ...(Object.keys(facts).length === 0 ? {} : { facts }) };
}

/** Reads what a form of the page sent: a section to open, a row more or fewer, or a section to keep. */
export function readEdit(app: App, review: Review, values: FormValues): EditView {
  const { subject } = review;
  const today = wallMoment(app.now()).date;
  const said = { by: 'council', on: today } as const;
  const patch = carriedPatch(subject, values);
  const body = applyPatch<Subject>(review.body, patch, said);
  const opened = valueIn(values, 'open');
  const section = sectionCalled(subject, opened === '' ? valueIn(values, 'section') : opened) ?? null;
  const none = { patch, body, section: null, values: new Map(), errors: {} };
  if (section === null) return none;
  if (opened !== '') return { ...none, section, values: writeSection(section, body) };
  const rows = withRowsChanged(values);
  if (rows !== null) return { ...none, section, values: rows };
  const looked = withPlaces(app.db, section, values, body);
  const { patch: more, problems } = readSection(section, looked.values, { draft: body, today });
  const errors = { ...problems, ...looked.errors };
  if (Object.keys(errors).length > 0) return { ...none, section, values, errors };
  const whole = together(patch, { ...more, ...looked.patch });
  return { ...none, patch: whole, body: applyPatch<Subject>(review.body, whole, said) };
}
