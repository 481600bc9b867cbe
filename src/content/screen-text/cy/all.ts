import type { Translation } from '../shape.ts';
import { LISTING } from './listing.ts';
import { LOOKS_PAGE } from './looks.ts';
import { SITE } from './site.ts';

/** Screen text in Welsh: the ways around the site and to read a listing. Not yet checked by a Welsh speaker. */
export const CY: Translation = {
  listing: LISTING,
  looks: LOOKS_PAGE,
  site: SITE,
  frames: { home: 'Hafan', find: 'Dod o hyd' },
};
