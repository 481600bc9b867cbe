import { describe, expect, it } from 'vitest';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { GLOSSARY } from '#domain/easy-read/glossary.ts';
import { REWRITES, SAMPLES } from '../../../../support/easy-read-samples.ts';

const counts = (text: string) => {
  const messages = checkText(text);
  const errors = messages.filter(({ level }) => level === 'error').length;
  return { errors, warnings: messages.length - errors };
};

describe('the samples', () => {
  it('hard: a day centre has at least 8 errors and 25 warnings', () => {
    const { errors, warnings } = counts(SAMPLES.hardDaycentre);
    expect(errors).toBeGreaterThanOrEqual(8);
    expect(warnings).toBeGreaterThanOrEqual(25);
  });

  it('middle: help with work has 5 errors, for 2 long sentences, 2 dashes and “can’t”', () => {
    const errors = checkText(SAMPLES.middleEmployment).filter(({ level }) => level === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['S1', 'S1', 'N3', 'N3', 'W7']);
  });

  it('easy: only “12pm” is told', () => {
    expect(checkText(SAMPLES.easySwimming).map(({ rule, found, instead }) => [rule, found, instead])).toEqual([
      ['N2', '12pm', ['midday']],
    ]);
    expect(counts(SAMPLES.easyJobclub)).toEqual({ errors: 0, warnings: 1 });
  });

  it('rewritten: a day centre has no errors and at most 3 warnings', () => {
    const { errors, warnings } = counts(REWRITES.daycentre);
    expect([errors, warnings <= 3]).toEqual([0, true]);
  });

  it('rewritten: help with work has no message', () => {
    expect(checkText(REWRITES.employment)).toEqual([]);
  });
});

describe('the meanings of the word list', () => {
  const entries = Object.entries<readonly string[]>(GLOSSARY).map(
    ([id, [, ...meaning]]) => [id, meaning.join(' ')] as const,
  );

  it.each(entries)('%s has no errors', (_id, meaning) => {
    expect(checkText(meaning).filter(({ level }) => level === 'error')).toEqual([]);
  });
});
