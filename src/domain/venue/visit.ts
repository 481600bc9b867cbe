import type { PictureId } from '../easy-read/pictures.ts';
import type { Venue } from './venue.ts';

export type VenueVisitPart = keyof Venue['visit'];

/** The access story of a visit, in the order in which it happens. */
export const VISIT_PARTS = {
  gettingThere: 'bus',
  door: 'door',
  whoMeetsYou: 'talking',
  room: 'room',
  toilet: 'accessible-toilet',
  quiet: 'quiet',
  goingHome: 'home',
} as const satisfies Record<VenueVisitPart, PictureId>;

const PARTS = Object.keys(VISIT_PARTS) as VenueVisitPart[];

/** The told parts of a venue's story. A part that nobody told is left out, because the facts say that it is not told us. */
export const visitStory = ({ visit }: Venue): { part: VenueVisitPart; text: string; picture: PictureId }[] =>
  PARTS.flatMap((part) => {
    const text = visit[part];
    return text === null ? [] : [{ part, text, picture: VISIT_PARTS[part] }];
  });
