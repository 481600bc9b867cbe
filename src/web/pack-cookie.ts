import type { AstroCookies } from 'astro';
import { PACK_PATH } from './paths.ts';

const NAME = 'packs';
const BETWEEN = '.';
/** A cookie holds 4,096 bytes; so many links take 900. */
const MOST = 20;
const SECONDS = 90 * 24 * 60 * 60;
const TOKEN = /^[\w-]{43}$/u;

/** The keeper's links of the packs that this browser made, the newest first. Sent to the pages of packs alone. */
export const keptPacks = (cookies: AstroCookies): string[] =>
  [...new Set((cookies.get(NAME)?.value ?? '').split(BETWEEN))].filter((keep) => TOKEN.test(keep)).slice(0, MOST);

/** Has the browser keep these, for as long as a pack can last. */
export function keepPacks(cookies: AstroCookies, site: string, keeps: readonly string[]): void {
  const where = { path: PACK_PATH, httpOnly: true, sameSite: 'lax', secure: site.startsWith('https:') } as const;
  if (keeps.length === 0) cookies.delete(NAME, where);
  else cookies.set(NAME, keeps.slice(0, MOST).join(BETWEEN), { ...where, maxAge: SECONDS });
}
