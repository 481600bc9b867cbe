import type { AstroCookies } from 'astro';
import { MY_PATH } from './paths.ts';

/** What a browser keeps for a person: ids of listings and of times. */
export type MyCookie = 'list' | 'week';

const SECONDS = 365 * 24 * 60 * 60;

export const readMyCookie = (cookies: AstroCookies, name: MyCookie): string | undefined => cookies.get(name)?.value;

/**
 * Keeps it for a year, or takes it away when it is ''. It is sent to the pages below `/my` alone: all other pages are the same for
 * everybody, and are kept for everybody.
 */
export function keepMyCookie(cookies: AstroCookies, site: string, name: MyCookie, value: string): void {
  const where = { path: MY_PATH, httpOnly: true, sameSite: 'lax', secure: site.startsWith('https:') } as const;
  if (value === '') cookies.delete(name, where);
  else cookies.set(name, value, { ...where, maxAge: SECONDS });
}
