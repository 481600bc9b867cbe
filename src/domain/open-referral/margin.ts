/** Why something in a record was not taken as it stands. A code groups the same thing over thousands of records. */
export type WarningCode =
  | 'left_out'
  | 'shortened'
  | 'no_point'
  | 'postcode'
  | 'kind_from_words'
  | 'kind_guessed'
  | 'time'
  | 'pattern'
  | 'every_venue'
  | 'money'
  | 'expired'
  | 'language'
  | 'contact'
  | 'status'
  | 'date'
  | 'ours_stays';

export interface Warning {
  readonly code: WarningCode;
  /** Path in the record, in the words of its own format: `service_at_locations/0/location/latitude`. */
  readonly field: string;
  readonly message: string;
}

/** What a mapping writes beside its result: warnings, and words that have no place of their own and must not be lost. */
export interface Margin {
  warn(code: WarningCode, field: string, message: string): void;
  keep(heading: string, words: string): void;
  readonly warnings: readonly Warning[];
  readonly kept: readonly { readonly heading: string; readonly words: string }[];
}

export function newMargin(): Margin {
  const warnings: Warning[] = [];
  const kept: { heading: string; words: string }[] = [];
  return {
    warnings,
    kept,
    warn: (code, field, message) => {
      if (!warnings.some((one) => one.field === field && one.message === message))
        warnings.push({ code, field, message });
    },
    keep: (heading, words) => {
      if (!kept.some((one) => one.words === words)) kept.push({ heading, words });
    },
  };
}
