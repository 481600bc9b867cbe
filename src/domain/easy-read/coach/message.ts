import type { MessageId } from './message-words.ts';
import type { RuleId } from './rules.ts';

/** An error keeps a text out of easy read; a warning is for a person to think about. */
export type Level = 'error' | 'warning';
/** Easy read keeps to 15 words a sentence; plain English may have more. */
export type View = 'easy-read' | 'plain';

/**
 * One thing to write better. `start` and `end` are offsets in UTF-16 units of the text, and `found` is what stands there.
 * `instead` holds words that can be put in its place; it is empty when only the writer can know them, and `message` says what to do.
 */
export interface CoachMessage {
  readonly rule: RuleId;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly message: string;
  readonly instead: readonly string[];
}

/** What knows how words are spelled. `suggest` can be slow: ask only when a person asks. */
export interface Spelling {
  correct(word: string): boolean;
  suggest(word: string): readonly string[];
}

export interface CheckOptions {
  readonly view?: View;
  /** Names of people, places and groups in the text: nothing is said about them. */
  readonly names?: readonly string[];
  /** Words that are explained beside the text, as the page's glossary does. */
  readonly explained?: readonly string[];
  readonly spelling?: Spelling;
}

/** What a rule found, before it is put into words. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  readonly say: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly instead: readonly string[];
}
