import slugify from '@sindresorhus/slugify';

const LONGEST = 80;

// Most names are plain words, which need none of the library's care for other letters; and an import makes a hundred thousand of them.
const PLAIN_WORDS = /^(?:[A-Za-z][a-z]*|\d+)(?: (?:[A-Za-z][a-z]*|\d+))*$/u;
const slugOf = (name: string): string =>
  PLAIN_WORDS.test(name) ? name.toLowerCase().replaceAll(' ', '-') : slugify(name);

/** Pages of their own beside those of providers: `/provider/join`. A record of such a name gets a longer address. */
const PAGES: ReadonlySet<string> = new Set(['join', 'listings', 'venues', 'new']);

/** An address nobody has yet, made from a name. A taken one gets a piece of the id, so that a thousand namesakes cost no search. */
export function freeSlug(name: string, id: string, isTaken: (slug: string) => boolean): string {
  const base = slugOf(name).slice(0, LONGEST).replace(/-+$/u, '') || 'listing';
  if (!PAGES.has(base) && !isTaken(base)) return base;
  const longer = `${base}-${id.replaceAll('-', '').slice(-8)}`;
  return isTaken(longer) ? `${base}-${id}` : longer;
}
