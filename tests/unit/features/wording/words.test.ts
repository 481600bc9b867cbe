import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#domain/errors.ts';
import { EVERYTHING } from '#domain/query/condition.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { followWords } from '#features/wording/follow-words.ts';
import { previewWords } from '#features/wording/preview-words.ts';
import { groupWithWords, oneGroup, readTheSame, readWords, setWords, wordGroups } from '#features/wording/set-words.ts';
import { vocabularyWords } from '#features/wording/vocabulary-words.ts';
import { allGroups, stateOfWords, synonymsOf } from '#features/wording/word-groups.ts';
import { type Fts5Engine, openFts5Engine } from '#search/fts5/engine.ts';
import { SYNONYMS } from '#search/synonyms.ts';
import { aListing, anId, aProvider, aVenue, told } from '../../../support/a-listing.ts';
import { AT, deedsIn, teamPerson } from '../../../support/a-small-directory.ts';

let db: Db;
let lead: Person;
let engine: Fts5Engine;
const now = () => AT;
beforeEach(async () => {
  db = openDatabase(':memory:');
  lead = teamPerson(db);
  const listing = (name: string) =>
    ({ subject: 'listing', id: anId(name), body: aListing({ name, ways: ['online'] }) }) as const;
  publishAll(
    db,
    [
      { subject: 'provider', id: anId('Open Gate'), body: aProvider() },
      listing('Whittling by the fire'),
      listing('Bushcraft club'),
      listing('Horticulture'),
    ],
    'a-person',
    AT,
  );
  engine = openFts5Engine(db.sqlite);
  await engine.setSynonyms(synonymsOf(db));
  await reindex(db, engine, 'fts5', AT);
});

const context = () => ({ db, now, searchWith: engine.searchWith });
const asked = { q: '', page: 1, size: 200 } as const;
const found = async (words: string) => {
  const all = {
    match: 'all',
    condition: EVERYTHING,
    sort: 'best',
    from: null,
    page: 1,
    size: 10,
    counts: [],
    totals: [],
  } as const;
  return (await engine.search({ words, ...all })).total;
};

describe('the words of the team', () => {
  test('are the built-in ones until somebody sets others, each under a name of its own', () => {
    expect(synonymsOf(db)).toEqual(SYNONYMS);
    expect(new Set(allGroups(db).map(({ id }) => id)).size).toBe(SYNONYMS.length);
    expect(
      wordGroups(context(), teamPerson(db, 'member'), { ...asked, q: 'Horticult' }).rows.map(({ id }) => id),
    ).toEqual(['built-in-gardening']);
  });

  test('are set, added, taken away and put back as they came', () => {
    const added = setWords(context(), lead, { id: 'new', words: ['whittling', 'bushcraft'], seen: 0 });
    setWords(context(), lead, { id: 'built-in-gardening', words: [], seen: 0 });
    const groups = synonymsOf(db);
    expect(groups).toContainEqual(['whittling', 'bushcraft']);
    expect(groups.some((words) => words.includes('horticulture'))).toBe(false);
    const { changedAt, builtIn } = oneGroup(context(), lead, 'built-in-gardening');
    setWords(context(), lead, { id: 'built-in-gardening', words: builtIn ?? [], seen: changedAt });
    setWords(context(), lead, { id: added, words: [], seen: oneGroup(context(), lead, added).changedAt });
    expect(synonymsOf(db)).toEqual(SYNONYMS);
    expect(deedsIn(db).slice(-4)).toEqual(['set words', 'took words away', 'set words', 'took words away']);
  });

  test('that two leads set at once are not lost: the second is told', () => {
    setWords(context(), lead, { id: 'built-in-gardening', words: ['one', 'two'], seen: 0 });
    expect(() => setWords(context(), lead, { id: 'built-in-gardening', words: ['three', 'four'], seen: 0 })).toThrow(
      Conflict,
    );
    expect(oneGroup(context(), lead, 'built-in-gardening').words).toEqual(['one', 'two']);
  });

  test('that are there already are refused, in whatever order, and lead to the group that has them', async () => {
    const once = setWords(context(), lead, { id: 'new', words: ['whittling', 'bushcraft'], seen: 0 });
    const again = { id: 'new', words: ['bushcraft', 'whittling'] };
    expect(() => setWords(context(), lead, { ...again, seen: 0 })).toThrow(Invalid);
    await expect(previewWords(context(), lead, again)).rejects.toThrow(Invalid);
    expect(groupWithWords(context(), lead, again)?.id).toBe(once);
    expect(wordGroups(context(), lead, { ...asked, q: 'whittling' }).total).toBe(1);
    const gardening = oneGroup(context(), lead, 'built-in-gardening').words;
    expect(() => setWords(context(), lead, { id: once, words: gardening, seen: AT.getTime() })).toThrow(Invalid);
  });

  test('that are saved as they are, such as by pressing twice, change nothing and are nobody else’s doing', () => {
    const twice = { id: 'built-in-gardening', words: ['one', 'two'], seen: 0 };
    setWords(context(), lead, twice);
    const { changedAt } = oneGroup(context(), lead, twice.id);
    const deeds = deedsIn(db).length;
    expect(setWords(context(), lead, twice)).toBe(twice.id);
    expect([oneGroup(context(), lead, twice.id).changedAt, deedsIn(db).length]).toEqual([changedAt, deeds]);
    const away = { id: twice.id, words: [], seen: changedAt };
    setWords(context(), lead, away);
    expect(setWords(context(), lead, away)).toBe(twice.id);
  });

  test('are for a lead to set and for the team to see', () => {
    const member = teamPerson(db, 'member');
    expect(() => setWords(context(), member, { id: 'new', words: ['a', 'b'], seen: 0 })).toThrow(NotAllowed);
    expect(() => wordGroups(context(), teamPerson(db, 'commissioner'), asked)).toThrow(NotAllowed);
    expect(() => oneGroup(context(), lead, 'nothing')).toThrow(NotFound);
  });

  test('are what somebody looked at when search reads the same in them', () => {
    expect(readTheSame(['Café bar', 'tea', ''], ['TEA', 'cafe-bar', 'tea'])).toBe(true);
    expect(readTheSame(['cafe bar', 'tea', 'cake'], ['cafe bar', 'tea'])).toBe(false);
  });

  test('are read as search reads words, and hostile ones are only words', () => {
    expect(readWords(['  Café  BAR ', 'cafe-bar', 'tea" OR 1=1 --', ''])).toEqual(['cafe bar', 'tea or 1 1']);
    for (const lines of [['one'], ['', '!!'], Array.from({ length: 31 }, (_, at) => `w${at}`), ['a', 'b'.repeat(61)]])
      expect(() => readWords(lines)).toThrow(Invalid);
  });
});

