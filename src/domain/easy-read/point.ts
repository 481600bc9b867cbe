import type { Listing } from '../listing/listing.ts';
import type { WallMoment } from '../listing/session-dates.ts';
import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';
import { FIRST_LANGUAGE, type Language } from '../words/languages.ts';
import type { PictureId } from './pictures.ts';
import type { SectionId } from './section.ts';

export { SECTIONS, type SectionId } from './section.ts';

/** One idea in one sentence, with one picture. `say` is what a voice says, which is not always what is written. */
export interface Point {
  readonly text: string;
  readonly say: string;
  readonly picture: PictureId;
  readonly section: SectionId;
  /** The language of the words: what a provider wrote stays in theirs. */
  readonly language: Language;
}

/** Everything that points are made from. `venues` holds the listing's venues by id; one that is missing is left out. */
export interface EasyReadSource {
  readonly listing: Listing;
  readonly provider: Provider;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly now: WallMoment;
}

/** 0 is what every page must say; 1 decides whether somebody can come; 2 helps to decide; 3 is good to know and is the first to go. */
export type Rank = 0 | 1 | 2 | 3;

/** A sentence before it is known whether there is room for it. */
export interface Line {
  readonly text: string;
  readonly picture: PictureId;
  readonly rank: Rank;
  /** True of the day and not of the listing: a next date, a place free. A check by people does not rest on it. */
  readonly passing: boolean;
  /** Null: the language of the page. */
  readonly language: Language | null;
  /** It adds to what another line says: it goes before others of its rank, and at rank 0 where nothing else may go. */
  readonly yields?: boolean;
  /** It says what nobody told us. */
  readonly unknown?: boolean;
  /** It ends the page: a line for a crisis is not followed by "Ask them". */
  readonly ends?: boolean;
}

/** A sentence with its picture. */
export const line = (text: string, picture: PictureId, rank: Rank = 1): Line => ({
  text,
  picture,
  rank,
  passing: false,
  language: null,
});

/** The same line, which goes before others of its rank. */
export const yielding = (one: Line): Line => ({ ...one, yields: true });

/** A line that is true today and may not be tomorrow. */
export const passing = (text: string, picture: PictureId, rank: Rank = 1): Line => ({
  ...line(text, picture, rank),
  passing: true,
});

/** A sentence that a person wrote, in the language it was written in. */
export const written = (text: string, picture: PictureId, rank: Rank = 1): Line => ({
  ...line(text, picture, rank),
  language: FIRST_LANGUAGE,
});

/** What nobody told us. It is never left out. */
export const untold = (text: string, picture: PictureId): Line => ({ ...line(text, picture, 0), unknown: true });
