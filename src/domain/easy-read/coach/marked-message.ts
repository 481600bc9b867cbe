import type { CoachMessage } from './message.ts';

/** More of a sentence than this says nothing more. */
const MOST_LETTERS = 60;

/** A message with the words that it is about, to be marked: in the message where it names them, before it where it does not. */
export function markedMessage({ message, found }: Pick<CoachMessage, 'message' | 'found'>): {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
} {
  const named = message.indexOf(`“${found}”`);
  if (named >= 0)
    return { before: message.slice(0, named), marked: found, after: message.slice(named + found.length + 2) };
  const short = found.length > MOST_LETTERS ? `${found.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')} …` : found;
  return { before: '', marked: short, after: ` ${message}` };
}
