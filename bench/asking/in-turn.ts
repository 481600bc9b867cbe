import { median, quantile } from '../figures/spread.ts';

/** Asks one question, the how-manieth is told, and gives the milliseconds that the answer took. */
export type Ask = (number: number) => Promise<number>;
/** Milliseconds, a list for each round. */
export type Rounds = readonly (readonly number[])[];

/**
 * Asks all in turn, beginning with another each time, so that what the first one warms up and what else the machine does falls on all alike.
 * Gives the milliseconds by who was asked.
 */
export async function inTurn<Name extends string>(
  { rounds, questions }: { readonly rounds: number; readonly questions: number },
  asks: Readonly<Record<Name, Ask>>,
): Promise<Readonly<Record<Name, Rounds>>> {
  const names = Object.keys(asks) as Name[];
  const times = Object.fromEntries(
    names.map((name) => [name, Array.from({ length: rounds }, (): number[] => [])]),
  ) as Record<Name, number[][]>;
  // The round before the first warms everything up.
  for (let round = -1; round < rounds; round += 1)
    for (let number = 0; number < questions; number += 1)
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(number + turn) % names.length];
        if (name === undefined) continue;
        const ms = await asks[name](number + (round + 1) * questions);
        if (round >= 0) times[name][round]?.push(ms);
      }
  return times;
}

export const medians = (rounds: Rounds): number[] => rounds.map(median);
/** The slowest of a hundred, over all rounds. */
export const late = (rounds: Rounds): number => quantile(rounds.flat(), 0.99);
