import { describe, expect, test } from 'vitest';
import { indexName, toMeilisearchSynonyms } from '#search/meilisearch/index-settings.ts';

describe('the index', () => {
  test('other settings have an index of another name', () => {
    expect(indexName('choices', ['the'])).toMatch(/^choices-[0-9a-f]{8}$/u);
    expect(indexName('choices', ['the'])).toBe(indexName('choices', ['the']));
    expect(indexName('choices', ['the', 'a'])).not.toBe(indexName('choices', ['the']));
  });

  test('synonyms go both ways, and a word in two groups means all of both', () => {
    expect(
      toMeilisearchSynonyms([
        ['job', 'work', 'employment'],
        ['work', 'toil'],
      ]),
    ).toEqual({
      job: ['work', 'employment'],
      work: ['job', 'employment', 'toil'],
      employment: ['job', 'work'],
      toil: ['work'],
    });
  });
});
