import { isSeen } from '../text.ts';

/** What a form sends: every value of every box by the box's name, in the order of the page. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** What was typed, without the spaces around it; '' where nothing can be seen. */
const typed = (value: string): string => (isSeen(value) ? value.trim() : '');

/** The one value of a box, without the spaces around it; '' when it was not sent, or nothing of it can be seen. */
export const valueIn = (values: FormValues, name: string): string => typed(values.get(name)?.[0] ?? '');

/** All values of boxes that share a name, without empty ones. */
export const valuesIn = (values: FormValues, name: string): string[] =>
  (values.get(name) ?? []).map(typed).filter((value) => value !== '');

/** The lines somebody wrote in a box, one item each, without empty ones. */
export const linesIn = (values: FormValues, name: string): string[] =>
  valueIn(values, name)
    .split(/\r?\n/u)
    .map(typed)
    .filter((line) => line !== '');

/** Pairs as a form or `FormData` gives them, put together by name. */
export function formValues(pairs: Iterable<readonly [name: string, value: string]>): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return values;
}

/** What is wrong with what a form sent: one message a box, by the box's name. */
export type FormErrors = Readonly<Record<string, string>>;
