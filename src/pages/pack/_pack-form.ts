import type { ShownDraft } from '#components/packing/shown.ts';
import type { ScreenText } from '#content/screen-text/shape.ts';
import type { FormErrors } from '#domain/form/values.ts';
import { pictureOf } from '#domain/listing/listing-picture.ts';
import { MOST_OWN_LETTERS, MOST_PHRASES } from '#domain/packing/pack.ts';
import { boxesAt, type Draft, type DraftProblem } from '#domain/packing/pack-form.ts';
import { untoldOf } from '#domain/packing/untold.ts';
import type { Chosen } from '#features/packing/packable.ts';

export const nameOf = (chosen: Chosen): string =>
  chosen.state === 'live' ? chosen.listing.body.name : chosen.last.name;

function shownDraft(draft: Draft, chosen: Chosen): ShownDraft {
  const shared = { draft, name: nameOf(chosen) };
  if (chosen.state === 'gone')
    return { ...shared, kind: chosen.last.kind, picture: 'closed', slug: null, untold: null };
  const { body } = chosen.listing;
  const venues = chosen.venues.map((venue) => venue.body);
  return {
    ...shared,
    kind: body.kind,
    picture: pictureOf(body),
    slug: chosen.slug,
    untold: untoldOf(body, chosen.provider.body, venues),
  };
}

/** What is written for each listing, with what the form shows around it. */
export const shownDrafts = (drafts: readonly Draft[], chosen: readonly Chosen[]): ShownDraft[] =>
  drafts.flatMap((draft) => {
    const of = chosen.find(({ id }) => id === draft.listing);
    return of === undefined ? [] : [shownDraft(draft, of)];
  });

function errorOf(problem: DraftProblem, shown: readonly ShownDraft[], words: ScreenText['pack']): [string, string] {
  const { problems } = words;
  if (problem.at === null) return [boxesAt(1).place, problems[problem.says]()];
  const boxes = boxesAt(problem.at);
  const name = shown[problem.at - 1]?.name ?? '';
  if (problem.says === 'personal')
    return [boxes.words, problem.finds.map(({ found, kind }) => words.looksLike(found, kind)).join('. ')];
  if (problem.says === 'too long') return [boxes.words, problems['too long'](name, MOST_OWN_LETTERS)];
  if (problem.says === 'too many') return [boxes.phrases, problems['too many'](name, MOST_PHRASES)];
  return [boxes.phrases, problems['no reason'](name)];
}

/** What to say at which box. */
export const errorsOf = (
  problems: readonly DraftProblem[],
  shown: readonly ShownDraft[],
  words: ScreenText['pack'],
): FormErrors => Object.fromEntries(problems.map((problem) => errorOf(problem, shown, words)));
