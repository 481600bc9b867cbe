import { listingsById } from '#db/published.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { byWords, type Synonyms } from '#search/port.ts';
import { allGroups, needOwnWords, synonymsIn } from './word-groups.ts';
import type { PreviewContext } from './wording-context.ts';

/** What one word finds now and would find then. */
export interface WordChange {
  readonly word: string;
  /** How many choices. */
  readonly before: number;
  readonly after: number;
  /** Names of some listings that come new, and of some that go. */
  readonly comes: readonly string[];
  readonly goes: readonly string[];
}

const LOOKED_THROUGH = 2_000;
const NAMED = 5;

/** Ids of listings, each once, in the order of their choices. */
const listingsOf = (choices: readonly string[]): string[] => [
  ...new Set(choices.map((id) => id.slice(0, id.indexOf('_')))),
];

/**
 * What changes in search if a group had these words: for each word of it, before or after. Nothing is changed by asking. Throws `Invalid`
 * (`alike`) when another group says the same.
 */
export async function previewWords(
  { db, searchWith }: PreviewContext,
  person: Person,
  { id, words }: { readonly id: string; readonly words: readonly string[] },
): Promise<WordChange[]> {
  needForDirectory(person, 'words: see');
  const groups = allGroups(db);
  needOwnWords(groups, { id, words });
  const old = groups.find((group) => group.id === id)?.words ?? [];
  const now = synonymsIn(groups);
  const then: Synonyms = [
    ...synonymsIn(groups.filter((group) => group.id !== id)),
    ...(words.length > 1 ? [words] : []),
  ];
  const named = (ids: readonly string[]): string[] => {
    const some = ids.slice(0, NAMED);
    const records = listingsById(db, some);
    return some.flatMap((one) => records.get(one)?.body.name ?? []);
  };
  const changes: WordChange[] = [];
  for (const word of new Set([...old, ...words])) {
    const was = await searchWith(now, byWords(word, LOOKED_THROUGH));
    const is = await searchWith(then, byWords(word, LOOKED_THROUGH));
    const [found, finds] = [listingsOf(was.ids), listingsOf(is.ids)];
    const [wasThere, isThere] = [new Set(found), new Set(finds)];
    changes.push({
      word,
      before: was.total,
      after: is.total,
      comes: named(finds.filter((one) => !wasThere.has(one))),
      goes: named(found.filter((one) => !isThere.has(one))),
    });
  }
  return changes;
}
