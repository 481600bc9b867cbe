import { expect, test } from 'vitest';
import { plainName } from '#domain/easy-read/names.ts';

test.each([
  ['Drop-in 24/7', 'Drop-in 24/7'],
  ['Art w/c 1 June', 'Art w/c 1 June'],
  ['Room N/A', 'Room N/A'],
  ['Team A/B', 'Team A/B'],
  ['Autism and/or ADHD group', 'Autism and/or ADHD group'],
  ['Salford/Eccles', 'Salford, Eccles'],
  ['Mill Yard / The Barn', 'Mill Yard, The Barn'],
  ['Art | Music', 'Art, Music'],
  ['Café/Garden', 'Café, Garden'],
])('in a sentence “%s” is “%s”', (name, said) => {
  expect(plainName(name)).toBe(said);
});
