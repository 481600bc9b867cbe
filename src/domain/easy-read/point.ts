import type { Listing } from '../listing/listing.ts';
import type { WallMoment } from '../listing/session-dates.ts';
import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';
import { isPictureId, type PictureId } from './pictures.ts';
import { toSay } from './say.ts';

/** The parts of an easy read page, always in this order, so that people learn it. */
export const SECTIONS = {
  what: 'What is it?',
  who: 'Who is it for?',
  when: 'When is it?',
  where: 'Where is it?',
  cost: 'How much is it?',
  help: 'What help is there?',
  join: 'How do you join?',
} as const;
export type SectionId = keyof typeof SECTIONS;

/** One idea with one picture. `say` is what a voice says, which is not always what is written. */
export interface Point {
  readonly text: string;
  readonly say: string;
  readonly picture: PictureId;
  readonly section: SectionId;
}

/** Everything that points are made from. `venues` holds the listing's venues by id; one that is missing is left out. */
export interface EasyReadSource {
  readonly listing: Listing;
  readonly provider: Provider;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly now: WallMoment;
}

/** A line before it is known which section it stands in. */
export interface Line {
  readonly text: string;
  readonly picture: PictureId;
}

/** A line with a picture named by the domain's tables. */
export const line = (text: string, picture: string): Line => ({
  text,
  picture: isPictureId(picture) ? picture : 'unknown',
});

/** What nobody told us, said in words, and what to do about it. `what` follows "We do not know". */
export const untold = (what: string): Line => line(`We do not know ${what}. Ask them.`, 'unknown');

export const toPoint = (section: SectionId, { text, picture }: Line): Point => ({
  text,
  picture,
  section,
  say: toSay(text),
});
