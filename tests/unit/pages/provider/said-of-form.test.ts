import { expect, test } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { saidOfForm } from '#src/pages/provider/_labelled.ts';

const screen = screenText('en-GB');
const fine = { errors: {}, both: [], typed: [] };

test('a form says at the top that somebody else changed the same, or that what was written was not saved', () => {
  expect(saidOfForm(fine, screen)).toEqual({});
  for (const clash of [
    { ...fine, both: ['a field'] },
    { ...fine, typed: ['a text'] },
  ])
    expect(saidOfForm(clash, screen)).toEqual({ '': screen.provider.clashTitle });
});

test('what is wrong with a box is said with the name of the box', () => {
  expect(saidOfForm({ ...fine, errors: { name: 'Write it' } }, screen).name).toMatch(/^.+[:?] Write it$/u);
});
