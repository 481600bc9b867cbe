import { expect, test } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { type BothTexts, Conflict } from '#domain/errors.ts';
import { decisionProblem, saidOver } from '#src/pages/team/queue/_deciding.ts';

const words = screenText('en-GB').queue;
const both: BothTexts = { field: 'name', label: 'Name', yours: ['a'], theirs: ['b'] };
const saidFirst = (state: Parameters<typeof saidOver>[0], error = new Conflict('')) =>
  decisionProblem(error, words, 'reason', state).errors[''];

test('what is said of a change that is over is the same before and after somebody tried to decide', () => {
  for (const state of ['decided', 'taken back'] as const) expect(saidFirst(state)).toBe(saidOver(state, words));
  expect([saidOver('decided', words), saidOver('taken back', words)]).toEqual([words.gone.decided, words.gone.taken]);
});

test('a change that waits is not said to be over: it was sent anew, or does not fit', () => {
  expect(saidOver('to decide', words)).toBeNull();
  expect(saidOver('at once', words)).toBeNull();
  expect(saidFirst('to decide')).toBe(words.gone.anew);
  expect(saidFirst('to decide', new Conflict('', [both]))).toBe(words.clash.words);
});
