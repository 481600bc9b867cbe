import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { ACTIVITIES } from '#domain/listing/activities.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { plainWords } from '#search/words.ts';
import { allGroups, type WordGroup } from './word-groups.ts';
import type { WordingContext } from './wording-context.ts';

/** One thing that can be picked, with the words by which search knows it. */
export interface Term {
  readonly label: string;
  readonly known: readonly string[];
  /** The group of words that its name is in; null when it is in none. */
  readonly group: string | null;
}

function termOf(groups: readonly WordGroup[], label: string, own: readonly string[]): Term {
  const name = plainWords(label).join(' ');
  const group = groups.find(({ words }) => words.includes(name));
  const known = new Set([...own, ...(group?.words ?? [])]);
  known.delete(name);
  return { label, known: [...known], group: group?.id ?? null };
}

/** The names of what listings are and of what people do, each with the words that find it. */
export function vocabularyWords({ db }: WordingContext, person: Person) {
  needForDirectory(person, 'words: see');
  const groups = allGroups(db);
  const ownWords = (term: object): readonly string[] =>
    'words' in term && Array.isArray(term.words) ? term.words.filter((word) => typeof word === 'string') : [];
  const termsOf = (terms: Readonly<Record<string, { readonly label: string }>>): Term[] =>
    Object.values(terms).map((term) => termOf(groups, term.label, ownWords(term)));
  return { kinds: termsOf(KINDS), activities: termsOf(ACTIVITIES) };
}
