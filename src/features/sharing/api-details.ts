import { apiAddress } from '#domain/open-referral/out/around.ts';
import type { OutDetails } from '#domain/open-referral/out/contract/page.ts';

/** What the first address says. Readers look for this version letter by letter, and fall back to another standard without it. */
export const apiDetails = (site: string): OutDetails => ({
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/',
  openapi_url: `${apiAddress(site)}/openapi.json`,
  dayways_documentation: `${site}/developers`,
});
