import type { ScreenText } from '#content/screen-text/shape.ts';

/** Who a mail is from. */
export interface MailSender {
  /** What the site is called. */
  readonly site: string;
  /** Where it is found (`https://dayways.example`). */
  readonly address: string;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
}

/** Puts around what a mail says how it begins, who to ask and who wrote: the same for every mail, at the moment when it is sent. */
export function aroundMail(
  words: ScreenText['mails'],
  { site, address, contact }: MailSender,
): (says: string) => string {
  const ask = [
    words.askUs,
    ...(contact.phone === null ? [] : [words.phone(contact.phone)]),
    ...(contact.email === null ? [] : [words.email(contact.email)]),
    words.help(`${address}/help`),
  ];
  // A mail that greets somebody by name does so itself.
  const greeting = (says: string) => (says.startsWith(words.hello.replace(',', '')) ? [] : [words.hello]);
  return (says) => [...greeting(says), says.trim(), ask.join('\n'), words.from(site, address)].join('\n\n');
}
