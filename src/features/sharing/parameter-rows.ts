import { PARAMETERS } from './parameters.ts';

/** Every parameter as a row for people: its name, what it does, and an example. */
export const parameterRows = (): string[][] =>
  Object.entries(PARAMETERS).map(([name, { about, example }]) => [name, about, example]);
