import type { Translation } from '../shape.ts';

/** The 2 ways to read a listing, by the names that its points call them. Not yet checked by a Welsh speaker. */
export const LISTING: NonNullable<Translation['listing']> = {
  easyView: 'Hawdd ei ddeall',
  allView: 'Yr holl ffeithiau',
};
