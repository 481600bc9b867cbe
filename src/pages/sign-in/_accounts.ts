import type { AstroGlobal } from 'astro';
import { MAIL_CODE } from '#domain/account/code.ts';
import type { Person } from '#domain/account/person.ts';
import { stayOf } from '#domain/account/sign-in-rules.ts';
import type { WritingContext } from '#features/accounts/accounts-context.ts';
import { secondStepsOf } from '#features/accounts/second-step.ts';
import type { SignedIn } from '#features/accounts/sign-in-by-code.ts';
import type { CodeOutcome } from '#features/accounts/spend-code.ts';
import { seeOther } from '#web/form.ts';
import { PROVIDER_PATH, TEAM_PATH } from '#web/paths.ts';
import { returnPath } from '#web/return-path.ts';
import { askedCookieName, dropCookie, setCookie, signInCookieName } from '#web/sign-in-cookie.ts';
import { needFreshProof, signedIn } from '#web/signed-in.ts';

type Asked = Pick<AstroGlobal, 'locals' | 'url' | 'cookies' | 'request' | 'response' | 'redirect'>;

/** What the deeds around accounts need, of this request. */
export const accountsOf = ({ locals }: Pick<Asked, 'locals'>): WritingContext => ({
  db: locals.app.db,
  now: locals.app.now,
  words: locals.screen.accountMails,
  site: locals.site,
  alert: locals.app.alert,
});

/** Whom limits are kept for; null where the site is open on its own machine alone: there a limit for one would be a limit for all. */
export const visitorOf = ({ locals }: Pick<Asked, 'locals'>): string | null =>
  locals.app.env.PUBLIC_URL === undefined ? null : locals.visitor;

/** Where somebody was before they had to sign in; null when they came by themselves. */
export const nextOf = ({ url }: Pick<Asked, 'url'>): string | null => returnPath(url.searchParams.get('next'));

/** Where somebody works. */
export const homeOf = ({ team, providers }: Person): string =>
  team !== null && Object.keys(providers).length === 0 ? TEAM_PATH : PROVIDER_PATH;

/** What this browser is known by while it has a code or a passkey to show. */
export const browserOf = ({ cookies, locals }: Pick<Asked, 'cookies' | 'locals'>): string | undefined =>
  cookies.get(askedCookieName(locals.site))?.value;

/** It stays a little longer than the code, so that a code that has ended can be said to have ended. */
const ASKED_SECONDS = (3 * MAIL_CODE.livesMs) / 1000;

export const rememberAsked = ({ cookies, locals }: Pick<Asked, 'cookies' | 'locals'>, browser: string): void =>
  setCookie(cookies, askedCookieName(locals.site), browser, locals.site, ASKED_SECONDS);

/** Gives the browser its new token, and takes away what it was known by before. */
export function keepToken({ cookies, locals }: Pick<Asked, 'cookies' | 'locals'>, { token, person }: SignedIn): void {
  setCookie(cookies, signInCookieName(locals.site), token, locals.site, stayOf(person).wholeMs / 1000);
  dropCookie(cookies, askedCookieName(locals.site), locals.site);
}

/** Somebody has shown who they are: on to where they were, or to their work. */
export function letIn(astro: Asked, now: SignedIn): Response {
  keepToken(astro, now);
  return seeOther(nextOf(astro) ?? homeOf(now.person));
}

/** What is said to somebody who did something too often, as 429 with how long to wait (RFC 6585 4). */
export function sayWait({ response, locals }: Pick<Asked, 'response' | 'locals'>, waitMs: number): string {
  response.status = 429;
  response.headers.set('Retry-After', String(Math.ceil(waitMs / 1000)));
  return locals.screen.signIn.tooMany(String(Math.ceil(waitMs / 60_000)));
}

/** What is said of a code that was not the right one. */
export function codeProblem(astro: Asked, outcome: Exclude<CodeOutcome<unknown>, { state: 'right' }>): string {
  const { code } = astro.locals.screen.signIn;
  if (outcome.state === 'wait') return sayWait(astro, outcome.waitMs);
  if (outcome.state === 'none') return code.none;
  return outcome.state === 'wrong' && outcome.left > 0 ? code.wrong(String(outcome.left)) : code.ended;
}

/**
 * The person who sets up or changes a way to show who they are: with a fresh proof; or with a code from an e-mail alone while there is no
 * other way yet. Else where to send the browser first.
 */
export function settingUp(astro: Omit<Asked, 'cookies' | 'response'>): Person | Response {
  const { person, signIn } = astro.locals;
  if (person === null || signIn === null) return signedIn(astro);
  if (!signIn.needsSecondStep) return needFreshProof(astro, person) ?? person;
  const { codeApp, passkeys } = secondStepsOf(accountsOf(astro), person.id);
  return codeApp || passkeys > 0 ? signedIn(astro) : person;
}
