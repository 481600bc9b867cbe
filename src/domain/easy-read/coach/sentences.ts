/** A piece of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  readonly text: string;
}

/** A word with its place: letters, digits and the apostrophes between them. The parts of “part-time” are two words. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** The sentence's number. */
  readonly sentence: number;
  /** Whether it begins its sentence. */
  readonly first: boolean;
}

const SPLITTER = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const MARKER = /^[^\S\n]*(?:[-*•–·▪◦●■]|\d{1,2}[.)])[^\S\n]+/u;

/** A full stop after one of these is not the end, whatever follows. */
const SHORTENED =
  /(?:^|[\s("'“‘])(?:dr|mr|mrs|ms|mx|prof|rev|sr|jr|mt|e\.g|i\.e|eg|ie|cf|vs|approx|tel|ext|dept|nr)\.\s*$/iu;
/** The initial of a name. */
const INITIAL = /(?:^|[\s.])(?!I\.)\p{Lu}\.\s*$/u;
/** “St. John”, but not “5 High St.”: a street's name has a capital before it. */
const SAINT = /(\S+\s+)?St\.\s*$/u;
const NUMBER_OF = /[\s(](?:no|nos)\.\s*$/iu;

/** Only the end of a sentence is looked at, so that a long one costs no more. */
const LONGEST_ENDING = 40;

function goesOn(before: string, after: string): boolean {
  const ending = before.slice(-LONGEST_ENDING);
  if (SHORTENED.test(ending) || INITIAL.test(ending)) return true;
  if (NUMBER_OF.test(ending)) return /^\d/u.test(after);
  const saint = SAINT.exec(ending);
  return saint !== null && !/^(?!The\s)\p{Lu}/u.test(saint[1] ?? '') && /^\p{Lu}/u.test(after);
}

function withoutSpace(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function* spansOfLine(line: string): Generator<Span> {
  const marker = MARKER.exec(line)?.[0].length ?? 0;
  let start = marker;
  let end = marker;
  for (const { segment } of SPLITTER.segment(line.slice(marker))) {
    if (end > start && !goesOn(line.slice(Math.max(start, end - LONGEST_ENDING), end), segment)) {
      yield { start, end };
      start = end;
    }
    end += segment.length;
  }
  yield { start, end };
}

/** The sentences of a text with their places. A new line is a new sentence; the mark of a list's line is no part of it. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const line of text.split(/\n/u)) {
    for (const span of line === '' ? [] : spansOfLine(line)) {
      const { start, end } = withoutSpace(text, at + span.start, at + span.end);
      if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
    }
    at += line.length + 1;
  }
  return sentences;
}

/** The longest sentence of easy read: the Department of Health (2009), GOV.UK's easy read guide and the Patient Information Forum agree. */
export const MOST_WORDS_A_SENTENCE = 15;

/** How many words a reader reads: what stands between spaces and has a letter or digit. */
export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
