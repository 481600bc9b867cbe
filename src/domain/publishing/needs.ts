import type { Contact } from '../listing/contact.ts';
import type { Draft } from './draft.ts';
import type { Subject } from './subject.ts';

/** Something that must be changed before a draft can be sent. `field` is the path of what to change; the message says what to do. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** What is known around a draft. */
export interface Around {
  /** Its provider tells how to get in touch: a listing that tells nothing else shows that. */
  readonly isReached?: boolean;
}

interface Need<S extends Subject> extends Problem {
  readonly isMet: (draft: Draft<S>, around: Around) => boolean;
}

const CAN_REACH = ({ phone, email, website }: Contact): boolean => phone !== null || email !== null || website !== null;

/** Whether a listing or a provider tells at least one way to get in touch. */
export const tellsContact = ({ contacts = [], website = null }: Draft<'listing'> | Draft<'provider'>): boolean =>
  website !== null || contacts.some(CAN_REACH);

const NEEDS_NO_PLACE: readonly string[] = ['online', 'home'];

function saysWhere({ venues = [], coverage = null, ways = [], sessions = [] }: Draft<'listing'>): boolean {
  if (venues.length > 0 || coverage !== null) return true;
  return [...ways, ...sessions.map(({ way }) => way)].some((way) => NEEDS_NO_PLACE.includes(way));
}

/** What each subject must have to be sent. Everything else may stay *not told us*. */
const NEEDS: { readonly [S in Subject]: readonly Need<S>[] } = {
  listing: [
    { field: 'name', message: 'Write what it is called', isMet: ({ name }) => name !== undefined },
    { field: 'kind', message: 'Choose what kind of thing it is', isMet: ({ kind }) => kind !== undefined },
    {
      field: 'summary',
      message: 'Write what people do there. One sentence is enough',
      isMet: ({ summary = null, description = null }) => summary !== null || description !== null,
    },
    {
      field: 'contacts',
      message: 'Give at least one way to get in touch: a phone number, an email address or a website',
      isMet: (draft, { isReached = false }) => isReached || tellsContact(draft),
    },
    {
      field: 'venues',
      message: 'Add the place where it happens, or say that it is online or that you come to people',
      isMet: saysWhere,
    },
  ],
  venue: [
    { field: 'name', message: 'Write what the place is called', isMet: ({ name }) => name !== undefined },
    {
      field: 'town',
      message: 'Write the town or the postcode, so that people can find it',
      isMet: ({ town = null, postcode = null }) => town !== null || postcode !== null,
    },
  ],
  provider: [
    { field: 'name', message: 'Write what your organisation is called', isMet: ({ name }) => name !== undefined },
    {
      field: 'contacts',
      message: 'Give at least one way to get in touch: a phone number, an email address or a website',
      isMet: tellsContact,
    },
  ],
};

/** What a draft does not have and must have to be sent. */
export function missingFrom<S extends Subject>(subject: S, draft: Draft<S>, around: Around = {}): Problem[] {
  const needs: readonly Need<S>[] = NEEDS[subject];
  return needs.filter(({ isMet }) => !isMet(draft, around)).map(({ field, message }) => ({ field, message }));
}
