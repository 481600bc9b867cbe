import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { countDeed } from '#db/recent-deeds.ts';
import { codeApps } from '#db/schema/account.ts';
import { APP_CODE } from '#domain/account/code.ts';
import { SIGN_IN_LIMITS } from '#domain/account/limits.ts';
import type { Person } from '#domain/account/person.ts';
import type { AccountsContext, WritingContext } from './accounts-context.ts';
import { needOneLeft } from './second-step.ts';
import { keepSecondStep } from './second-step-reset.ts';
import { renewSignIn } from './sign-in.ts';
import { tell } from './tell.ts';

/** A clock may be wrong by one code either way (RFC 6238 5.2). */
const LEEWAY_SECONDS = APP_CODE.periodSeconds;

type CodeApp = typeof codeApps.$inferSelect;

export const codeAppOf = ({ db }: AccountsContext, account: string): CodeApp | undefined =>
  db.orm.select().from(codeApps).where(eq(codeApps.accountId, account)).get();

/** Makes the secret that an app is to be told. It counts for nothing until a code of the app was right; one that does count stays. */
export function startCodeApp({ db }: AccountsContext, person: Person): void {
  const row = { secret: generateSecret(), confirmedAt: null, lastStep: null };
  db.orm
    .insert(codeApps)
    .values({ accountId: person.id, ...row })
    .onConflictDoUpdate({ target: codeApps.accountId, set: row, setWhere: isNull(codeApps.confirmedAt) })
    .run();
}

/** What a code app reads from a square code (the `otpauth:` addresses that all of them know). */
export const codeAppAddress = (
  { secret }: CodeApp,
  { siteName, email }: { readonly siteName: string; readonly email: string },
): string => generateURI({ issuer: siteName, label: email, secret });

export type AppCodeOutcome =
  | { readonly state: 'right'; readonly token: string }
  | { readonly state: 'wrong' }
  | { readonly state: 'wait'; readonly waitMs: number };

/** The time step a code belongs to, when it is one of this secret's now. */
function stepOf(secret: string, code: string, now: Date): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({
    secret,
    token: code,
    epoch,
    epochTolerance: LEEWAY_SECONDS,
    period: APP_CODE.periodSeconds,
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Uses a code up: false when it, or a later one, was used before. */
const spendStep = ({ db, now }: AccountsContext, app: CodeApp, step: number): boolean =>
  db.orm
    .update(codeApps)
    .set({ lastStep: step, confirmedAt: app.confirmedAt ?? now().getTime() })
    .where(
      and(
        eq(codeApps.accountId, app.accountId),
        eq(codeApps.secret, app.secret),
        or(isNull(codeApps.lastStep), lt(codeApps.lastStep, step)),
      ),
    )
    .returning({ id: codeApps.accountId })
    .get() !== undefined;

function tryAppCode(
  context: AccountsContext,
  person: Person,
  { signIn, code }: { readonly signIn: string; readonly code: string },
  which: 'set up' | 'counts',
  then: () => void,
): AppCodeOutcome {
  const { db, now } = context;
  const deed = 'try an app code: one account';
  const waitMs = countDeed(db, [{ deed, key: person.id, ...SIGN_IN_LIMITS[deed] }], now());
  if (waitMs > 0) return { state: 'wait', waitMs };
  return inTransaction(db, () => {
    const app = codeAppOf(context, person.id);
    if (app === undefined || (app.confirmedAt === null) !== (which === 'set up')) return { state: 'wrong' };
    const step = stepOf(app.secret, code, now());
    if (step === null || !spendStep(context, app, step)) return { state: 'wrong' };
    then();
    return { state: 'right', token: renewSignIn(context, signIn, 'code and app') };
  });
}

interface Typed {
  /** The id of their sign-in, which gets a new token. */
  readonly signIn: string;
  /** Six digits. */
  readonly code: string;
}

/** The first right code of an app: from now on it counts. */
export const confirmCodeApp = (context: WritingContext, person: Person, typed: Typed): AppCodeOutcome =>
  tryAppCode(context, person, typed, 'set up', () => {
    addAudit(context.db, {
      at: context.now(),
      actor: person.id,
      deed: 'added code app',
      subject: 'account',
      subjectId: person.id,
    });
    tell(context, person.email, 'codeAppAdded', context.site);
  });

/** Shows with a code of the app who somebody is. No code counts twice. */
export const passCodeApp = (context: AccountsContext, person: Person, typed: Typed): AppCodeOutcome =>
  tryAppCode(context, person, typed, 'counts', () => keepSecondStep(context, person.id));

/** Takes a code app away. Throws `Conflict` when it is the only second step of somebody who must have one. */
export function removeCodeApp(context: WritingContext, person: Person): void {
  const { db, now } = context;
  inTransaction(db, () => {
    needOneLeft(context, person);
    const gone = db.orm
      .delete(codeApps)
      .where(and(eq(codeApps.accountId, person.id), isNotNull(codeApps.confirmedAt)))
      .returning({ id: codeApps.accountId })
      .get();
    if (gone === undefined) return;
    addAudit(db, { at: now(), actor: person.id, deed: 'removed code app', subject: 'account', subjectId: person.id });
    tell(context, person.email, 'codeAppRemoved', context.site);
  });
}
