import type { Provider } from '../provider/provider.ts';
import type { Contact } from './contact.ts';
import type { Listing } from './listing.ts';

type Of<Record extends { readonly contacts: readonly Contact[] }> = Pick<Record, 'contacts'>;

/** The contacts of a listing and of whoever runs it, each number and address once. */
const contactsOf = (listing: Of<Listing>, provider: Of<Provider>): Contact[] =>
  [...listing.contacts, ...provider.contacts].filter(
    ({ phone, email, website }, at, all) =>
      all.findIndex((one) => one.phone === phone && one.email === email && one.website === website) === at,
  );

/** Whom to ask about a listing, those for joining first. A line for people in a crisis is never rung with a question. */
export function contactsToAsk(listing: Of<Listing>, provider: Of<Provider>): Contact[] {
  const all = contactsOf(listing, provider).filter((one) => one.for !== 'crisis');
  return [...all.filter((one) => one.for === 'joining'), ...all.filter((one) => one.for !== 'joining')];
}

/** Whom to phone or text in a crisis. */
export const crisisLines = (listing: Of<Listing>, provider: Of<Provider>): (Contact & { readonly phone: string })[] =>
  contactsOf(listing, provider).flatMap((one) =>
    one.for === 'crisis' && one.phone !== null ? [{ ...one, phone: one.phone }] : [],
  );

/** Whether a number is for text messages: only its name says so. */
export const isForText = ({ name, role }: Contact): boolean => /\btext\b/iu.test(`${name ?? ''} ${role ?? ''}`);
