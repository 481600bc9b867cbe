import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { passkeys } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import type { WritingContext } from './accounts-context.ts';
import { makeChallenge, takeChallenge } from './passkey-challenge.ts';
import type { UsedPasskey } from './passkey-shapes.ts';
import { type Passkey, passkeyHost, passkeysOf, transportsOf } from './passkeys.ts';
import { keepSecondStep } from './second-step-reset.ts';
import { endToken, renewSignIn, startSignIn } from './sign-in.ts';
import type { SignedIn } from './sign-in-by-code.ts';

/** What a browser needs to use a passkey: one of this person's, or with null whichever it has for this site. Or the milliseconds to wait. */
export async function askForPasskey(
  context: WritingContext,
  { person, visitor }: { readonly person: Person | null; readonly visitor: string | null },
) {
  const made = makeChallenge(context, { account: person?.id ?? null, visitor });
  if ('waitMs' in made) return made;
  const own = person === null ? [] : passkeysOf(context, person.id);
  const options = await generateAuthenticationOptions({
    rpID: passkeyHost(context.site),
    challenge: new Uint8Array(Buffer.from(made.challenge, 'base64url')),
    userVerification: 'required',
    allowCredentials: own.map((key) => ({ id: key.id, transports: transportsOf(key) })),
  });
  return { options, browser: made.browser };
}

/** The newest count of a passkey that has signed this challenge; null when it has not. */
async function countOf(context: WritingContext, key: Passkey, challenge: string, response: UsedPasskey) {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: context.site,
      expectedRPID: passkeyHost(context.site),
      requireUserVerification: true,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library says so of everything that does not fit; a fault of ours is none of its errors.
    if (error instanceof Error) return null;
    throw error;
  }
}

interface Used {
  readonly browser: string | undefined;
  readonly response: UsedPasskey;
}

/** The passkey that signed what this browser was asked to have signed; null for any other. It is written down as used. */
async function usedPasskey(
  context: WritingContext,
  account: string | null,
  { browser, response }: Used,
): Promise<Passkey | null> {
  const { db, now } = context;
  const challenge = takeChallenge(context, { account, browser });
  const key = db.orm.select().from(passkeys).where(eq(passkeys.id, response.id)).get();
  if (challenge === undefined || key === undefined || (account !== null && key.accountId !== account)) return null;
  const counter = await countOf(context, key, challenge, response);
  if (counter === null) return null;
  const used = db.orm
    .update(passkeys)
    .set({ counter, usedAt: now().getTime() })
    .where(and(eq(passkeys.id, key.id), eq(passkeys.counter, key.counter)))
    .returning()
    .get();
  return used ?? null;
}

/** Signs in with a passkey; null when it opens nothing here. */
export async function signInByPasskey(
  context: WritingContext,
  used: Used & { readonly device: string; readonly before: string | undefined },
): Promise<SignedIn | null> {
  const key = await usedPasskey(context, null, used);
  if (key === null) return null;
  return inTransaction(context.db, () => {
    const person = personById(context.db, key.accountId);
    if (person === undefined) return null;
    keepSecondStep(context, person.id);
    endToken(context, used.before);
    return { person, token: startSignIn(context, { account: person.id, proof: 'passkey', device: used.device }) };
  });
}

/** Somebody who is signed in shows with a passkey who they are: the new token of the browser, or null. */
export async function passPasskey(
  context: WritingContext,
  person: Person,
  used: Used & { readonly signIn: string },
): Promise<string | null> {
  const key = await usedPasskey(context, person.id, used);
  if (key === null) return null;
  return inTransaction(context.db, () => {
    keepSecondStep(context, person.id);
    return renewSignIn(context, used.signIn, 'passkey');
  });
}
