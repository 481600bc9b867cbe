import { type Chosen, chosenById } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';

const namesOf = (chosen: Chosen): string[] => {
  if (chosen.state === 'gone') return [chosen.last.name];
  const { listing, provider, venues } = chosen;
  const places = venues.flatMap(({ body }) => [body.name, body.town ?? '', ...body.lines]);
  return [listing.body.name, provider.body.name, ...places];
};

const wordsIn = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.toLowerCase().match(/[\p{L}][\p{L}\p{M}’'-]*/gu) ?? []);

/** Whether a word is part of a name that is public: of these listings, of who runs them, of where they are, of a place we know. */
export function publicWords(db: Db, listings: readonly string[]): (word: string) => boolean {
  const places = statement<[], string>(db, "SELECT name FROM places WHERE kind IN ('town', 'area')").pluck().all();
  const known = new Set(wordsIn([...chosenById(db, listings).flatMap(namesOf), ...places]));
  return (word) => known.has(word);
}
