import type { FormValues } from '../../form/values.ts';
import type { FactId } from '../../listing/facts.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly picture?: string;
}

interface Named {
  /** The name of the box, and of what a person is told about it. */
  readonly name: string;
}

/** What somebody fills in or picks from. Its words are screen text under `boxKey(name)`; labels of answers come with the answers. */
export type Box =
  | (Named & { readonly as: 'line'; readonly short?: boolean; readonly keys?: 'decimal' | 'tel' | 'email' | 'url' })
  | (Named & { readonly as: 'text'; readonly rows: number })
  /** Several things, one on each line. */
  | (Named & { readonly as: 'lines'; readonly most: number })
  | (Named & { readonly as: 'one'; readonly options: readonly Option[] })
  | (Named & { readonly as: 'many'; readonly options: readonly Option[] })
  /** One of a list that is too long to show. */
  | (Named & { readonly as: 'pick'; readonly options: readonly Option[] })
  /** Yes, no, or we do not know. */
  | (Named & { readonly as: 'truth' })
  | (Named & { readonly as: 'fact'; readonly fact: FactId })
  | (Named & { readonly as: 'venues' })
  | (Named & { readonly as: 'hidden' })
  | (Named & { readonly as: 'rows'; readonly most: number; readonly row: (prefix: string) => readonly Box[] });

/** The name of a box without the number of its row: its words are the same in every row. */
export const boxKey = (name: string): string => name.replaceAll(/\.\d+(?=\.|$)/gu, '');

/** A form that is being read. */
export interface Reading {
  readonly values: FormValues;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Says what is wrong with a box, and what to write instead. */
  readonly fail: (box: string, message: string) => void;
}

export type Pair = readonly [name: string, value: string];

/**
 * How one value of a draft stands in boxes. `read` gives a value even when it has failed; it is not used then. `before` is what the draft
 * has now. `boxAt` is the box that holds the part of the value at a path.
 */
export interface Codec<Value> {
  readonly boxes: readonly Box[];
  readonly read: (reading: Reading, before: Value | undefined) => Value;
  readonly write: (value: Value) => readonly Pair[];
  readonly boxAt: (path: readonly PropertyKey[], reading: Reading) => string;
}

/** A codec whose value stands in one box. */
export const inOneBox = <Value>(
  box: Box,
  read: Codec<Value>['read'],
  write: (value: Value) => readonly string[],
): Codec<Value> => ({
  boxes: [box],
  read,
  write: (value) => write(value).map((one) => [box.name, one] as const),
  boxAt: () => box.name,
});
