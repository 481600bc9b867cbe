import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { FRESH_PROOF_MS } from '#domain/account/sign-in-rules.ts';
import { returnPath } from './return-path.ts';

/** What of a page or an endpoint says who asks. */
type Asked = Pick<AstroGlobal, 'locals' | 'url' | 'redirect' | 'request'>;

/** A page of signing in that leads back to a path of this site afterwards. */
export const withNext = (page: string, next: string | null): string => {
  const checked = returnPath(next);
  return checked === null ? page : `${page}?next=${encodeURIComponent(checked)}`;
};

/** Back to where somebody was: the page they asked for, or the page of the form that they sent. What a browser's form sent is kept: see `kept-words.ts`. */
const leadAway = ({ redirect, url }: Asked, page: string): Response =>
  redirect(withNext(page, `${url.pathname}${url.search}`), 303);

/**
 * The person who asks; or where to send the browser first: to sign in, or to show in a second way who they are. Every page for people who
 * are signed in begins with this. What they may do is for the features to say.
 */
export function signedIn(astro: Asked): Person | Response {
  const { person, signIn } = astro.locals;
  if (person === null || signIn === null) return leadAway(astro, '/sign-in');
  return signIn.needsSecondStep ? leadAway(astro, '/sign-in/app') : person;
}

/**
 * Where to send somebody who has not shown lately who they are, before they change what signing in hangs on or who may do what; null when
 * they have. To be asked when the form is shown and again when it is sent.
 */
export function needFreshProof(astro: Asked, person: Person): Response | null {
  const { signIn, app } = astro.locals;
  if (astro.locals.person?.id !== person.id || signIn === null) return leadAway(astro, '/sign-in');
  return app.now().getTime() - signIn.provedAt > FRESH_PROOF_MS ? leadAway(astro, '/sign-in/again') : null;
}
