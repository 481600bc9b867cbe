import { expect, test } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import type { Person } from '#domain/account/person.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { startListing, startVenue } from '#features/publishing/start.ts';
import { discardDraft } from '#features/publishing/take-back.ts';
import { crumbsTo, whereThrown } from '#src/pages/provider/_around.ts';
import { aDesk, EDITOR, MEMBER, OPEN_GATE } from '../../../support/publishing.ts';

const desk = aDesk();
const hrefs = (person: Person, subject: 'listing' | 'venue', id: string, itself?: string) => {
  const open = openDraft(desk, person, { subject, id });
  return crumbsTo(open, { app: desk, screen: screenText('en-GB'), person }, itself).map(({ href }) => href);
};

test.each(['listing', 'venue'] as const)('the way to a %s begins where the person can work', (subject) => {
  const start = subject === 'listing' ? startListing : startVenue;
  const { id } = start(desk, EDITOR, { provider: OPEN_GATE });
  expect(hrefs(EDITOR, subject, id)).toEqual(['/provider', '/provider/open-gate']);
  expect(hrefs(MEMBER, subject, id, '/itself')).toEqual(['/team', '/provider/open-gate', '/itself']);
});

test('what was thrown away is put back before it is written on', () => {
  const { id, version } = startListing(desk, EDITOR, { provider: OPEN_GATE });
  const open = () => openDraft(desk, EDITOR, { subject: 'listing', id });
  expect(whereThrown(open())).toBeNull();
  discardDraft(desk, EDITOR, { subject: 'listing', id, version });
  expect(whereThrown(open())).toBe(`/provider/listings/${id}`);
});
