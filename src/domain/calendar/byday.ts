import type { Day } from '../listing/vocabulary.ts';

/** Our days and the two letters of RFC 5545 (iCalendar), which calendar files and feeds both use. */
export const BYDAY: Readonly<Record<Day, string>> = {
  mon: 'MO',
  tue: 'TU',
  wed: 'WE',
  thu: 'TH',
  fri: 'FR',
  sat: 'SA',
  sun: 'SU',
};
