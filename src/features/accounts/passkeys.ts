import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { and, desc, eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { passkeys } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import type { AccountsContext, WritingContext } from './accounts-context.ts';
import { makeChallenge, takeChallenge } from './passkey-challenge.ts';
import type { MadePasskey } from './passkey-shapes.ts';
import { needOneLeft } from './second-step.ts';
import { renewSignIn } from './sign-in.ts';
import { tell } from './tell.ts';

export type Passkey = typeof passkeys.$inferSelect;

/** Most passkeys of one account: more devices than anybody has. */
export const MOST_PASSKEYS = 20;
export const LONGEST_PASSKEY_NAME = 60;

/** A passkey is bound to the host name that people see (Web Authentication Level 3, 5.1.2), so it can sign nobody in to a copy of the site. */
export const passkeyHost = (site: string): string => new URL(site).hostname;

/** The passkeys of an account, the newest first. */
export const passkeysOf = ({ db }: AccountsContext, account: string): Passkey[] =>
  db.orm.select().from(passkeys).where(eq(passkeys.accountId, account)).orderBy(desc(passkeys.createdAt)).all();

export const transportsOf = ({ transports }: Passkey): string[] => JSON.parse(transports) as string[];

interface Asking {
  readonly visitor: string | null;
  /** What the site is called. */
  readonly siteName: string;
}

/** What a browser needs to make a passkey for this person, and what the browser is known by meanwhile. Or the milliseconds to wait. */
export async function askToMakePasskey(context: WritingContext, person: Person, { visitor, siteName }: Asking) {
  const made = makeChallenge(context, { account: person.id, visitor });
  if ('waitMs' in made) return made;
  const options = await generateRegistrationOptions({
    rpName: siteName,
    rpID: passkeyHost(context.site),
    userName: person.email,
    userDisplayName: person.name ?? person.email,
    userID: new TextEncoder().encode(person.id),
    challenge: new Uint8Array(Buffer.from(made.challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: passkeysOf(context, person.id).map((key) => ({ id: key.id, transports: transportsOf(key) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, browser: made.browser };
}

async function verified(context: WritingContext, challenge: string, response: MadePasskey) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: context.site,
      expectedRPID: passkeyHost(context.site),
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch (error) {
    // The library says so of everything that does not fit; a fault of ours is none of its errors.
    if (error instanceof Error) return null;
    throw error;
  }
}

interface Made {
  readonly browser: string | undefined;
  /** The id of the person's sign-in, which gets a new token. */
  readonly signIn: string;
  readonly response: MadePasskey;
  readonly name: string;
}

/** Keeps a passkey that was made just now, and gives the new token of the browser; null when it is not what was asked for. */
export async function addPasskey(
  context: WritingContext,
  person: Person,
  { browser, signIn, response, name }: Made,
): Promise<string | null> {
  const { db, now } = context;
  const challenge = takeChallenge(context, { account: person.id, browser });
  if (challenge === undefined || passkeysOf(context, person.id).length >= MOST_PASSKEYS) return null;
  const made = await verified(context, challenge, response);
  if (made === null) return null;
  return inTransaction(db, () => {
    const added = db.orm
      .insert(passkeys)
      .values({
        id: made.id,
        accountId: person.id,
        publicKey: Buffer.from(made.publicKey).toString('base64url'),
        counter: made.counter,
        transports: JSON.stringify(response.response.transports),
        name,
        createdAt: now().getTime(),
      })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
      .get();
    if (added === undefined) return null;
    addAudit(db, { at: now(), actor: person.id, deed: 'added passkey', subject: 'account', subjectId: person.id });
    tell(context, person.email, 'passkeyAdded', context.site);
    return renewSignIn(context, signIn, 'passkey');
  });
}

/** Takes a passkey away. Another's is left alone. Throws `Conflict` when it is the only second step of somebody who must have one. */
export function removePasskey(context: WritingContext, person: Person, id: string): void {
  const { db, now } = context;
  inTransaction(db, () => {
    needOneLeft(context, person);
    const gone = db.orm
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.accountId, person.id)))
      .returning({ id: passkeys.id })
      .get();
    if (gone === undefined) return;
    addAudit(db, { at: now(), actor: person.id, deed: 'removed passkey', subject: 'account', subjectId: person.id });
    tell(context, person.email, 'passkeyRemoved', context.site);
  });
}
