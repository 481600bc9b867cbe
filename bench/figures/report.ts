import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { type Spread, spreadOf } from './spread.ts';

/** What a figure should be at most, or at least, and the name of the goal. */
export interface Aim {
  readonly goal: string;
  readonly most?: number;
  readonly least?: number;
}

export interface Figure {
  readonly part: string;
  /** How many choices the directory held; null where that does not matter. */
  readonly choices: number | null;
  readonly name: string;
  /** `×` is a ratio. */
  readonly unit: string;
  readonly value: Spread;
  readonly aim: Aim | null;
  readonly reached: boolean | null;
}

export interface Report {
  readonly figures: readonly Figure[];
  /** Adds one measurement for each round, and prints its line. */
  add(figure: {
    part: string;
    choices?: number | null;
    name: string;
    unit: string;
    rounds: readonly number[];
    aim?: Aim;
  }): void;
  /** Says something that is no figure: what is being done, what was left out and why. */
  say(words: string): void;
  writeTo(file: string): void;
}

const digitsOf = (unit: string, value: number): number =>
  unit === '×' ? 2 : Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;

const written = (value: number, unit: string): string =>
  Number(value.toFixed(digitsOf(unit, value))).toLocaleString('en-GB', {
    minimumFractionDigits: digitsOf(unit, value),
  });

const isReached = ({ median }: Spread, { most, least }: Aim): boolean =>
  (most === undefined || median <= most) && (least === undefined || median >= least);

function lineOf({ name, unit, value, aim, reached }: Figure): string {
  const { median, least, most } = value;
  const spread = least === most ? '' : `(${written(least, unit)} to ${written(most, unit)})`;
  const wanted =
    aim === null
      ? ''
      : `${aim.goal}: ${aim.most === undefined ? `≥ ${aim.least}` : `≤ ${aim.most}`} ${reached === true ? 'reached' : 'not reached'}`;
  return `  ${name.padEnd(58)} ${written(median, unit).padStart(9)} ${unit.padEnd(12)} ${spread.padEnd(22)} ${wanted}`.trimEnd();
}

/** Collects figures and prints each as a line under the heading of its part and size as soon as it is known. */
export function openReport(print: (line: string) => void): Report {
  const figures: Figure[] = [];
  let heading = '';
  return {
    figures,
    add({ part, choices = null, name, unit, rounds, aim = null }) {
      const value = spreadOf(rounds);
      const figure = { part, choices, name, unit, value, aim, reached: aim === null ? null : isReached(value, aim) };
      const above = choices === null ? part : `${part}, ${choices.toLocaleString('en-GB')} choices`;
      if (above !== heading) print(`\n${above}`);
      heading = above;
      figures.push(figure);
      print(lineOf(figure));
    },
    say: (words) => print(`  … ${words}`),
    writeTo(file) {
      const machine = {
        cores: availableParallelism(),
        processor: cpus()[0]?.model ?? 'unknown',
        memoryBytes: totalmem(),
        node: process.version,
      };
      writeFileSync(file, `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, figures }, null, 2)}\n`);
    },
  };
}
