/**
 * The languages of this site: own name, direction of writing, whether every sentence is there, and whether a person who
 * speaks the language has checked the words (`checkedBy`: who did, null while nobody has; English is the language of the source).
 */
export const LANGUAGES = {
  'en-GB': { ownName: 'English', dir: 'ltr', complete: true, checkedBy: 'Dayways' },
  cy: { ownName: 'Cymraeg', dir: 'ltr', complete: false, checkedBy: null },
} as const satisfies Record<string, LanguageRow>;

interface LanguageRow {
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
  /** Every screen text and every sentence of easy read is there. Otherwise English stands in for what is missing. */
  readonly complete: boolean;
  readonly checkedBy: string | null;
}

export type Language = keyof typeof LANGUAGES;
/** The language of the source, which stands in where another language lacks words. */
export const FIRST_LANGUAGE = 'en-GB' satisfies Language;
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as [Language, ...Language[]];
