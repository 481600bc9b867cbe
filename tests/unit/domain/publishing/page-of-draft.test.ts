import { expect, test } from 'vitest';
import { markedSections, pointsOfDraft } from '#domain/publishing/page-of-draft.ts';
import { anId, aProvider, NOW } from '../../../support/a-listing.ts';

const around = { provider: aProvider(), venues: new Map(), now: NOW };
const draft = { name: 'Tuesday group', provider: anId('Open Gate'), kind: 'day', summary: 'We paint.' } as const;

test('a draft reads as its page will, with what nobody told said so', () => {
  const texts = pointsOfDraft(draft, around)?.map(({ text }) => text) ?? [];
  expect(texts).toContain('We paint.');
  expect(texts.some((text) => /not know|not told/iu.test(text))).toBe(true);
});

test('without a name, or before anybody said what kind of thing it is, there is no page', () => {
  const { kind: _, ...noKind } = draft;
  expect(pointsOfDraft(noKind, around)).toBeNull();
  expect(pointsOfDraft({}, around)).toBeNull();
});

test('what did not stand there before is marked, and nothing else', () => {
  const before = pointsOfDraft(draft, around);
  const after = pointsOfDraft({ ...draft, summary: 'We sing.' }, around) ?? [];
  const marked = markedSections(after, before).flatMap(({ points }) => points.filter(({ isNew }) => isNew));
  expect(marked.map(({ text }) => text)).toEqual(['We sing.']);
  expect(markedSections(after, null).flatMap(({ points }) => points.filter(({ isNew }) => isNew))).toEqual([]);
});
