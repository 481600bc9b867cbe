import slugify from '@sindresorhus/slugify';

const LONGEST = 80;

/** An address nobody has yet, made from a name. A taken one gets a piece of the id, so that a thousand namesakes cost no search. */
export function freeSlug(name: string, id: string, isTaken: (slug: string) => boolean): string {
  const base = slugify(name).slice(0, LONGEST).replace(/-+$/u, '') || 'listing';
  if (!isTaken(base)) return base;
  const longer = `${base}-${id.replaceAll('-', '').slice(-8)}`;
  return isTaken(longer) ? `${base}-${id}` : longer;
}
