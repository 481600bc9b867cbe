import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { setState } from '#db/publish/publish.ts';
import { NotFound } from '#domain/errors.ts';
import { formNote } from '#features/suggesting/shown-form.ts';
import { type SentSuggestion, suggest } from '#features/suggesting/suggest.ts';
import { visitorLimit } from '#features/suggesting/visitor-limit.ts';
import { AT, aClock, aSmallDirectory, LISTING } from '../../../support/a-small-directory.ts';

let db: Db;
let clock: ReturnType<typeof aClock>;
let limit: ReturnType<typeof visitorLimit>;
beforeEach(() => {
  db = aSmallDirectory();
  clock = aClock();
  limit = visitorLimit(1000);
});

const send = (sent: Partial<SentSuggestion> = {}, shownFor = 5_000) => {
  const note = formNote(db, LISTING, clock.now());
  clock.on(shownFor);
  return suggest(
    { db, now: clock.now, limit },
    { slug: 'tuesday-group', about: 'times', words: 'It is on Monday', note, trap: '', visitor: '192.0.2.7', ...sent },
  );
};
const kept = () => db.sqlite.prepare('SELECT about, words, state FROM suggestions ORDER BY id').all();

describe('a suggestion', () => {
  test('is kept with its words and nothing of who sent it', async () => {
    expect(await send()).toBeNull();
    expect(kept()).toEqual([{ about: 'times', words: 'It is on Monday', state: 'waiting' }]);
    const row = JSON.stringify(db.sqlite.prepare('SELECT * FROM suggestions').all());
    expect(row).not.toContain('192.0.2.7');
  });

  test('needs no words where the pick says enough, and needs some for something else', async () => {
    expect(await send({ about: 'closed', words: ' ' })).toBeNull();
    expect(await send({ about: 'other', words: ' \n' })).toBe('write words');
    expect(await send({ about: 'nonsense' })).toBe('pick one');
    expect(await send({ words: 'a'.repeat(1001) })).toBe('too long');
  });

  test('sent twice counts once, whatever the capitals and spaces', async () => {
    await send();
    expect(await send({ words: '  it is on MONDAY!' })).toBeNull();
    expect(await send({ about: 'place' })).toBeNull();
    expect(kept()).toHaveLength(2);
  });

  test('of hostile text is kept as text, without letters that nobody can see', async () => {
    await send({ words: '<script>alert(1)</script>\u202Eevil\u0007\u2067\r\n\r\n\r\nend' });
    expect(kept()).toEqual([{ about: 'times', words: '<script>alert(1)</script>evil\n\nend', state: 'waiting' }]);
  });

  test('about what the public does not see is not found', async () => {
    setState(db, 'listing', LISTING, 'withdrawn', 'a-person', AT);
    await expect(send()).rejects.toThrow(NotFound);
  });
});

describe('a flood', () => {
  test('sent sooner than a person can is told to wait, and the same form works a moment later', async () => {
    const note = formNote(db, LISTING, clock.now());
    expect(await send({ note }, 1_000)).toBe('too soon');
    clock.on(3_000);
    expect(await send({ note }, 0)).toBeNull();
  });

  test('with a note that is old, of another listing or made up is refused', async () => {
    expect(await send({}, 13 * 3_600_000)).toBe('too old');
    expect(await send({ note: formNote(db, 'another', clock.now()) })).toBe('not ours');
    for (const note of ['', 'x', '.', 'mwr5.', `${clock.now().getTime().toString(36)}.AAAA`])
      expect(await send({ note })).toBe('not ours');
    expect(kept()).toEqual([]);
  });

  test('that fills in the box that no person sees is kept out, and can be sent again', async () => {
    expect(await send({ trap: 'http://spam.example' })).toBe('send again');
    expect(kept()).toEqual([]);
  });

  test('of many about one listing ends for a day, and goes on the next', async () => {
    for (let number = 0; number < 20; number += 1) expect(await send({ words: `words ${number}` })).toBeNull();
    expect(await send({ words: 'one more' })).toBe('enough for today');
    clock.on(86_400_000);
    expect(await send({ words: 'one more' })).toBeNull();
  });

  test('from one visitor ends, and others go on', async () => {
    limit = visitorLimit(2);
    await send({ words: 'one' });
    await send({ words: 'two' });
    expect(await send({ words: 'three' })).toBe('enough from you');
    expect(await send({ words: 'three', visitor: '192.0.2.8' })).toBeNull();
  });
});
