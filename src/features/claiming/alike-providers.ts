import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { ClaimingContext } from './claiming-context.ts';
import type { TeamClaim } from './read-claims.ts';

/** Another provider that a new one may be, drafts among them. */
export interface AlikeProvider {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isPublic: boolean;
}

const MOST_ALIKE = 6;
/** Words that half of all organisations have in their name. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(
  'the and of for in at a an cic cio ltd limited trust charity group project community council uk services service care'.split(
    ' ',
  ),
);

const ALIKE = `SELECT providers.id, providers.slug, json_extract(revisions.body, '$.name') AS name,
    published_revision_id IS NOT NULL AS isPublic
  FROM providers JOIN revisions ON revisions.id = coalesce(published_revision_id,
    (SELECT id FROM revisions WHERE subject = 'provider' AND subject_id = providers.id ORDER BY number DESC LIMIT 1))
  WHERE providers.state = 'live' AND (
    EXISTS (SELECT 1 FROM json_each(revisions.body, '$.identifiers') i WHERE ltrim(json_extract(i.value, '$.id'), '0') = ltrim(@number, '0'))
    OR NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr(lower(json_extract(revisions.body, '$.name')), w.value) = 0))
  ORDER BY length(name) LIMIT ${MOST_ALIKE}`;

/** Providers whose number is that of a claim, or whose name has all the telling words of the name in it. For the team, which decides. */
export function alikeProviders({ db }: ClaimingContext, person: Person, claim: TeamClaim): AlikeProvider[] {
  needForDirectory(person, 'claims: decide');
  if (claim.provider !== null) return [];
  const words = claim.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 2 && !SAYS_LITTLE.has(word));
  const rows = statement<[Record<string, string>], Omit<AlikeProvider, 'isPublic'> & { isPublic: number }>(
    db,
    ALIKE,
  ).all({ words: JSON.stringify(telling.length > 0 ? telling : words), number: claim.evidence.number?.id ?? '-' });
  return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
}
