import { type StoredRevision, standingOf, wholeBody } from '#db/drafts.ts';
import { providersOfVenue } from '#db/reach.ts';
import { statement } from '#db/statements.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { type RiskSource, risksOf } from '#domain/publishing/risk.ts';
import type { ModeratingContext } from './moderating-context.ts';

type Db = ModeratingContext['db'];

const PUBLIC_LISTING =
  "SELECT 1 FROM listings WHERE provider_id = ? AND state = 'live' AND published_revision_id IS NOT NULL LIMIT 1";
const PUBLIC_PROVIDER = "SELECT 1 FROM providers WHERE id = ? AND state = 'live' AND published_revision_id IS NOT NULL";

const isThere = (db: Db, sql: string, id: string): boolean =>
  statement<[string], number>(db, sql).get(id) !== undefined;

/** The providers that are answerable for a record: those whose listings happen at a venue, else its own. */
function providersAround(db: Db, { subject, subjectId }: StoredRevision, provider: string | null): string[] {
  if (subject === 'venue') return providersOfVenue(db, subjectId);
  return provider === null ? [] : [provider];
}

/** What was sent, what it is compared with, and why it should be looked at with care. */
export function weighed(db: Db, revision: StoredRevision) {
  const { subject, subjectId: id } = revision;
  const standing = standingOf(db, subject, id);
  const isAtOnce = revision.state === 'published';
  const seen = isAtOnce ? revision.basedOn : (standing?.published ?? null);
  const before: Draft | null = wholeBody(db, subject, seen) ?? null;
  // Stored bodies were parsed when they were saved.
  const after = JSON.parse(revision.body) as Draft;
  const providers = providersAround(db, revision, standing?.provider ?? null);
  const source: RiskSource = {
    subject,
    before,
    after,
    isProviderPublic: providers.some((provider) => isThere(db, PUBLIC_PROVIDER, provider)),
    hasPublicListing: providers.some((provider) => isThere(db, PUBLIC_LISTING, provider)),
    isShared: subject === 'venue' && before !== null && providers.length > 1,
    isAtOnce,
  };
  return { standing, before, after, providers, risks: risksOf(source) };
}
