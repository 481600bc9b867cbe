import { PROVIDER_TYPES, type Provider } from '../../provider/provider.ts';
import type { Venue } from '../../venue/venue.ts';
import type { ProviderSectionId, VenueSectionId } from '../sections.ts';
import type { Codec } from './box.ts';
import { many, one } from './choice-boxes.ts';
import { contacts } from './contact-boxes.ts';
import { group, rows } from './joined-boxes.ts';
import { line, lines, neededLine, postcode, text, webLine } from './line-boxes.ts';
import type { Fields } from './listing-boxes.ts';

const hidden = many('hideAddress', { yes: 'Keep the address secret' });

const hideAddress: Codec<boolean> = {
  ...hidden,
  read: (reading) => hidden.read(reading, undefined).length > 0,
  write: (value) => hidden.write(value ? ['yes'] : []),
};

export const VENUE_BOXES: Readonly<Record<VenueSectionId, Fields<Venue>>> = {
  address: {
    name: neededLine('name', 'Write what the place is called'),
    lines: lines('lines', 4),
    town: line('town'),
    county: line('county'),
    postcode: postcode('postcode'),
    hideAddress,
    accessGuide: webLine('accessGuide'),
  },
  building: {},
  visit: {
    visit: group<Venue['visit']>({
      gettingThere: text('visit.gettingThere'),
      door: text('visit.door'),
      whoMeetsYou: text('visit.whoMeetsYou'),
      room: text('visit.room'),
      toilet: text('visit.toilet'),
      quiet: text('visit.quiet'),
      goingHome: text('visit.goingHome'),
    }),
  },
};

/** The registers that a number can be of, by the names that open data gives them. */
const SCHEMES: Readonly<Record<string, string>> = {
  'GB-CHC': 'Charity number, England and Wales',
  'GB-SC': 'Charity number, Scotland',
  'GB-NIC': 'Charity number, Northern Ireland',
  'GB-COH': 'Company number',
  CQC: 'Care Quality Commission (CQC) number',
};

// Numbers of other registers come from other directories: they stay as they are.
const scheme = (name: string): Codec<string> => ({
  ...neededLine(name, 'Choose what kind of number it is'),
  boxes: one<string>(name, SCHEMES, 'pick').boxes,
});

const identifier = (at: string) =>
  group<Provider['identifiers'][number]>({
    scheme: scheme(`${at}.scheme`),
    id: neededLine(`${at}.id`, 'Write the number'),
  });

export const PROVIDER_BOXES: Readonly<Record<ProviderSectionId, Fields<Provider>>> = {
  details: {
    name: neededLine('name', 'Write what your organisation is called'),
    type: one('type', PROVIDER_TYPES),
    about: text('about', 6),
    website: webLine('website'),
    contacts,
    identifiers: rows('identifiers', 10, identifier),
  },
};
