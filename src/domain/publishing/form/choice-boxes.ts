import { valueIn, valuesIn } from '../../form/values.ts';
import type { FactId } from '../../listing/facts.ts';
import { TRUTH_STATES, type TruthState } from '../../listing/truth.ts';
import type { SaidFact } from '../draft.ts';
import { type Box, type Codec, inOneBox, type Option, type Pair } from './box.ts';

const PICK = 'Choose one of the answers on this page';

type Row = string | { readonly label: string; readonly picture?: string; readonly about?: string };

/** A list of the domain as answers to pick from. */
export const optionsOf = (table: Readonly<Record<string, Row>>): Option[] =>
  Object.entries(table).map(([value, row]) =>
    typeof row === 'string'
      ? { value, label: row }
      : {
          value,
          label: row.label,
          ...(row.picture === undefined ? {} : { picture: row.picture }),
          ...(row.about === undefined ? {} : { hint: row.about }),
        },
  );

const isOf = <Id extends string>(table: Readonly<Record<Id, unknown>>, value: string): value is Id =>
  Object.hasOwn(table, value);

/** One of a list, or null. */
export const one = <Id extends string>(
  name: string,
  table: Readonly<Record<Id, Row>>,
  as: 'one' | 'pick' = 'one',
): Codec<Id | null> =>
  inOneBox<Id | null>(
    { as, name, options: optionsOf(table) },
    ({ values, fail }) => {
      const value = valueIn(values, name);
      if (isOf(table, value)) return value;
      if (value !== '') fail(name, PICK);
      return null;
    },
    (value) => (value === null ? [] : [value]),
  );

/** As many of a list as are so, in the order of the list. */
export const many = <Id extends string>(name: string, table: Readonly<Record<Id, Row>>): Codec<Id[]> =>
  inOneBox<Id[]>(
    { as: 'many', name, options: optionsOf(table) },
    ({ values, fail }) => {
      const chosen = valuesIn(values, name);
      if (chosen.some((value) => !isOf(table, value))) fail(name, PICK);
      return (Object.keys(table) as Id[]).filter((id) => chosen.includes(id));
    },
    (value) => value,
  );

/** Yes, no, or null for not told. */
export const truth = (name: string): Codec<boolean | null> =>
  inOneBox<boolean | null>(
    { as: 'truth', name },
    ({ values, fail }) => {
      const value = valueIn(values, name);
      if (!['', 'yes', 'no', 'unknown'].includes(value)) fail(name, PICK);
      return value === 'yes' ? true : value === 'no' ? false : null;
    },
    (value) => [value === null ? 'unknown' : value ? 'yes' : 'no'],
  );

export const factBox = (id: string): string => `fact.${id}`;
export const factNoteBox = (id: string): string => `fact.${id}.note`;

/** As long as the note of a fact may be. */
const MOST_NOTE = 300;

type SaidFacts = Readonly<Record<string, SaidFact | undefined>>;

const isState = (value: string): value is TruthState => (TRUTH_STATES as readonly string[]).includes(value);

/** Some facts: an answer and, where it needs them, words. What is not answered is not in the value. */
export const facts = (ids: readonly FactId[]): Codec<SaidFacts> => ({
  boxes: ids.map((fact): Box => ({ as: 'fact', name: factBox(fact), fact })),
  read: ({ values, fail }) => {
    const said: Record<string, SaidFact> = {};
    for (const id of ids) {
      const state = valueIn(values, factBox(id));
      const note = valueIn(values, factNoteBox(id)).replace(/\s+/gu, ' ');
      if (isState(state)) said[id] = { state, ...(note === '' ? {} : { note }) };
      else if (state !== '') fail(factBox(id), PICK);
      else if (note !== '') fail(factBox(id), 'Choose an answer to go with your words');
      if (note.length > MOST_NOTE) fail(factNoteBox(id), `This is too long. Write ${MOST_NOTE} letters or fewer`);
    }
    return said;
  },
  write: (value) =>
    ids.flatMap((id): Pair[] => {
      const fact = value[id];
      const note = fact?.note === undefined ? [] : [[factNoteBox(id), fact.note] as const];
      return fact === undefined ? [] : [[factBox(id), fact.state], ...note];
    }),
  boxAt: ([id, part]) => (part === 'note' ? factNoteBox(String(id)) : factBox(String(id))),
});
