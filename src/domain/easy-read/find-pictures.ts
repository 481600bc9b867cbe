import { ACTIVITIES } from '../listing/activities.ts';
import { PICTURE_IDS, PICTURES, type PictureId } from './pictures.ts';

/** A picture of something that nobody told is for the site to show, not for a person to choose. */
const isForPeople = (id: PictureId): boolean => !id.endsWith('unknown');

/** The pictures that a person may choose, in the order of the groups. */
export const CHOICE_PICTURES: readonly PictureId[] = PICTURE_IDS.filter(isForPeople);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const moreWords = new Map<PictureId, string>();
for (const { label, picture, words } of Object.values(ACTIVITIES))
  moreWords.set(picture, [moreWords.get(picture) ?? '', label, ...words].join(' '));

const KNOWN_BY: ReadonlyMap<PictureId, readonly string[]> = new Map(
  CHOICE_PICTURES.map((id) => [id, wordsIn([PICTURES[id][0], id, moreWords.get(id) ?? ''].join(' '))]),
);

/** How well a word that was written fits a picture: its whole, its beginning, not at all. */
function fitOf(id: PictureId, written: string): number {
  const label = wordsIn(PICTURES[id][0]);
  if (label.includes(written)) return 3;
  if (label.some((word) => word.startsWith(written))) return 2;
  return KNOWN_BY.get(id)?.some((word) => word.startsWith(written)) === true ? 1 : 0;
}

/**
 * The pictures that fit what somebody wrote, best first: by their labels, and by the words that people use for what they show ("football" finds
 * sport). Every word must fit. Without words it is all of them.
 */
export function findPictures(written: string): readonly PictureId[] {
  const words = wordsIn(written);
  if (words.length === 0) return CHOICE_PICTURES;
  return CHOICE_PICTURES.map((id) => ({ id, fits: words.map((word) => fitOf(id, word)) }))
    .filter(({ fits }) => fits.every((one) => one > 0))
    .map(({ id, fits }) => ({ id, sum: fits.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ id }) => id);
}
