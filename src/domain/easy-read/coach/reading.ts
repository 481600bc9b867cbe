import { explainedIn } from './explained.ts';
import type { CheckOptions, Finding, Spelling, View } from './message.ts';
import { givenSpans, guessedNames } from './names.ts';
import { type Sentence, type Span, sentencesIn, type Word } from './sentences.ts';
import { joinedSpans, lastStarting, touches } from './spans.ts';

/** A text read once, for all rules. */
export interface Reading {
  readonly text: string;
  readonly view: View;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly spelling: Spelling | undefined;
  /** Whether a span touches a given name or an address: no rule about words says anything there. */
  readonly given: (span: Span) => boolean;
  /** As `given`, or a name by its capital letter. */
  readonly named: (span: Span) => boolean;
  /** Whether the text says what these words mean. */
  readonly explained: (words: string) => boolean;
  readonly sentenceAt: (at: number) => Sentence | undefined;
}

/** A rule's check. It is told nothing but the reading. */
export type Check = (reading: Reading) => Finding[];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

function wordsOf(sentences: readonly Sentence[]): Word[] {
  return sentences.flatMap(({ text, start }, sentence) =>
    [...text.matchAll(WORD)].map(({ index, 0: found }, at) => ({
      start: start + index,
      end: start + index + found.length,
      text: found,
      lower: found.toLowerCase(),
      sentence,
      first: at === 0,
    })),
  );
}

export function readText(text: string, options: CheckOptions): Reading {
  const sentences = sentencesIn(text);
  const words = wordsOf(sentences);
  const given = joinedSpans(givenSpans(text, options.names ?? []));
  const named = joinedSpans([...given, ...guessedNames(words)]);
  return {
    text,
    view: options.view ?? 'easy-read',
    sentences,
    words,
    spelling: options.spelling,
    given: (span) => touches(given, span),
    named: (span) => touches(named, span),
    explained: explainedIn(sentences, options.explained ?? []),
    sentenceAt: (at) => {
      const sentence = sentences[lastStarting(sentences, at)];
      return sentence !== undefined && at < sentence.end ? sentence : undefined;
    },
  };
}
