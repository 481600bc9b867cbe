import type { PublicNumber } from './public-number.ts';

/** Where the public looks a number up, by register. */
const ADDRESSES = {
  'GB-CHC': (id: string) =>
    `https://register-of-charities.charitycommission.gov.uk/en/charity-search/-/charity-details/${id}`,
  'GB-SC': (id: string) => `https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=${id}`,
  'GB-NIC': (id: string) =>
    `https://www.charitycommissionni.org.uk/charity-details/?regId=${id.replace(/^NIC/u, '')}&subId=0`,
  'GB-COH': (id: string) => `https://find-and-update.company-information.service.gov.uk/company/${id}`,
  CQC: (id: string) => `https://www.cqc.org.uk/provider/${id}`,
} as const;
type Register = keyof typeof ADDRESSES;

const isRegister = (scheme: string): scheme is Register => Object.hasOwn(ADDRESSES, scheme);

/** The page of a register about a number; null for a register we do not know. */
export const registerAddress = ({ scheme, id }: PublicNumber): { register: Register; href: string } | null =>
  isRegister(scheme) ? { register: scheme, href: ADDRESSES[scheme](encodeURIComponent(id)) } : null;
