import { expect, test } from 'vitest';
import { MY_WEEK } from '#content/screen-text/en-GB/my-week.ts';

const ASKED = 'Am I better off in work?';

test('no sentence of a week goes on after the question mark of a name', () => {
  const { goesOn, costOther, costUntold } = MY_WEEK;
  expect([goesOn(ASKED), costOther(ASKED, 'Free'), costUntold(ASKED)]).toEqual([
    `Still on: ${ASKED}`,
    `Not in this: ${ASKED} Free.`,
    `Not in this: ${ASKED} They have not told us the price.`,
  ]);
  expect(costOther('Pottery', '£5 each time')).toBe('Not in this: Pottery. £5 each time.');
});

test('what is undone is named as it was done: one time, or several', () => {
  const { undoIn, undoOut } = MY_WEEK;
  expect([undoIn(1), undoIn(3)]).toEqual(['Take it out again', 'Take them out again']);
  expect([undoOut(1), undoOut(3)]).toEqual(['Put it back', 'Put them back']);
});
