import { draftBody, revisionById } from '#db/drafts.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn, valuesIn } from '#domain/form/values.ts';
import type { Fact } from '#domain/listing/truth.ts';
import { type Patch, parsePatch } from '#domain/publishing/draft.ts';
import type { ModeratingContext } from '#features/moderating/moderating-context.ts';
import type { Review } from '#features/moderating/review.ts';

type Words = App.Locals['screen']['queue'];
type Fields = Readonly<Record<string, unknown>>;

/** One answer of two: what was sent, or what is public by now. `field` names what is picked: a field of the body, or one fact. */
export interface ClashToPick {
  readonly field: string;
  readonly label: string;
  readonly sent: readonly string[];
  readonly site: readonly string[];
}

/** A field is picked as a whole; facts are picked one by one. */
const wholeOf = (field: string): string => (field.startsWith('facts.') ? field : (field.split('.')[0] ?? field));
export const boxOfClash = (field: string): string => `clash.${field}`;

export function clashesToPick({ clashes }: Review): ClashToPick[] {
  const groups = Map.groupBy(clashes, ({ field }) => wholeOf(field));
  return [...groups].map(([field, all]) => ({
    field,
    label: all.map(({ label }) => label).join(', '),
    sent: all.flatMap(({ yours }) => yours),
    site: all.flatMap(({ theirs }) => theirs),
  }));
}

const said = (fact: Fact | undefined) => ({
  state: fact?.state ?? 'unknown',
  ...(fact?.note === undefined ? {} : { note: fact.note }),
});

/** What somebody picked of clashes, as a patch that settles them; null when one is not picked. */
export function patchOfPicks({ db }: ModeratingContext, review: Review, values: FormValues): Patch | null {
  const stored = revisionById(db, review.revision);
  if (stored === undefined) return null;
  const bodies: Readonly<Record<string, Fields>> = {
    sent: draftBody(review.subject, stored) as Fields,
    site: review.body as Fields,
  };
  const patch: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  for (const { field } of clashesToPick(review)) {
    const body = bodies[valueIn(values, boxOfClash(field))];
    if (body === undefined) return null;
    const fact = field.startsWith('facts.') ? field.slice('facts.'.length) : null;
    if (fact === null) patch[field] = body[field] ?? null;
    else facts[fact] = said((body.facts as Readonly<Record<string, Fact | undefined>> | undefined)?.[fact]);
  }
  return parsePatch(review.subject, Object.keys(facts).length === 0 ? patch : { ...patch, facts });
}

/** The words of a return: the ready phrases that were picked, then what was written. */
export function wordsOfReturn(values: FormValues, words: Words): string {
  const phrases: Readonly<Record<string, string>> = words.one.phrases;
  const picked = valuesIn(values, 'phrase').flatMap((id) => (Object.hasOwn(phrases, id) ? [phrases[id] ?? ''] : []));
  const written = valueIn(values, 'words');
  return [...picked, ...(written === '' ? [] : [written])].join('\n');
}

/** Why a decision could not be made, for whoever tried: what is wrong and the answer's status. Other errors go on. */
export function decisionProblem(
  error: unknown,
  words: Words,
): { readonly errors: FormErrors; readonly status: number } {
  if (error instanceof Conflict) return { errors: { '': error.message }, status: 409 };
  if (error instanceof Invalid) {
    const named = Object.values(error.fields).flat();
    return { errors: { '': [words.gone.invalid, ...named].join(' ') }, status: 422 };
  }
  throw error;
}
