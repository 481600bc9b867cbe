import type { AstroCookies } from 'astro';

/** A browser takes a `__Host-` cookie only over https, from this host and for all of it; on the own machine there is no https. */
const named = (name: string, site: string): string => (site.startsWith('https:') ? `__Host-${name}` : name);

/** The cookie that says who is signed in. */
export const signInCookieName = (site: string): string => named('sid', site);
/** The cookie of a browser that has asked for a code. */
export const askedCookieName = (site: string): string => named('login', site);

const shared = (site: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: site.startsWith('https:') }) as const;

export function setCookie(cookies: AstroCookies, name: string, value: string, site: string, seconds: number): void {
  cookies.set(name, value, { ...shared(site), maxAge: seconds });
}

export function dropCookie(cookies: AstroCookies, name: string, site: string): void {
  cookies.delete(name, shared(site));
}
