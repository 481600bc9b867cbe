import { PROVIDER_TYPES } from '../../provider/provider.ts';
import { contactsInWords, type FieldRow, linesOf } from './field-row.ts';

export const PROVIDER_FIELDS: readonly FieldRow<'provider'>[] = [
  { field: 'name', label: 'Name', words: ({ name }) => [name] },
  { field: 'type', label: 'What kind of organisation', words: ({ type = null }) => [type && PROVIDER_TYPES[type]] },
  { field: 'about', label: 'About', words: ({ about }) => linesOf(about) },
  { field: 'website', label: 'Website', words: ({ website }) => [website] },
  { field: 'logo', label: 'Logo', words: ({ logo }) => [logo] },
  { field: 'contacts', label: 'How to get in touch', words: ({ contacts }) => contactsInWords(contacts) },
  {
    field: 'identifiers',
    label: 'Public numbers',
    words: ({ identifiers = [] }) => identifiers.map(({ scheme, id }) => `${scheme} ${id}`),
  },
];
