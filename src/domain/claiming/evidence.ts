import { z } from 'zod';
import type { Provider } from '../provider/provider.ts';
import { PROVIDER_TYPES, type ProviderType } from '../provider/provider.ts';
import { line, prose, webAddress } from '../text.ts';
import { domainOfEmail, domainOfWebsite, isAnybodysDomain, isSameHolder } from './email-domain.ts';
import { isSameNumber } from './public-number.ts';

const NumberSchema = z.strictObject({ scheme: line(40), id: line(60) });

/** What a person gave us to look at: a public number, what they do there, and for a provider that is new to us, what it is. */
export const EvidenceSchema = z.strictObject({
  number: NumberSchema.nullable(),
  /** What they do there, or what else shows that it is theirs, in their words. */
  words: prose(600).nullable(),
  /** Only for a provider that the directory does not hold. */
  adds: z
    .strictObject({
      type: z.enum(Object.keys(PROVIDER_TYPES) as [ProviderType, ...ProviderType[]]).nullable(),
      website: webAddress.nullable(),
      about: prose(3000).nullable(),
    })
    .nullable(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** What we can see of a claim by ourselves. The words for each are screen text. */
export const FINDINGS = {
  'email is a contact': 'yes',
  'email is of the website': 'yes',
  'email is of a contact': 'yes',
  'email is of the website they gave': 'wait',
  'email is of anybody': 'wait',
  'email is of another': 'wait',
  'number is the same': 'yes',
  'number is another': 'no',
  'number is new to us': 'wait',
  'no number': 'wait',
} as const;
export type Finding = keyof typeof FINDINGS;

type Known = Partial<Pick<Provider, 'website' | 'contacts' | 'identifiers'>>;

function weighEmail(email: string, known: Known | null, given: string | null): Finding {
  const domain = domainOfEmail(email);
  const contacts = (known?.contacts ?? []).flatMap((contact) => contact.email ?? []);
  if (contacts.some((contact) => contact.toLowerCase() === email.toLowerCase())) return 'email is a contact';
  if (isAnybodysDomain(domain)) return 'email is of anybody';
  const sites = [known?.website, ...(known?.contacts ?? []).map(({ website }) => website)];
  const isOf = (website: string | null | undefined) => {
    const host = website === null || website === undefined ? null : domainOfWebsite(website);
    return host !== null && isSameHolder(domain, host);
  };
  if (sites.some(isOf)) return 'email is of the website';
  if (contacts.some((contact) => isSameHolder(domain, domainOfEmail(contact)))) return 'email is of a contact';
  return isOf(given) ? 'email is of the website they gave' : 'email is of another';
}

function weighNumber({ number }: Evidence, known: Known | null): Finding {
  if (number === null) return 'no number';
  const held = known?.identifiers ?? [];
  if (held.some((one) => isSameNumber(one, number))) return 'number is the same';
  return held.some(({ scheme }) => scheme.toUpperCase() === number.scheme)
    ? 'number is another'
    : 'number is new to us';
}

/** What can be seen of a claim: the address they signed in with and the number, against what the directory holds of the provider. */
export const weighEvidence = (evidence: Evidence, email: string, known: Known | null): Finding[] => [
  weighEmail(email, known, evidence.adds?.website ?? null),
  weighNumber(evidence, known),
];
