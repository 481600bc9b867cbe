import { expect, test } from 'vitest';
import { AREA_BOX, NEAR_BOX } from '#domain/publishing/form/place-boxes.ts';
import { withoutFollowing } from '#src/pages/provider/_section-form.ts';

test('an area whose middle is not found is one thing to put right, and not two', () => {
  const unknown = { [NEAR_BOX]: 'We do not know the place' };
  expect(withoutFollowing({ [AREA_BOX]: 'Write the area in words', ...unknown }, unknown)).toEqual(unknown);
  const unnamed = { [AREA_BOX]: 'Write the area in words' };
  expect(withoutFollowing(unnamed, {})).toEqual(unnamed);
});
