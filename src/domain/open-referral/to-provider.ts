import type { Provider, ProviderType } from '../provider/provider.ts';
import { ProviderExtension } from './extension.ts';
import type { Margin } from './margin.ts';
import { plainText, shorten } from './plain-text.ts';
import { readExtension } from './read-extension.ts';
import type { OrganizationInput } from './service-input.ts';
import { eachOnce, readWebAddress, toContacts } from './to-contacts.ts';

const CHARITY_REGISTERS = ['GB-CHC', 'GB-SC', 'GB-NIC'];

const TYPE_WORDS: readonly (readonly [type: ProviderType, words: RegExp])[] = [
  ['cic', /\bcommunity interest company\b|\bCIC\b|\bC\.I\.C\.?$/iu],
  ['nhs', /\bNHS\b/u],
  ['council', /\b(?:borough|city|county|district|metropolitan|town|parish) council\b|\bcouncil$/iu],
  ['college', /\b(?:college|school|university|academy)\b/iu],
  ['charity', /\b(?:registered )?charit(?:y|able)\b|\bCIO\b/iu],
  ['company', /\b(?:limited company|private limited|plc|ltd\.?)\b/iu],
];

/** What an organization is, when its register or its own words say so. */
function typeOf(organization: OrganizationInput): ProviderType | null {
  const schemes = (organization.organization_identifiers ?? []).map(
    (one) => one.identifier_scheme?.toUpperCase() ?? '',
  );
  if (schemes.some((scheme) => CHARITY_REGISTERS.includes(scheme))) return 'charity';
  const words = `${organization.legal_status ?? ''} ${organization.name}`;
  return TYPE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** An organization as a provider. */
export function toProvider(organization: OrganizationInput, margin: Margin): Provider {
  const name = plainText(organization.name).replace(/\s+/gu, ' ');
  if (name.length > 160)
    margin.warn('shortened', 'organization/name', 'The name is longer than 160 characters, so it is shortened');
  const about = [
    organization.description,
    organization.alternate_name === undefined ? undefined : `Also called ${organization.alternate_name}.`,
  ]
    .filter((words) => words !== undefined)
    .map(plainText)
    .join('\n\n');
  const own = readExtension(ProviderExtension, organization.dayways_provider, 'organization/dayways_provider', margin);
  return {
    name: shorten(name, 160),
    type: typeOf(organization),
    about: about === '' ? null : shorten(about, 3000),
    website: readWebAddress(organization.website, 'organization/website', margin),
    logo: readWebAddress(organization.logo, 'organization/logo', margin),
    contacts: eachOnce(toContacts(organization, 'organization/', margin)),
    identifiers: (organization.organization_identifiers ?? [])
      .flatMap(({ identifier_scheme, identifier_type, identifier }) => {
        const scheme = identifier_scheme ?? identifier_type;
        return scheme === undefined || identifier === undefined
          ? []
          : [{ scheme: scheme.trim().slice(0, 40), id: identifier.trim().slice(0, 60) }];
      })
      .slice(0, 10),
    example: false,
    ...own,
  };
}
