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

/** The value of one cookie in a Cookie header (RFC 6265 5.4); undefined when it is not there. Tokens of ours need no decoding. */
export const cookieIn = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
