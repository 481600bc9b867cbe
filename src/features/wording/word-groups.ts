import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { Invalid } from '#domain/errors.ts';
import type { Synonyms } from '#search/port.ts';
import { SYNONYMS } from '#search/synonyms.ts';

/** Words that mean the same in search. */
export interface WordGroup {
  readonly id: string;
  /** None at all: the group was taken away. */
  readonly words: readonly string[];
  /** The words that it came with; null for a group of the team's own. */
  readonly builtIn: readonly string[] | null;
  /** When the team set it, in milliseconds since 1970, and so which setting of it this is; 0 when it never did. */
  readonly changedAt: number;
  readonly changedBy: string | null;
}

interface Row {
  readonly id: string;
  readonly words: string;
  readonly changedBy: string;
  readonly changedAt: number;
}

const idOf = ([first = '']: readonly string[]): string => `built-in-${first.replaceAll(' ', '-')}`;

/** Every group: the built-in ones as the team has set them, then the team's own, those that were taken away among them. */
export function allGroups(db: Db): WordGroup[] {
  const rows = statement<[], Row>(
    db,
    'SELECT id, words, changed_by AS changedBy, changed_at AS changedAt FROM word_groups ORDER BY changed_at, id',
  ).all();
  const set = new Map(rows.map((row) => [row.id, row]));
  const asGroup = (id: string, builtIn: readonly string[] | null, row: Row | undefined): WordGroup => ({
    id,
    builtIn,
    words: row === undefined ? (builtIn ?? []) : (JSON.parse(row.words) as string[]),
    changedAt: row?.changedAt ?? 0,
    changedBy: row?.changedBy ?? null,
  });
  const ids = new Set(SYNONYMS.map(idOf));
  return [
    ...SYNONYMS.map((words) => asGroup(idOf(words), words, set.get(idOf(words)))),
    ...rows.filter(({ id }) => !ids.has(id)).map((row) => asGroup(row.id, null, row)),
  ];
}

const inOrder = (words: readonly string[]): string => [...new Set(words)].sort().join('\n');

/** Whether two groups say the same, in whatever order. */
export const areSameWords = (one: readonly string[], other: readonly string[]): boolean =>
  inOrder(one) === inOrder(other);

/** Another group that says the same as one would; none for one without words. */
export const groupAlike = (groups: readonly WordGroup[], { id, words }: Pick<WordGroup, 'id' | 'words'>) =>
  words.length === 0 ? undefined : groups.find((other) => other.id !== id && areSameWords(other.words, words));

/** Throws `Invalid` (`alike`) when another group says the same. */
export function needOwnWords(groups: readonly WordGroup[], wanted: Pick<WordGroup, 'id' | 'words'>): void {
  if (groupAlike(groups, wanted) !== undefined)
    throw new Invalid('There is a group with these words already', { alike: ['alike'] });
}

/** What both search engines are to know. */
export const synonymsIn = (groups: readonly WordGroup[]): Synonyms =>
  groups.map(({ words }) => words).filter((words) => words.length > 1);
export const synonymsOf = (db: Db): Synonyms => synonymsIn(allGroups(db));

/** Changes whenever a group does. */
export const stateOfWords = (db: Db): string =>
  statement<[], string>(db, "SELECT count(*) || ' ' || coalesce(group_concat(id || changed_at), '') FROM word_groups")
    .pluck()
    .get() ?? '';
