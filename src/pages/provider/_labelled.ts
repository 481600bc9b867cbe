import type { ScreenText } from '#content/screen-text/shape.ts';
import type { FormErrors } from '#domain/form/values.ts';
import { FACTS, type FactId } from '#domain/listing/facts.ts';
import { boxKey } from '#domain/publishing/form/box.ts';

const isFact = (id: string): id is FactId => Object.hasOwn(FACTS, id);

/** What stands over a box, with the number of its row; empty for a box without words. */
export function labelOf(name: string, { boxes, sections }: ScreenText): string {
  const fact = /^fact\.(\w+)/u.exec(name)?.[1] ?? '';
  if (isFact(fact)) return FACTS[fact].label;
  const own = boxes[boxKey(name)]?.label;
  const [list = '', number] = name.split('.');
  const rows = sections.rows[list as keyof typeof sections.rows];
  if (rows === undefined) return own ?? '';
  return number === undefined || own === undefined
    ? rows.label
    : `${sections.row(rows.one, Number(number) + 1)}. ${own}`;
}

/** What is wrong with each box, with the name of the box before it, as it is said at the top of a page. */
export const labelled = (errors: FormErrors, screen: ScreenText): FormErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const label = labelOf(name, screen);
      return [name, label === '' ? message : `${label}${label.endsWith('?') ? '' : ':'} ${message}`];
    }),
  );

/** What a page with the form of a section says at its top: what is wrong with each box, and that somebody else changed the same meanwhile. */
export const saidOfForm = (
  {
    errors,
    both,
    typed,
  }: { readonly errors: FormErrors; readonly both: readonly unknown[]; readonly typed: readonly unknown[] },
  screen: ScreenText,
): FormErrors => ({
  ...labelled(errors, screen),
  ...(both.length + typed.length > 0 ? { '': screen.provider.clashTitle } : {}),
});
