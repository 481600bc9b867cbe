import { checkPage, type PageMessage } from '#domain/easy-read/coach/check-page.ts';
import { type CheckOptions, type CoachMessage, checkText } from '#domain/easy-read/coach/check-text.ts';
import { sentencesIn } from '#domain/easy-read/coach/sentences.ts';
import type { Writing, Writings } from './writing.ts';

/** A message with its place in the file (lines and columns from 1) and the sentence it stands in. */
export interface Placed extends CoachMessage {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

/** Finds lines and columns of places in a file. */
function placesOf(source: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: at - (starts[low - 1] ?? 0) + 1 };
  };
}

const offsetIn = ({ text, at, escaped }: Writing, start: number): number =>
  at + (escaped ? JSON.stringify(text.slice(0, start)).length - 2 : start);

function sentenceFinder(text: string): (start: number) => string {
  const sentences = sentencesIn(text);
  let at = 0;
  return (start) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at += 1;
    return sentences[at]?.text ?? '';
  };
}

const pageOf = ({ page, names }: Writings, options: CheckOptions, today: string): PageMessage[] => {
  if (page === null) return [];
  const messages = checkPage({
    points: page.points,
    names: [...page.names, ...names, ...(options.names ?? [])],
    lastChecked: page.lastChecked ?? null,
    today,
    meanings: page.meanings,
    ...(options.spelling === undefined ? {} : { spelling: options.spelling }),
  });
  return page.lastChecked === undefined ? messages.filter(({ rule }) => rule !== 'D1') : messages;
};

/** Everything the coach says about a file, in the order of the file; what is about a whole page comes last, at the end of the file. */
export function messagesOf(source: string, writings: Writings, options: CheckOptions, today: string): Placed[] {
  const place = placesOf(source);
  const ofPage = pageOf(writings, options, today);
  const isPoint = (path: string) => writings.page !== null && /^points\.\d+(?:\.text)?$/u.test(path);
  let point = 0;
  const placed = writings.texts.flatMap((writing): Placed[] => {
    const number = isPoint(writing.path) ? point++ : null;
    const messages =
      number === null
        ? checkText(writing.text, { ...options, names: [...writings.names, ...(options.names ?? [])] })
        : ofPage.filter((message) => message.point === number).sort((a, b) => a.start - b.start);
    const sentenceAt = sentenceFinder(writing.text);
    return messages.map((message) => ({
      ...message,
      path: writing.path,
      ...place(offsetIn(writing, message.start)),
      sentence: sentenceAt(message.start),
    }));
  });
  const end = place(Math.max(0, source.length - 1));
  return [
    ...placed,
    ...ofPage
      .filter((message) => message.point === null)
      .map((message) => ({ ...message, path: '', ...end, sentence: '' })),
  ];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const countOf = (messages: readonly CoachMessage[]): { readonly errors: number; readonly warnings: number } => {
  const errors = messages.filter(({ level }) => level === 'error').length;
  return { errors, warnings: messages.length - errors };
};

/** “2 errors, 1 warning”. */
export function summaryOf(messages: readonly CoachMessage[]): string {
  const { errors, warnings } = countOf(messages);
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

/** A message for people: where, which rule, what to do, what to write, and the sentence below it. */
export function linesOf(file: string, message: Placed): string {
  const { line, column, rule, level, instead, sentence, path } = message;
  const write = instead.length === 0 ? '' : ` → ${instead.join(' / ')}`;
  const where = path === '' ? '' : ` (${path})`;
  const below = sentence === '' ? '' : `    ${sentence}\n`;
  return `${file}:${line}:${column}${where} ${rule} ${level} ${message.message}${write}\n${below}`;
}
