import type { ScreenText } from '#content/screen-text/shape.ts';
import type { BothTexts } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valuesIn } from '#domain/form/values.ts';
import { type Box, boxKey } from '#domain/publishing/form/box.ts';
import { labelOf } from './_labelled.ts';

/** What somebody wrote in one place, under its name. */
export interface TypedText {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What the answers of boxes are called: in a form they stand by their ids. */
const answersOf = (boxes: readonly Box[]): ReadonlyMap<string, string> =>
  new Map(
    boxes.flatMap((box): (readonly [string, string])[] => {
      if (box.as === 'rows') return [...answersOf(box.row(box.name))];
      return 'options' in box ? box.options.map(({ value, label }) => [`${box.name} ${value}`, label] as const) : [];
    }),
  );

/** What stands in boxes as it was typed, with the answers that were chosen by their names. Boxes without a name hold nothing to read. */
export function typedIn(
  boxes: readonly Box[],
  values: FormValues,
  isWanted: (name: string) => boolean,
  screen: ScreenText,
): TypedText[] {
  const answers = answersOf(boxes);
  return [...values.keys()].filter(isWanted).flatMap((name) => {
    const label = labelOf(name, screen);
    const key = boxKey(name);
    const lines = valuesIn(values, name).map((value) => answers.get(`${key} ${value}`) ?? value);
    return label === '' || lines.length === 0 ? [] : [{ label, lines }];
  });
}

/** A list or a group is read as one: with one of its boxes wrong, none of it is. */
const wholeOf = (box: string): string => /^(?!fact\.)(?<whole>[a-zA-Z]+)\./u.exec(box)?.groups?.whole ?? box;

/** The words of a person that were not saved because the record is sent: what could be read, and what could not, as it was typed. */
export function typedTexts(
  boxes: readonly Box[],
  values: FormValues,
  { both, errors }: { readonly both: readonly BothTexts[]; readonly errors: FormErrors },
  screen: ScreenText,
): TypedText[] {
  const unread = new Set(Object.keys(errors).map(wholeOf));
  return [
    ...both.map(({ label, yours }) => ({ label, lines: yours })),
    ...typedIn(boxes, values, (name) => unread.has(wholeOf(name)), screen),
  ];
}
