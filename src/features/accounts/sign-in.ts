import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '#db/client.ts';
import { personById } from '#db/people.ts';
import { codeApps, signIns } from '#db/schema/account.ts';
import type { Person } from '#domain/account/person.ts';
import { hasRunOut, needsSecondStep, type Proof } from '#domain/account/sign-in-rules.ts';
import type { AccountsContext } from './accounts-context.ts';
import { newToken, tokenHash } from './token.ts';

/** A browser that is signed in. Times are milliseconds since 1970. */
export interface SignIn {
  readonly id: string;
  readonly proof: Proof;
  /** When the person last showed who they are. */
  readonly provedAt: number;
  /** They have to show it in a second way before they may do anything. */
  readonly needsSecondStep: boolean;
}

/** That somebody was here is written down once in so long: a page that is read should not have to write. */
const SEEN_EVERY_MS = 60_000;

const hasCodeApp = ({ db }: AccountsContext, account: string): boolean =>
  (db.orm.select().from(codeApps).where(eq(codeApps.accountId, account)).get()?.confirmedAt ?? null) !== null;

/** Who is signed in with this token, and how; null when nobody is (any more). */
export function readSignIn(
  context: AccountsContext,
  token: string | undefined,
): { readonly person: Person; readonly signIn: SignIn } | null {
  if (token === undefined || token === '') return null;
  const { db } = context;
  const now = context.now().getTime();
  const row = db.orm
    .select()
    .from(signIns)
    .where(and(eq(signIns.tokenHash, tokenHash(token)), isNull(signIns.endedAt)))
    .get();
  const person = row && personById(db, row.accountId);
  if (row === undefined || person === undefined || hasRunOut(person, row, now)) return null;
  if (now - row.seenAt >= SEEN_EVERY_MS)
    db.orm.update(signIns).set({ seenAt: now }).where(eq(signIns.id, row.id)).run();
  const { id, proof, provedAt } = row;
  const second = needsSecondStep(person, proof, proof === 'code' && hasCodeApp(context, person.id));
  return { person, signIn: { id, proof, provedAt, needsSecondStep: second } };
}

/** Signs a browser in. Gives the token for its cookie, which is nowhere else. */
export function startSignIn(
  { db, now }: AccountsContext,
  { account, proof, device }: { readonly account: string; readonly proof: Proof; readonly device: string },
): string {
  const token = newToken();
  const at = now().getTime();
  db.orm
    .insert(signIns)
    .values({
      id: uuidv7(),
      tokenHash: tokenHash(token),
      accountId: account,
      proof,
      provedAt: at,
      device,
      createdAt: at,
      seenAt: at,
      endedAt: null,
    })
    .run();
  return token;
}

/** Somebody who is signed in has shown anew who they are: the browser gets a new token, and the old one is worth nothing. */
export function renewSignIn({ db, now }: AccountsContext, signIn: string, proof: Proof): string {
  const token = newToken();
  const at = now().getTime();
  db.orm
    .update(signIns)
    .set({ tokenHash: tokenHash(token), proof, provedAt: at, seenAt: at })
    .where(and(eq(signIns.id, signIn), isNull(signIns.endedAt)))
    .run();
  return token;
}

/** Ends sign-ins of one person: one by its id, all, or all but the one that is kept. Another's is left alone. */
export function endSignIns(
  { db, now }: AccountsContext,
  account: string,
  which: { readonly only: string } | { readonly except: string } | 'all',
): void {
  inTransaction(db, () => {
    const open = db.orm
      .select({ id: signIns.id })
      .from(signIns)
      .where(and(eq(signIns.accountId, account), isNull(signIns.endedAt)))
      .all();
    const meant = ({ id }: { readonly id: string }) =>
      which === 'all' || ('only' in which ? id === which.only : id !== which.except);
    for (const { id } of open.filter(meant))
      db.orm.update(signIns).set({ endedAt: now().getTime() }).where(eq(signIns.id, id)).run();
  });
}

/** Ends the sign-in of a token, if there is one. */
export function endToken({ db, now }: AccountsContext, token: string | undefined): void {
  if (token === undefined || token === '') return;
  db.orm
    .update(signIns)
    .set({ endedAt: now().getTime() })
    .where(and(eq(signIns.tokenHash, tokenHash(token)), isNull(signIns.endedAt)))
    .run();
}
