import type { Contact } from '../../listing/contact.ts';
import { PROVIDER_TYPES } from '../../provider/provider.ts';
import { ProviderExtension } from '../extension.ts';
import { momentOf, type SharedProvider } from './around.ts';
import type { OutContact, OutOrganization, OutPhone } from './contract/organization.ts';
import { derivedId, withIds } from './ids.ts';
import { partOf } from './part-of.ts';
import { someOf, told } from './told.ts';

type Owner = { readonly service_id: string } | { readonly organization_id: string };
const idIn = (owner: Owner): string => ('service_id' in owner ? owner.service_id : owner.organization_id);

/** What a number is for, in words: a name or a role, and that it is for a crisis. */
const aboutNumber = ({ name, role, for: purpose }: Contact): string | undefined => {
  const what = purpose === 'crisis' ? 'In a crisis' : purpose === 'joining' ? 'To join' : null;
  return told([name, role, what].filter((part) => part !== null).join(', '));
};

/** The numbers of a record as the public may ring them. */
export const toPhones = (contacts: readonly Contact[], owner: Owner): OutPhone[] =>
  withIds(
    contacts.flatMap((contact) =>
      contact.phone === null ? [] : [{ ...owner, number: contact.phone, description: aboutNumber(contact) }],
    ),
    'phone',
    idIn(owner),
  );

/** People and roles that the public may ask for, each with its own number. */
export function toContacts(contacts: readonly Contact[], owner: Owner): OutContact[] {
  const named = contacts.filter(({ name, role, email }) => name !== null || role !== null || email !== null);
  return withIds(
    named.map(({ name, role, email, phone }) => ({ name: told(name), title: told(role), email: told(email), phone })),
    'contact',
    idIn(owner),
  ).map(({ phone, ...contact }) => ({
    ...contact,
    phones:
      phone === null
        ? undefined
        : [{ id: derivedId('phone', contact.id, phone), number: phone, contact_id: contact.id }],
  }));
}

export const emailIn = (contacts: readonly Contact[]): string | undefined =>
  told(contacts.find(({ email }) => email !== null)?.email);

/** A provider as an organization. */
export function toOrganization({ id, slug, body, updatedAt }: SharedProvider, site: string): OutOrganization {
  const owner = { organization_id: id };
  return {
    id,
    name: body.name,
    // The standard does not let it be left out. The name says no more than is known.
    description: body.about ?? body.name,
    email: emailIn(body.contacts),
    website: told(body.website),
    logo: told(body.logo),
    legal_status: body.type === null ? undefined : PROVIDER_TYPES[body.type],
    organization_identifiers: someOf(
      withIds(
        body.identifiers.map(({ scheme, id: number }) => ({
          identifier_scheme: scheme,
          identifier_type: scheme,
          identifier: number,
        })),
        'identifier',
        id,
      ),
    ),
    phones: someOf(toPhones(body.contacts, owner)),
    contacts: someOf(toContacts(body.contacts, owner)),
    dayways_page: `${site}/providers/${slug}`,
    dayways_last_modified: momentOf(updatedAt),
    dayways_provider: partOf(ProviderExtension, body),
  };
}
