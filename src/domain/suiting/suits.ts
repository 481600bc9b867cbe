import type { NeedAnswer } from './answer.ts';
import type { KeptNeeds } from './kept-needs.ts';

/** How the needs of one person are answered: ids of needs under each answer, in the order in which they were asked. */
export interface Suits {
  readonly by: Readonly<Record<NeedAnswer, readonly string[]>>;
  readonly yes: number;
  /** How many apply. */
  readonly all: number;
}

export type AnswerOf = (need: string) => NeedAnswer;

export function suitsOf(needs: readonly string[], answerOf: AnswerOf): Suits {
  const of = (wanted: NeedAnswer) => needs.filter((need) => answerOf(need) === wanted);
  const by = {
    yes: of('yes'),
    some: of('some'),
    no: of('no'),
    untold: of('untold'),
    not_applicable: of('not_applicable'),
  };
  return { by, yes: by.yes.length, all: needs.length - by.not_applicable.length };
}

/** Both people, or the one: whoever has no needs is left out. */
export const suitsOfBoth = (
  { me, friend }: KeptNeeds,
  answerOf: AnswerOf,
): { who: 'me' | 'friend'; suits: Suits }[] => [
  ...(me.length > 0 ? [{ who: 'me' as const, suits: suitsOf(me, answerOf) }] : []),
  ...(friend !== null && friend.length > 0 ? [{ who: 'friend' as const, suits: suitsOf(friend, answerOf) }] : []),
];

/**
 * Orders choices by how many needs are a yes, both people counted; of two with as many, the one with fewer that are a no; else as they were.
 */
export const mostYesFirst = <Item>(
  items: readonly { readonly item: Item; readonly both: readonly Suits[] }[],
): Item[] => {
  const sum = (both: readonly Suits[], of: (suits: Suits) => number) => both.reduce((all, suits) => all + of(suits), 0);
  return items
    .toSorted(
      (a, b) =>
        sum(b.both, ({ yes }) => yes) - sum(a.both, ({ yes }) => yes) ||
        sum(a.both, ({ by }) => by.no.length) - sum(b.both, ({ by }) => by.no.length),
    )
    .map(({ item }) => item);
};
