import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { ACTIVITIES } from '#domain/listing/activities.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { AUDIENCES, SUPPORT_LEVELS } from '#domain/listing/vocabulary.ts';
import { capital } from '#domain/words/lists.ts';
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
  return { label: capital(label), known: [...known], group: group?.id ?? null };
}

/** What a thing is called besides its name: by the sector, and in other words. */
const ownWords = ({ sector, words = [] }: Named): readonly string[] => [
  ...(sector === undefined ? [] : [sector]),
  ...words,
];

interface Named {
  readonly label: string;
  readonly sector?: string;
  readonly words?: readonly string[];
}

/**
 * The names that the directory has for what listings are, what people do, who comes and what is there, each with the words that find it.
 * The names themselves are in tables of the domain; words that find them can be added as groups of words.
 */
export function vocabularyWords({ db }: WordingContext, person: Person) {
  needForDirectory(person, 'words: see');
  const groups = allGroups(db);
  const termsOf = (terms: Readonly<Record<string, Named>>): Term[] =>
    Object.values(terms).map((term) => termOf(groups, term.label, ownWords(term)));
  return {
    kinds: termsOf(KINDS),
    activities: termsOf(ACTIVITIES),
    facts: termsOf(FACTS),
    audiences: termsOf(AUDIENCES),
    supportLevels: termsOf(SUPPORT_LEVELS),
  };
}
