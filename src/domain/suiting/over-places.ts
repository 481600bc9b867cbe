import { plainName } from '../easy-read/names.ts';
import { asSentence, withSmallThe } from '../words/lists.ts';
import type { Answer } from './answer.ts';

/** An answer at one place; the name is null where it has none. */
export interface Placed extends Answer {
  readonly name: string | null;
}

const count = (many: number, all: number) => (many === 1 ? `1 of ${all} places` : `${many} of ${all} places`);

/** "At Mill Hall", or "At 2 of 5 places". */
function where(some: readonly Placed[], all: number): string {
  const [one] = some;
  const name = one?.name ?? null;
  return some.length === 1 && name !== null ? withSmallThe(plainName(name)) : count(some.length, all);
}

/** The notes of answers: the one that all have, or each with its place. */
function notesOf(applying: readonly Placed[]): Pick<Answer, 'note'> {
  const notes = new Set(applying.map(({ note }) => note));
  const [only] = notes;
  if (notes.size === 1) return only === undefined ? {} : { note: only };
  const said = applying.flatMap(({ name, note }) =>
    note === undefined ? [] : [name === null ? note : `${plainName(name)}: ${note}`],
  );
  return { note: said.map(asSentence).join(' ') };
}

/** One answer of several: the same where all say the same; else where it is so. Places it does not apply to say nothing. */
export function overPlaces(answers: readonly Placed[], otherwise: Answer): Answer {
  const [first = otherwise] = answers;
  const plain = ({ answer, why }: Answer): Answer => ({ answer, why });
  const applying = answers.filter(({ answer }) => answer !== 'not_applicable');
  const [one] = applying;
  if (one === undefined) return plain(first);
  const noted = notesOf(applying);
  if (applying.every(({ answer }) => answer === one.answer)) return { ...plain(one), ...noted };
  const of = (wanted: Answer['answer']) => applying.filter(({ answer }) => answer === wanted);
  const [yes, no, untold] = [of('yes'), of('no'), of('untold')];
  const say = (word: string, some: readonly Placed[]) =>
    some.length === 0 ? [] : [`${word} at ${where(some, applying.length)}.`];
  const why = [...say('Yes', yes), ...say('No', no), ...say('Not told us', untold)].join(' ');
  if (yes.length === 0) return { answer: 'untold', why, ...noted };
  return { answer: 'some', why, ...noted, ...(untold.length > 0 ? { isPartUntold: true } : {}) };
}
