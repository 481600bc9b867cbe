import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { ANY_PUBLISHED_BY, isAnyPublishedBy } from '#db/published.ts';
import { GENERATOR, IMPORTER, SEEDER } from '#domain/actor.ts';
import { anId, aProvider } from '../../support/a-listing.ts';

const AT = new Date('2026-03-02T10:00:00Z');
const EXAMPLES = [SEEDER, GENERATOR];

describe('whether the directory holds examples', () => {
  test('is no for what was imported, and yes as soon as one example is published', () => {
    const db = openDatabase(':memory:');
    publishAll(db, [{ subject: 'provider', id: anId('imported'), body: aProvider() }], IMPORTER, AT);
    expect(isAnyPublishedBy(db, EXAMPLES)).toBe(false);
    publishAll(db, [{ subject: 'provider', id: anId('example'), body: aProvider() }], SEEDER, AT);
    expect(isAnyPublishedBy(db, EXAMPLES)).toBe(true);
  });

  test('is no again when somebody has written over the last example', () => {
    const db = openDatabase(':memory:');
    const id = anId('example');
    publishAll(db, [{ subject: 'provider', id, body: aProvider() }], GENERATOR, AT);
    publishAll(db, [{ subject: 'provider', id, body: aProvider({ name: 'Our own' }) }], IMPORTER, AT);
    expect(isAnyPublishedBy(db, EXAMPLES)).toBe(false);
  });

  test('is told without reading all that was ever written', () => {
    const db = openDatabase(':memory:');
    const plan = db.sqlite.prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${ANY_PUBLISHED_BY}`).all(SEEDER);
    expect(plan.map(({ detail }) => detail).join('\n')).toContain('USING COVERING INDEX revisions_published_author');
  });
});
