import type { PictureId } from '../easy-read/pictures.ts';
import { listInWords } from '../words/lists.ts';
import type { Venue } from './venue.ts';
import { type VenueVisitPart, visitSteps } from './visit.ts';

/** The screen text that the story of a visit takes. */
export interface VisitWords {
  readonly visit: Readonly<Record<VenueVisitPart, string>>;
  readonly visitNames: Readonly<Record<VenueVisitPart, string>>;
  readonly visitUntold: (parts: string) => string;
  readonly visitRest: string;
}

/** A point of the story; `heading` is the part of the visit, null for what nobody told us. */
export interface VisitPoint {
  readonly text: string;
  readonly picture: PictureId;
  readonly heading: string | null;
}

/** More than this in one sentence is hard to read. */
const MOST_NAMED = 2;

/** What a visit to a venue is like, from the way there to the way home, and what nobody told us of it. None when nothing is told. */
export function visitPoints(venue: Venue, words: VisitWords): VisitPoint[] {
  const steps = visitSteps(venue);
  const told = steps.flatMap(({ part, text, picture }) =>
    text === null ? [] : [{ text, picture, heading: words.visit[part] }],
  );
  if (told.length === 0) return [];
  const untold = steps.filter(({ text }) => text === null).map(({ part }) => words.visitNames[part]);
  if (untold.length === 0) return told;
  const rest = untold.length > MOST_NAMED ? words.visitRest : words.visitUntold(listInWords(untold, 'or'));
  return [...told, { text: rest, picture: 'unknown', heading: null }];
}
