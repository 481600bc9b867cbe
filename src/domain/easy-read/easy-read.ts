import type { Listing } from '../listing/listing.ts';
import { FIRST_LANGUAGE, type Language } from '../words/languages.ts';
import { digestOf } from './digest.ts';
import type { PanelCheck } from './own-points.ts';
import type { EasyReadSource, Point } from './point.ts';
import { linesOf, pointsOf } from './points.ts';
import { SECTION_IDS, type SectionId } from './section.ts';
import { TEMPLATES } from './templates/sets.ts';

/** How the points of a page came to be, weakest claim first. */
export type EasyReadStatus = 'made-by-computer' | 'written' | 'checked-by-people';

/** The easy read of a listing as a page shows it. */
export interface EasyReadPage {
  readonly points: readonly Point[];
  /** Sections that have points, in their order, with their titles in the language. */
  readonly sections: readonly { readonly id: SectionId; readonly title: string; readonly points: readonly Point[] }[];
  readonly status: EasyReadStatus;
  /** The status in words, one sentence each. */
  readonly statusWords: readonly string[];
  /** When and by which panel, only when the status is `checked-by-people`. */
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
}

/**
 * What a check rests on: the lasting points. What is true of the day only (a next date, a place free) has no part in it, and does not change
 * which of the others there is room for.
 */
const digestOfPoints = (source: EasyReadSource): string =>
  digestOf(
    linesOf(source, FIRST_LANGUAGE, ({ passing }) => !passing).flatMap(({ section, picture, text }) => [
      section,
      picture,
      text,
    ]),
  );

/**
 * The check that a panel made of the points as they are in `source`, to be stored with the listing's next revision. A panel is named, never
 * a person. Only this makes a check that holds.
 */
export const panelCheck = (source: EasyReadSource, on: string, by: string): PanelCheck => ({
  on,
  by,
  digest: digestOfPoints(source),
});

/** The check that holds today: not of the future, and of the very points that are shown. Otherwise null. */
function standingCheck(source: EasyReadSource, check: PanelCheck | null): PanelCheck | null {
  return check === null || check.on > source.now.date || check.digest !== digestOfPoints(source) ? null : check;
}

/** What people gave to the easy read of a listing; a body from before there was any has nothing. */
const givenTo = (listing: Listing) => listing.easyRead ?? { own: [], check: null };

/**
 * The easy read of a listing in a language, with what may be said of how it was made. The claim that people checked it is made here only, for
 * the language they read it in, and ends by itself when the points change.
 */
export function easyReadOf(source: EasyReadSource, language: Language = FIRST_LANGUAGE): EasyReadPage {
  const points = pointsOf(source, language);
  const { sections: titles, status: words } = TEMPLATES[language];
  const { own, check } = givenTo(source.listing);
  const standing = language === FIRST_LANGUAGE ? standingCheck(source, check) : null;
  const sections = SECTION_IDS.map((id) => ({
    id,
    title: titles[id],
    points: points.filter(({ section }) => section === id),
  })).filter((section) => section.points.length > 0);
  const shared = { points, sections, checkedOn: null, checkedBy: null };
  if (standing !== null)
    return {
      ...shared,
      status: 'checked-by-people',
      statusWords: [words.checked(standing.on), words.checkedBy(standing.by)],
      checkedOn: standing.on,
      checkedBy: standing.by,
    };
  return own.length > 0
    ? { ...shared, status: 'written', statusWords: [words.written] }
    : { ...shared, status: 'made-by-computer', statusWords: [words.madeByComputer] };
}
