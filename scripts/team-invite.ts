import { parseArgs } from 'node:util';
import { screenText } from '#content/screen-text/screen-text.ts';
import { openDatabase } from '#db/client.ts';
import { TEAM_ROLES } from '#domain/account/roles.ts';
import { Invalid } from '#domain/errors.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { inviteByCommand } from '#features/accounts/team-role.ts';
import { databasePath } from '#src/app.ts';
import { readEnv, siteAddress } from '#src/env.ts';
import { needNode } from './needs-node.ts';

/**
 * `npm run team:invite -- EMAIL [--role lead|member|commissioner]`: gives somebody an account in the directory team, beside the running
 * site or without it. The first is a lead. Ends with 2 when it was not asked for in this way.
 */
needNode();

function give(email: string, wanted: string | undefined): void {
  const role = TEAM_ROLES.find((one) => one === wanted);
  if (wanted !== undefined && role === undefined)
    throw new Invalid(`There is no role “${wanted}”. Choose one of: ${TEAM_ROLES.join(', ')}`);
  const env = readEnv();
  const site = siteAddress(env);
  const db = openDatabase(databasePath(env));
  const words = screenText(FIRST_LANGUAGE).accountMails;
  const person = inviteByCommand({ db, now: () => new Date(), words, site }, { email, role });
  db.close();
  const mailbox = env.SMTP_URL === undefined ? `\nNo SMTP_URL is set: the mail is at ${site}/dev/mailbox` : '';
  process.stdout.write(
    `${person.email} is in the directory team as ${person.team}. A mail says so, and is sent while the site runs.${mailbox}\n` +
      `Next: open ${site}/sign-in, ask for a code with this address, and set up a passkey or a code app.\n`,
  );
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' } } });
  const [email] = positionals;
  if (email === undefined || positionals.length > 1)
    throw new Invalid(`Say who: npm run team:invite -- EMAIL [--role ${TEAM_ROLES.join('|')}]`);
  give(email, values.role);
} catch (error) {
  const isOurs = error instanceof Invalid || (error instanceof TypeError && 'code' in error);
  if (!isOurs) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
