/** Whom the theme names; each may be missing. */
export interface SecurityContact {
  readonly phone: string | null;
  readonly email: string | null;
}

const DAY_MS = 86_400_000;
/** The 0 that numbers begin with inside the United Kingdom; from elsewhere it is +44 (RFC 3966 5.1.4 wants numbers that work everywhere). */
const UK_NATIONAL = /^0(?=\d{9,10}$)/u;
/** Less than the year that RFC 9116 2.5.5 recommends at most. */
const GOOD_FOR_DAYS = 180;

/** The address of what `securityTxt` writes (RFC 9116 3). */
export const SECURITY_PATH = '/.well-known/security.txt';

/** Midnight (UTC) some days on: the same text all day, and never a time that has passed. */
const expires = (now: Date): string =>
  new Date((Math.floor(now.getTime() / DAY_MS) + GOOD_FOR_DAYS) * DAY_MS).toISOString().replace('.000', '');

/**
 * Whom to tell of a hole in this site (RFC 9116). `site` is as `https://dayways.example`, `languages` are tags, the best first. Where nobody
 * is named, the page of help says how to reach somebody.
 */
export function securityTxt(
  site: string,
  { phone, email }: SecurityContact,
  languages: readonly string[],
  now: Date,
): string {
  const contacts = [
    ...(email === null ? [] : [`mailto:${encodeURIComponent(email).replace('%40', '@')}`]),
    ...(phone === null ? [] : [`tel:${phone.replaceAll(' ', '').replace(UK_NATIONAL, '+44')}`]),
  ];
  return [
    ...(contacts.length === 0 ? [`${site}/help`] : contacts).map((contact) => `Contact: ${contact}`),
    `Expires: ${expires(now)}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${site}${SECURITY_PATH}`,
    '',
  ].join('\n');
}
