/** Where anybody can have an address: it says nothing about whom they work for. Each stands for itself and for what ends in a dot and it. */
const ANYBODYS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com
   icloud.com me.com mac.com aol.com aol.co.uk btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com
   blueyonder.co.uk tiscali.co.uk o2.co.uk plus.com plus.net protonmail.com proton.me pm.me gmx.com gmx.co.uk mail.com zoho.com
   fastmail.com yandex.com tutanota.com hey.com duck.com`.split(/\s+/u),
);

/** The part of an e-mail address after the last @, in small letters. */
export const domainOfEmail = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The host of a web address without `www.`; null for what is no address. */
export function domainOfWebsite(website: string): string | null {
  const host = URL.canParse(website) ? new URL(website).hostname.toLowerCase() : '';
  return host === '' ? null : host.replace(/^www\d?\./u, '');
}

export const isAnybodysDomain = (domain: string): boolean => ANYBODYS.has(domain);

/** Two labels that stand above names anybody can have: `example.org.uk` is one name, `org.uk` is none. */
const SHARED_ENDS = /^(?:co|org|gov|nhs|ac|sch|police|ltd|plc|me|net|com)\.[a-z]{2}$/u;
const isName = (domain: string): boolean => domain.includes('.') && !SHARED_ENDS.test(domain);

/** Whether two hosts belong to one holder: the same, or one under the other. A shared end such as `org.uk` or `gmail.com` is no holder. */
export function isSameHolder(one: string, other: string): boolean {
  if (![one, other].every((domain) => isName(domain) && !isAnybodysDomain(domain))) return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
