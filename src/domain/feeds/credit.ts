import { asSentence } from '../words/lists.ts';

/** Who a record comes from, as readers are told, and under which licence it may be used; what was not told is null. */
export interface Credit {
  readonly shownAs: string;
  readonly shownAddress: string | null;
  readonly licence: string | null;
  readonly licenceAddress: string | null;
}

/** The screen text of a credit. */
export interface CreditWords {
  readonly comesFromName: (name: string) => string;
  readonly licence: (licence: string) => string;
}

/** A credit in a line, where it can be no link: "This comes from Salford Council. Licence: Open Government Licence v3.0." */
export const creditInWords = ({ shownAs, licence }: Credit, words: CreditWords): string =>
  [words.comesFromName(shownAs), ...(licence === null ? [] : [words.licence(licence)])].map(asSentence).join(' ');
