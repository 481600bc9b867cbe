import { OWN_NAME } from '#domain/looks/theme.ts';
import type { Language } from '#domain/words/languages.ts';
import { screenText } from './screen-text.ts';
import type { ScreenText } from './shape.ts';

type Words = string | readonly Words[] | { readonly [part: string]: Words } | ((...asked: never[]) => Words);

/** The same words with another name in the place of our own. */
function renamed(words: Words, name: string): Words {
  if (typeof words === 'string') return words.replaceAll(OWN_NAME, name);
  if (typeof words === 'function') return (...asked: never[]) => renamed(words(...asked), name);
  if (Array.isArray(words)) return words.map((part: Words) => renamed(part, name));
  return Object.fromEntries(Object.entries(words).map(([part, inside]) => [part, renamed(inside, name)]));
}

const made = new Map<string, ScreenText>();

/** The screen text in a language, for a site of this name: a council's site never calls itself by ours. */
export function screenTextCalled(name: string, language: Language): ScreenText {
  if (name === OWN_NAME) return screenText(language);
  const key = `${language} ${name}`;
  const text = made.get(key) ?? (renamed(screenText(language) as Words, name) as ScreenText);
  made.set(key, text);
  return text;
}
