const HERE = 'http://here.invalid';
const LONGEST = 2000;

/**
 * Where a form may send somebody back to: a path of this site with what it asks, and nothing that a browser could read as another site.
 * Null for anything else. The path is read as a browser would and judged as it comes out, since `/.//other.example` becomes `//other.example`.
 */
export function returnPath(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given.length > LONGEST || !given.startsWith('/')) return null;
  if (!URL.canParse(given, HERE)) return null;
  const { origin, pathname, search } = new URL(given, HERE);
  if (origin !== HERE || pathname.startsWith('//')) return null;
  return `${pathname}${search}`;
}
