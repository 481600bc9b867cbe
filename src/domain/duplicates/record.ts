import type { Point } from '../place/point.ts';
import type { Subject } from '../publishing/subject.ts';

/** What of a published record tells whether it is the same as another. */
export interface Record {
  readonly id: string;
  readonly subject: Subject;
  readonly name: string;
  /** Words of the name that say something, in small letters, each once. */
  readonly words: readonly string[];
  readonly phones: readonly string[];
  /** Hosts of websites and of e-mail addresses that are not a mail company's. */
  readonly hosts: readonly string[];
  /** Public numbers, with their scheme. */
  readonly numbers: readonly string[];
  readonly postcode: string | null;
  readonly street: string | null;
  readonly point: Point | null;
  /** Of a listing: who runs it, and where. */
  readonly provider: string | null;
  readonly venues: readonly string[];
}

/** Words that many names have and that tell no two apart. */
const SAY_NOTHING = new Set(
  'the a an and of for in at on to with by ltd limited cic cio llp plc co uk charity registered inc'.split(' '),
);

/** Words of a name, without accents and without those that tell nothing. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '');
  const all = plain.replaceAll('&', ' and ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !SAY_NOTHING.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** A phone number as digits that are the same however it is written: `+44 (0)161 496 0121` is `01614960121`. Null for what is none. */
export function phoneKey(phone: string): string | null {
  const digits = phone
    .replace(/\(0\)/u, '')
    .replace(/[^\d+]/gu, '')
    .replace(/^(?:\+44|0044)/u, '0');
  return /^0\d{9,10}$/u.test(digits) ? digits : null;
}

const MAIL_COMPANIES =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|btinternet|aol|icloud|me|msn|sky|talktalk|virginmedia)\./u;

/** The host of a web address or an e-mail address, without `www`; null for one that many share. */
export function hostKey(address: string): string | null {
  const host = address.includes('@') ? address.split('@').at(-1) : /^https?:\/\/([^/:?#]+)/iu.exec(address)?.[1];
  const plain = host?.toLowerCase().replace(/^www\./u, '') ?? '';
  return plain === '' || MAIL_COMPANIES.test(plain) ? null : plain;
}

export const postcodeKey = (postcode: string): string => postcode.toUpperCase().replace(/[^A-Z0-9]/gu, '');
export const streetKey = (line: string): string => nameWords(line).join(' ');
