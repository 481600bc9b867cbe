import { freshnessOf } from '#domain/freshness/standing.ts';
import { alertOn } from '#domain/listing/alert.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import { FRESHNESS_WARNING } from '#domain/words/checked.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language } from '#domain/words/languages.ts';
import type { Notice, Said } from './sheet.ts';

/** The screen text that notices take, whatever the language. */
export interface NoticeWords {
  readonly looks: { readonly unchecked: string };
  readonly listing: { readonly alert: string; readonly askFirst: string };
  readonly print: { readonly example: string };
}

export const english = (text: string): Said => ({ text, language: FIRST_LANGUAGE });

interface NoticeParts {
  readonly listing: { readonly body: Listing };
  readonly now: WallMoment;
  readonly language: Language;
  readonly words: NoticeWords;
}

/**
 * What must be known of a listing before it is read: that it is an example, that nobody checked the language, what is on today, and that it
 * is old.
 */
export function noticesOf({ listing: { body }, now, language, words }: NoticeParts): Notice[] {
  const old = FRESHNESS_WARNING[freshnessOf(body, now.date)];
  const alert = alertOn(body, now.date);
  return [
    // Paper leaves the site, where a bar over every page says it.
    ...(body.example ? [{ title: null, text: english(words.print.example) }] : []),
    ...(LANGUAGES[language].checkedBy === null
      ? [{ title: null, text: { text: words.looks.unchecked, language } }]
      : []),
    ...(alert === null ? [] : [{ title: words.listing.alert, text: english(alert) }]),
    ...(old === null ? [] : [{ title: words.listing.askFirst, text: english(old) }]),
  ];
}
