import type { Names } from '#domain/publishing/fields/field-row.ts';
import type { Db } from './client.ts';
import { draftBody, openRevision, standingOf, wholeBody } from './drafts.ts';

/** Names venues as they are published, and those that are not yet as they are being written. */
export function venueNames(db: Db): Names {
  const known = new Map<string, string | undefined>();
  const read = (id: string): string | undefined => {
    const standing = standingOf(db, 'venue', id);
    if (standing === undefined) return undefined;
    const open = openRevision(db, 'venue', id);
    const written = open === undefined ? undefined : draftBody('venue', open).name;
    return wholeBody(db, 'venue', standing.published)?.name ?? written;
  };
  return {
    venue: (id) => {
      const name = known.has(id) ? known.get(id) : read(id);
      known.set(id, name);
      return name;
    },
  };
}
