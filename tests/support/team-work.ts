import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Db, openDatabase } from '#db/client.ts';
import { personById } from '#db/people.ts';
import type { Person } from '#domain/account/person.ts';
import type { ProviderRole, TeamRole } from '#domain/account/roles.ts';
import { type AtWork, providerAtWork } from './at-work.ts';
import { personIn, type SignedInCookie, signInCookie } from './signed-in.ts';
import { WORK_DATA } from './work-data.ts';

export interface SignedIn {
  readonly person: Person;
  readonly cookie: SignedInCookie;
}

/** The directory that people work on in tests. Ends with `close`. */
export interface TeamWork {
  readonly db: Db;
  readonly now: () => Date;
  /** A new account in a signed-in browser. */
  readonly someone: (given?: {
    team?: TeamRole;
    providers?: Readonly<Record<string, ProviderRole>>;
    email?: string;
  }) => SignedIn;
  /** A provider with a venue, a public listing, and somebody who keeps them right. */
  readonly provider: (name?: string) => AtWork & { readonly person: Person; readonly slug: string };
  readonly close: () => void;
}

/** Opens the data folder of the running site. */
export function teamWork(): TeamWork {
  const db = openDatabase(join(WORK_DATA, 'dayways.sqlite'));
  const someone: TeamWork['someone'] = ({ email = `someone-${randomUUID()}@work.example`, ...given } = {}) => {
    const person = personIn(db, { email, ...given });
    return { person, cookie: signInCookie(db, person.id) };
  };
  return {
    db,
    now: () => new Date(),
    someone,
    provider: (name = `Painting ${randomUUID().slice(0, 8)}`) => {
      const made = providerAtWork(db, {
        name,
        summary: 'We paint on Tuesday.',
        contacts: [{ name: null, role: null, phone: '0161 496 0121', email: null, website: null, for: 'questions' }],
      });
      const slug =
        db.sqlite.prepare<[string], string>('SELECT slug FROM providers WHERE id = ?').pluck().get(made.provider) ?? '';
      const account =
        db.sqlite
          .prepare<[string], string>('SELECT account_id FROM memberships WHERE provider_id = ?')
          .pluck()
          .get(made.provider) ?? '';
      const person = personById(db, account);
      if (person === undefined) throw new Error('Somebody keeps the provider right');
      return { ...made, slug, person };
    },
    close: () => db.close(),
  };
}

/** Signs a browser in as somebody. */
export const signInBrowser = (
  context: BrowserContext,
  { cookie: { name, value } }: SignedIn | AtWork,
  url: string | undefined,
) => context.addCookies([{ name, value, url: url ?? '' }]);
