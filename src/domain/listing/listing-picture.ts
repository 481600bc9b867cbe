import type { PictureId } from '../easy-read/pictures.ts';
import { ACTIVITIES } from './activities.ts';
import { KINDS } from './kinds.ts';
import type { Listing } from './listing.ts';

/**
 * The picture a listing is known by: what people do there first, so that results can be told apart by looking. For work it is the kind of
 * help, because that is what differs.
 */
export function pictureOf({ kind, activities }: Pick<Listing, 'kind' | 'activities'>): PictureId {
  const [first] = activities;
  return first === undefined || KINDS[kind].home === 'work' ? KINDS[kind].picture : ACTIVITIES[first].picture;
}