describe('the words of the directory', () => {
  test('are names with what search knows beside each: kinds, activities, facts, who comes and how much help', () => {
    const words = vocabularyWords(context(), lead);
    const known = (part: keyof typeof words, label: string) => words[part].find((term) => term.label === label)?.known;
    expect(known('kinds', 'Meet people')).toContain('community peer support network');
    expect(known('activities', 'Gardening')).toEqual(expect.arrayContaining(['horticulture', 'allotment', 'garden']));
    expect(known('facts', 'Lift')).toContain('elevator');
    expect(known('audiences', 'Everybody')).toBeDefined();
    expect(words.supportLevels.length).toBeGreaterThan(1);
    expect(() => vocabularyWords(context(), teamPerson(db, 'commissioner'))).toThrow(NotAllowed);
  });

  test('find what has them with a word that a lead adds, and not what has them not', async () => {
    const venue = (name: string, lift: 'yes' | 'no') =>
      ({ subject: 'venue', id: anId(name), body: aVenue({ name, facts: told({ lift }) }) }) as const;
    const at = (name: string, place: string) =>
      ({
        subject: 'listing',
        id: anId(name),
        body: aListing({ name, venues: [anId(place)], ways: ['venue'] }),
      }) as const;
    const records = [venue('Up', 'yes'), venue('Down', 'no'), at('Upstairs club', 'Up'), at('Cellar club', 'Down')];
    publishAll(db, records, 'a-person', AT);
    await reindex(db, engine, 'fts5', AT);
    const words = ['lift', 'paternoster'];
    const [, added] = await previewWords(context(), lead, { id: 'new', words });
    expect(added).toMatchObject({ word: 'paternoster', before: 0, after: 1, comes: ['Upstairs club'] });
    setWords(context(), lead, { id: 'new', words, seen: 0 });
    const lift = vocabularyWords(context(), lead).facts.find(({ label }) => label === 'Lift');
    expect([lift?.known.includes('paternoster'), lift?.group === null]).toEqual([true, false]);
  });
});

describe('before words are saved', () => {
  test('it is shown what each word finds before and after, and nothing has changed yet', async () => {
    const changes = await previewWords(context(), lead, { id: 'new', words: ['whittling', 'bushcraft', 'woodland'] });
    expect(changes).toEqual([
      { word: 'whittling', before: 1, after: 2, comes: ['Bushcraft club'], goes: [] },
      { word: 'bushcraft', before: 1, after: 2, comes: ['Whittling by the fire'], goes: [] },
      {
        word: 'woodland',
        before: 0,
        after: 2,
        comes: expect.arrayContaining(['Bushcraft club', 'Whittling by the fire']),
        goes: [],
      },
    ]);
    expect([await found('whittling'), stateOfWords(db)]).toEqual([1, '0 ']);
  });

  test('it is shown what is not found any more when a group goes', async () => {
    const changes = await previewWords(context(), lead, { id: 'built-in-gardening', words: [] });
    expect(changes.find(({ word }) => word === 'gardening')).toEqual({
      word: 'gardening',
      before: 1,
      after: 0,
      comes: [],
      goes: ['Horticulture'],
    });
  });
});

describe('when words are saved', () => {
  test('every engine is told, also from another process, without a rebuild', async () => {
    const others: unknown[] = [];
    const second = { name: 'meilisearch' as const, setSynonyms: async (groups: unknown) => void others.push(groups) };
    const changed = vi.fn();
    const following = followWords({
      db,
      engines: () => [engine, second],
      onChange: changed,
      onTrouble: (error) => {
        throw error;
      },
    });
    await following.look();
    setWords(context(), lead, { id: 'new', words: ['whittling', 'bushcraft'], seen: 0 });
    await expect.poll(() => found('whittling')).toBe(2);
    await expect.poll(() => others.length).toBe(2);
    await following.stop();
  });

  test('an engine that is out of reach is told later, and the other at once', async () => {
    const troubles: unknown[] = [];
    const away = {
      name: 'meilisearch' as const,
      setSynonyms: () => Promise.reject(new Error('away')),
    };
    const following = followWords({
      db,
      engines: () => [away, engine],
      onChange: () => {},
      onTrouble: (error) => troubles.push(error),
    });
    setWords(context(), lead, { id: 'new', words: ['whittling', 'bushcraft'], seen: 0 });
    await following.look();
    expect(await found('whittling')).toBe(2);
    expect(troubles).toHaveLength(1);
    await following.stop();
  });
});
