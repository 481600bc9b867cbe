import { ListingSchema } from '../listing/listing.ts';
import { ProviderSchema } from '../provider/provider.ts';
import { VenueSchema } from '../venue/venue.ts';
import type { Draft } from './draft.ts';
import { messageOf } from './form/issue-words.ts';
import { type Around, missingFrom, type Problem } from './needs.ts';
import type { Subject } from './subject.ts';

const WHOLE = { provider: ProviderSchema, venue: VenueSchema, listing: ListingSchema } as const;

// So that the rules between fields are asked of a draft that lacks what `missingFrom` has named already.
const STAND_INS: { readonly [S in Subject]: Draft<S> } = {
  provider: { name: 'A name' },
  venue: { name: 'A name' },
  listing: { name: 'A name', kind: 'day', provider: '00000000-0000-4000-8000-000000000000' },
};

/** What still stops a draft from being sent, with what to do. None when it can be sent. `field` is a path: `sessions.0.venue`. */
export function problemsOf<S extends Subject>(subject: S, draft: Draft<S>, around: Around = {}): Problem[] {
  const missing = missingFrom(subject, draft, around);
  const whole = { ...STAND_INS[subject], ...draft };
  const parsed = WHOLE[subject].safeParse(whole);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue): Problem => ({ field: issue.path.join('.'), message: messageOf(issue) }));
  return [...missing, ...wrong];
}
