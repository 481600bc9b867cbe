import { Conflict, Invalid } from '#domain/errors.ts';
import type { FormErrors } from '#domain/form/values.ts';

/** What came of a deed that a form asked for: its result, or what to say at which box. */
export type Attempt<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly errors: FormErrors; readonly status: 409 | 422 };

/**
 * Does what a form asked for. That somebody else was first, and that what was sent cannot be used, is said on the page of the form:
 * `words` has what to say for `Conflict`, and at each box for `Invalid`. Any other error is thrown on.
 */
export async function attempt<Result>(
  deed: () => Result | Promise<Result>,
  words: { readonly conflict: string; readonly invalid?: FormErrors },
): Promise<Attempt<Result>> {
  try {
    return { ok: true, result: await deed() };
  } catch (error) {
    if (error instanceof Conflict) return { ok: false, errors: { '': words.conflict }, status: 409 };
    if (!(error instanceof Invalid)) throw error;
    const said = Object.keys(error.fields).map((field) => [field, words.invalid?.[field] ?? error.message]);
    return { ok: false, errors: Object.fromEntries(said), status: 422 };
  }
}
