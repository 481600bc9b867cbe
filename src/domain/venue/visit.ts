import type { PictureId } from '../easy-read/pictures.ts';
import type { VenueFactId } from '../listing/facts.ts';
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

/** What the facts of a venue say about each part of a visit. Every fact of a venue stands in one part. */
const FACTS_IN_PART = {
  gettingThere: ['bus_nearby', 'blue_badge_parking', 'drop_off'],
  door: ['step_free', 'assistance_dogs'],
  whoMeetsYou: [],
  room: ['lift', 'easy_signs', 'hearing_loop', 'calm_lights_sounds'],
  toilet: ['accessible_toilet', 'changing_places', 'hoist'],
  quiet: ['quiet_room'],
  goingHome: [],
} as const satisfies Record<VenueVisitPart, readonly VenueFactId[]>;

export interface VisitStep {
  readonly part: VenueVisitPart;
  readonly picture: PictureId;
  /** Null when nobody told us. */
  readonly text: string | null;
  readonly facts: readonly VenueFactId[];
}

/** The whole story of a visit, told or not, with the facts that belong to each part. */
export const visitSteps = ({ visit }: Venue): VisitStep[] =>
  PARTS.map((part) => ({ part, picture: VISIT_PARTS[part], text: visit[part], facts: FACTS_IN_PART[part] }));
