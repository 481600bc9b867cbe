import { z } from 'zod';
import type { Contact } from '../listing/contact.ts';
import type { Margin } from './margin.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ContactInput, PhoneInput } from './service-input.ts';

const EmailSchema = z.email().max(200);

/** A telephone number as people write it; null when there are not enough digits to ring. Feeds put quotes and words around numbers. */
export function readPhone({ number, extension }: Pick<PhoneInput, 'number' | 'extension'>): string | null {
  const tidy = number
    .replace(/[^\d+()\s-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (tidy.replace(/\D/gu, '').length < 3) return null;
  const whole = extension === undefined ? tidy : `${tidy} ext ${extension}`;
  return whole.length > 30 ? null : whole;
}

export function readEmail(typed: string | undefined, field: string, margin: Margin): string | null {
  if (typed === undefined) return null;
  const email = typed.trim().replace(/^mailto:/iu, '');
  if (EmailSchema.safeParse(email).success) return email;
  margin.warn('contact', field, `“${shorten(typed, 60)}” is not an email address, so it is left out`);
  return null;
}

const WEB = z.url({ protocol: /^https?$/u }).max(500);

/** A web address that can be linked to; `www.` without a scheme is read as https. */
export function readWebAddress(typed: string | undefined, field: string, margin: Margin): string | null {
  if (typed === undefined) return null;
  const address = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$))/iu.test(typed.trim())
    ? `https://${typed.trim()}`
    : typed.trim();
  if (WEB.safeParse(address).success) return address;
  margin.warn('contact', field, `“${shorten(typed, 60)}” is not a web address, so it is left out`);
  return null;
}

const line = (words: string | undefined): string | null => {
  const text = words === undefined ? '' : plainText(words).replace(/\s+/gu, ' ');
  return text === '' ? null : shorten(text, 120);
};

/** What several parts of a record say about reaching people, in order, each once. */
export function toContacts(
  source: {
    readonly contacts?: readonly ContactInput[] | undefined;
    readonly phones?: readonly PhoneInput[] | undefined;
    readonly email?: string | undefined;
  },
  field: string,
  margin: Margin,
): Contact[] {
  const phoneOf = (phone: PhoneInput, at: string): string | null => {
    const read = readPhone(phone);
    if (read === null)
      margin.warn('contact', at, `“${shorten(phone.number, 40)}” is not a telephone number, so it is left out`);
    return read;
  };
  const make = (parts: Partial<Contact>): Contact => ({
    name: null,
    role: null,
    phone: null,
    email: null,
    website: null,
    for: 'questions',
    ...parts,
  });
  const general = readEmail(source.email, `${field}email`, margin);
  const people = (source.contacts ?? []).flatMap((contact, at) => {
    const where = `${field}contacts/${at}`;
    const phones = (contact.phones ?? []).flatMap((phone, n) => phoneOf(phone, `${where}/phones/${n}`) ?? []);
    const person = {
      name: line(contact.name),
      role: line(contact.title ?? contact.department),
      email: readEmail(contact.email, `${where}/email`, margin),
    };
    return phones.length === 0 ? [make(person)] : phones.map((phone) => make({ ...person, phone }));
  });
  const lines = (source.phones ?? []).flatMap((phone, at) => {
    const number = phoneOf(phone, `${field}phones/${at}/number`);
    return number === null ? [] : [make({ phone: number, role: line(phone.description) })];
  });
  return [...people, ...lines, ...(general === null ? [] : [make({ email: general })])].filter(
    (one) => one.phone !== null || one.email !== null || one.name !== null,
  );
}

/** Contacts of several parts of a record, each way of reaching somebody once, ten at most. */
export function eachOnce(contacts: readonly Contact[]): Contact[] {
  const kept: Contact[] = [];
  for (const contact of contacts) {
    const known = kept.some(
      (one) =>
        (contact.phone === null || one.phone === contact.phone) &&
        (contact.email === null || one.email === contact.email) &&
        (contact.name === null || one.name === contact.name),
    );
    if (!known) kept.push(contact);
  }
  return kept.slice(0, 10);
}
