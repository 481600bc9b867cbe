export const SITE_WORDS: ReadonlySet<string> = new Set('café'.split(' '));
