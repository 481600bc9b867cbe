import type { Point } from '../easy-read/point.ts';
import { pointsOf } from '../easy-read/points.ts';
import { SECTION_IDS, SECTIONS, type SectionId } from '../easy-read/section.ts';
import { ListingShape } from '../listing/listing.ts';
import type { WallMoment } from '../listing/session-dates.ts';
import type { Provider } from '../provider/provider.ts';
import type { Venue } from '../venue/venue.ts';
import type { Draft } from './draft.ts';

/** What the easy read of a draft is made from, besides the draft. */
export interface AroundDraft {
  readonly provider: Provider;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly now: WallMoment;
}

/** A point, and whether it stood so on the page before. */
export interface MarkedPoint extends Point {
  readonly isNew: boolean;
}

/** The points of a listing as it is being written; null while it has no name or nobody has said what kind of thing it is. */
export function pointsOfDraft(draft: Draft<'listing'>, around: AroundDraft): readonly Point[] | null {
  const whole = ListingShape.safeParse(draft);
  return whole.success ? pointsOf({ listing: whole.data, ...around }) : null;
}

export interface MarkedSection {
  readonly id: SectionId;
  readonly title: string;
  readonly points: readonly MarkedPoint[];
}

/** Points by their sections, each marked when it was not among the points before. */
export function markedSections(points: readonly Point[], before: readonly Point[] | null): MarkedSection[] {
  const known = new Set(before?.map(({ text }) => text));
  return SECTION_IDS.map((id) => ({
    id,
    title: SECTIONS[id],
    points: points
      .filter(({ section }) => section === id)
      .map((point) => ({ ...point, isNew: before !== null && !known.has(point.text) })),
  })).filter((section) => section.points.length > 0);
}
