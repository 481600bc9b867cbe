import { randomUUID } from 'node:crypto';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import { plainWords } from '#search/words.ts';
import { allGroups, areSameWords, groupAlike, needOwnWords, type WordGroup } from './word-groups.ts';
import type { WordingContext } from './wording-context.ts';

export const NEW_GROUP = 'new';
const MOST_WORDS = 30;
const LONGEST = 60;

/** Words as somebody wrote them, a line each, as search reads them. */
const wordsOf = (lines: readonly string[]): string[] =>
  [...new Set(lines.map((line) => plainWords(line).join(' ')))].filter((word) => word !== '');

/** Whether search reads the same words in both: what is in a box, and what somebody looked at. */
export const readTheSame = (lines: readonly string[], others: readonly string[]): boolean =>
  areSameWords(wordsOf(lines), wordsOf(others));

/** Words as somebody wrote them, a line each, to be a group. Throws `Invalid` with `few`, `many` or `long`. */
export function readWords(lines: readonly string[]): string[] {
  const words = wordsOf(lines);
  if (words.length < 2) throw new Invalid('A group has two words or more', { few: ['few'] });
  if (words.length > MOST_WORDS) throw new Invalid('These are too many words', { many: ['many'] });
  if (words.some((word) => word.length > LONGEST)) throw new Invalid('A word is too long', { long: ['long'] });
  return words;
}

/** The groups with these words in them, in the order of the alphabet. */
export function wordGroups(
  { db }: WordingContext,
  person: Person,
  { q, ...asked }: PageAsked & { readonly q: string },
): Paged<WordGroup> {
  needForDirectory(person, 'words: see');
  const wanted = plainWords(q).join(' ');
  const groups = allGroups(db)
    .filter(({ words }) => words.length > 0 && (wanted === '' || words.some((word) => word.includes(wanted))))
    .sort((one, other) => ((one.words[0] ?? '') < (other.words[0] ?? '') ? -1 : 1));
  return pageOf(groups, asked);
}

const EMPTY: WordGroup = { id: NEW_GROUP, words: [], builtIn: null, changedAt: 0, changedBy: null };

/** One group, or one to begin with. Throws `NotFound`. */
export function oneGroup({ db }: WordingContext, person: Person, id: string): WordGroup {
  needForDirectory(person, 'words: see');
  const group = id === NEW_GROUP ? EMPTY : allGroups(db).find((one) => one.id === id);
  if (group === undefined) throw new NotFound(`There is no group ${id}`);
  return group;
}

/** The group that is there already with the words that another was to have. */
export function groupWithWords(
  { db }: WordingContext,
  person: Person,
  wanted: Pick<WordGroup, 'id' | 'words'>,
): WordGroup | undefined {
  needForDirectory(person, 'words: see');
  return groupAlike(allGroups(db), wanted);
}

export interface SettingWords {
  readonly id: string;
  /** None takes the group away. */
  readonly words: readonly string[];
  /** Which setting of the group somebody looked at. */
  readonly seen: number;
}

const SET = `INSERT INTO word_groups (id, words, changed_by, changed_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET words = excluded.words, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;

/**
 * Sets the words of a group, begins one, or takes one away; what is so already is left as it is. Gives its id. Throws `NotFound`; `Conflict`
 * when somebody set it meanwhile; `Invalid` (`alike`) when another group says the same.
 */
export function setWords(context: WordingContext, person: Person, { id, words, seen }: SettingWords): string {
  needForDirectory(person, 'words: change');
  const { db, now } = context;
  return inTransaction(db, () => {
    const group = oneGroup(context, person, id);
    if (group.words.join('\n') === words.join('\n')) return id;
    if (group.changedAt !== seen) throw new Conflict('Somebody else has set these words');
    needOwnWords(allGroups(db), { id, words });
    const set = id === NEW_GROUP ? randomUUID() : id;
    // Two settings in one millisecond are two all the same.
    const at = Math.max(now().getTime(), group.changedAt + 1);
    statement<(string | number)[], unknown>(db, SET).run(set, JSON.stringify(words), person.id, at);
    const deed = words.length === 0 ? 'took words away' : 'set words';
    addAudit(db, { at: now(), actor: person.id, deed, subject: 'words', subjectId: set, detail: words.join(', ') });
    return set;
  });
}
