import type { PictureId } from '../../easy-read/pictures.ts';

export type FactGroup =
  | 'access'
  | 'feel'
  | 'help'
  | 'paying'
  | 'work'
  | 'who'
  | 'quality'
  | 'joining'
  | 'communication';

/**
 * One statement that is yes, no or not told us. `venue` facts are true of a building and shared by all its listings; `listing`
 * facts are true of what happens. `group` is the facet it is asked for under.
 */
export interface FactRow {
  readonly about: 'venue' | 'listing';
  readonly group: FactGroup;
  readonly label: string;
  readonly picture: PictureId;
  /** The easy sentence when it is so. */
  readonly yes: string;
  /** The easy sentence when somebody said that it is not so. */
  readonly no: string;
  /**
   * Where "does not apply" is as good as a yes for those who need it: a building on one floor needs no lift. `label` says so as a reason among
   * results, `says` as a sentence.
   */
  readonly notNeeded?: { readonly label: string; readonly says: string };
  /** Completes "We do not know …" and "Ask them …". */
  readonly ask: string;
  /** Other words for the same thing, plain and sector; search understands them. */
  readonly words: readonly string[];
}
