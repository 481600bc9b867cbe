import { addMonths } from '../../freshness/calendar.ts';
import { meaningsIn } from '../meanings.ts';
import { checkText, toMessage } from './check-text.ts';
import type { CoachMessage, Finding, Spelling } from './message.ts';
import { type Reading, readText } from './reading.ts';
import { checkReader } from './rules/reader-rule.ts';
import { checkSameWords } from './rules/same-word-rule.ts';
import type { RuleId } from './rules.ts';
import { wordsIn } from './sentences.ts';

/** One point as it stands on the page: a sentence, its picture (none is null) and its section. */
export interface PagePoint {
  readonly text: string;
  readonly picture: string | null;
  readonly section?: string;
}

export interface Page {
  readonly points: readonly PagePoint[];
  readonly names?: readonly string[];
  /** The day (`YYYY-MM-DD`) when somebody last checked what the page says; null when nobody told us. */
  readonly lastChecked: string | null;
  readonly today: string;
  /** Words of the word list whose meaning stands on the page. */
  readonly meanings?: readonly string[];
  readonly spelling?: Spelling;
}

/** A message about a point (its number, from 0), or about the whole page (null, with no place in a text). */
export type PageMessage = CoachMessage & { readonly point: number | null };

export const MOST_POINTS = 20;
export const MOST_WORDS_A_PAGE = 300;
const MOST_OF_ONE_PICTURE = 2;
/** Rules about hard words: another point may say what they mean. */
const MAY_BE_EXPLAINED: ReadonlySet<RuleId> = new Set(['W1', 'W2', 'W3']);
/** Of a page of easy read as a whole (rule D1); the facts of a listing have clocks of their own. */
const MONTHS_TO_WARN = 6;
const MONTHS_TO_HIDE = 12;

const aboutThePage = (finding: Pick<Finding, 'rule' | 'level' | 'say'> & Partial<Finding>): PageMessage => ({
  ...toMessage({ text: '' }, { start: 0, end: 0, instead: [], ...finding }),
  point: null,
});

function lengthMessages(points: readonly PagePoint[]): PageMessage[] {
  const words = points.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return [
    ...(points.length > MOST_POINTS
      ? [
          aboutThePage({
            rule: 'L1',
            level: 'warning',
            say: 'L1-points',
            values: { count: points.length, most: MOST_POINTS },
          }),
        ]
      : []),
    ...(words > MOST_WORDS_A_PAGE
      ? [
          aboutThePage({
            rule: 'L1',
            level: 'warning',
            say: 'L1-words',
            values: { count: words, most: MOST_WORDS_A_PAGE },
          }),
        ]
      : []),
  ];
}

function pictureMessages(points: readonly PagePoint[]): PageMessage[] {
  const uses = new Map<string, number>();
  for (const { picture } of points) if (picture !== null) uses.set(picture, (uses.get(picture) ?? 0) + 1);
  const told = new Set<string>();
  return points.flatMap(({ text, picture }, point): PageMessage[] => {
    const whole = { rule: 'I1', start: 0, end: text.length, instead: [] } as const;
    if (picture === null) return [{ ...toMessage({ text }, { ...whole, level: 'error', say: 'I1' }), point }];
    const count = uses.get(picture) ?? 0;
    if (count <= MOST_OF_ONE_PICTURE || !told.has(picture)) {
      told.add(picture);
      return [];
    }
    return [{ ...toMessage({ text }, { ...whole, level: 'warning', say: 'I1-again', values: { count } }), point }];
  });
}

function freshnessMessages({ lastChecked, today }: Page): PageMessage[] {
  if (lastChecked === null) return [aboutThePage({ rule: 'D1', level: 'warning', say: 'D1-never' })];
  if (lastChecked < addMonths(today, -MONTHS_TO_HIDE))
    return [aboutThePage({ rule: 'D1', level: 'error', say: 'D1-old' })];
  return lastChecked < addMonths(today, -MONTHS_TO_WARN)
    ? [aboutThePage({ rule: 'D1', level: 'warning', say: 'D1-soon' })]
    : [];
}

/** Words of the word list that are not explained: neither beside the page's points (`meanings`) nor by one of them. */
function meaningMessages(points: readonly PagePoint[], reading: Reading): PageMessage[] {
  const told = new Set<string>();
  return points.flatMap(({ text }, point) =>
    meaningsIn(text).flatMap(({ word, sentences: [meaning] }): PageMessage[] => {
      if (told.has(word) || reading.explained(word)) return [];
      told.add(word);
      const start = text.toLowerCase().indexOf(word.toLowerCase());
      const finding = { start, end: start + word.length, instead: meaning === undefined ? [] : [meaning] } as const;
      return [{ ...toMessage({ text }, { ...finding, rule: 'I2', level: 'error', say: 'I2' }), point }];
    }),
  );
}

/** Where a place in the points' joined text is: the point and the place in it. */
function inPoint(points: readonly PagePoint[], finding: Finding): PageMessage {
  let before = 0;
  for (const [point, { text }] of points.entries()) {
    if (finding.start <= before + text.length) {
      const start = finding.start - before;
      return { ...toMessage({ text }, { ...finding, start, end: Math.min(text.length, finding.end - before) }), point };
    }
    before += text.length + 1;
  }
  return aboutThePage(finding);
}

/**
 * What to write better on a page of points: every rule about a text in each point, and the rules that need the whole page: length (L1), the
 * same word for the same thing (C1), whether it speaks to the reader (P1), a picture for each point (I1), meanings (I2) and freshness (D1).
 */
export function checkPage(page: Page): PageMessage[] {
  const { points, names = [], meanings = [], spelling } = page;
  const whole = readText(points.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'), {
    names,
    explained: meanings,
  });
  const explained = [
    ...meanings,
    ...points.flatMap(({ text }) => meaningsIn(text).map(({ word }) => word)).filter(whole.explained),
  ];
  const options = { names, explained, ...(spelling === undefined ? {} : { spelling }) };
  return [
    ...points.flatMap(({ text }, point) =>
      checkText(text, options)
        .filter(({ rule, found }) => rule !== 'P1' && !(MAY_BE_EXPLAINED.has(rule) && whole.explained(found)))
        .map((message) => ({ ...message, point })),
    ),
    ...[...checkReader(whole), ...checkSameWords(whole)].map((finding) => inPoint(points, finding)),
    ...pictureMessages(points),
    ...meaningMessages(points, whole),
    ...lengthMessages(points),
    ...freshnessMessages(page),
  ];
}
