/** Who a record comes from, as readers are told, and under which licence it may be used; what was not told is null. */
export interface Credit {
  readonly shownAs: string;
  readonly shownAddress: string | null;
  readonly licence: string | null;
  readonly licenceAddress: string | null;
}
