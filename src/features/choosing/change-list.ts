import { chosenById, chosenBySlug } from '#db/chosen.ts';
import type { Db } from '#db/client.ts';
import { type ListDeed, type ListDid, withAll, withBack, withInstead, withMoved } from '#domain/choosing/list-deeds.ts';
import { readSaved, type Saved, withoutSaved } from '#domain/choosing/saved-list.ts';
import { ukDate } from '#domain/words/moments.ts';

export interface ListChange {
  readonly saved: readonly Saved[];
  readonly did: ListDid;
}

interface Choosing {
  readonly db: Db;
  readonly now: () => Date;
}

function changeOne(
  { db, now }: Choosing,
  saved: readonly Saved[],
  deed: Extract<ListDeed, { readonly slug: string }>,
): ListChange {
  const [chosen] = chosenBySlug(db, [deed.slug]);
  if (chosen === undefined) return { saved, did: 'unknown' };
  const { id } = chosen;
  switch (deed.do) {
    case 'save': {
      if (saved.some(({ listing }) => listing === id)) return { saved, did: 'there' };
      const more = withAll(saved, [id], ukDate(now()));
      return { saved: more.saved, did: more.left.length > 0 ? 'full' : 'saved' };
    }
    case 'out':
      return { saved: withoutSaved(saved, id), did: 'out' };
    case 'up':
    case 'down':
      return { saved: withMoved(saved, id, deed.do === 'up' ? -1 : 1), did: 'moved' };
    case 'instead': {
      const [stands] = chosen.state === 'gone' && chosen.now !== null ? chosenBySlug(db, [chosen.now]) : [];
      if (stands === undefined) return { saved, did: 'unknown' };
      return { saved: withInstead(saved, id, { listing: stands.id, on: ukDate(now()) }), did: 'instead' };
    }
  }
}

/** Does it. The storage is only read: the list itself is kept by whoever asks. */
export function changeList(choosing: Choosing, saved: readonly Saved[], deed: ListDeed): ListChange {
  const { db, now } = choosing;
  switch (deed.do) {
    case 'keep': {
      const ids = chosenBySlug(db, deed.slugs).map(({ id }) => id);
      const more = withAll(saved, ids, ukDate(now()));
      return { saved: more.saved, did: more.left.length > 0 ? 'kept-some' : 'kept' };
    }
    case 'empty':
      return { saved: [], did: 'emptied' };
    case 'back':
      return { saved: withBack(readSaved(deed.was).saved, saved), did: 'back' };
    default:
      return changeOne(choosing, saved, deed);
  }
}

/** What is on a list that came as text or as addresses. */
export interface HeldList {
  readonly saved: readonly Saved[];
  /** Something of it was not understood, or is nothing that the public ever saw. */
  readonly isDamaged: boolean;
}

/** The list of a cookie, of any make. */
export function listInCookie(db: Db, text: string | undefined): HeldList {
  const { saved, damaged } = readSaved(text);
  const known = new Set(
    chosenById(
      db,
      saved.map(({ listing }) => listing),
    ).map(({ id }) => id),
  );
  const kept = saved.filter(({ listing }) => known.has(listing));
  return { saved: kept, isDamaged: damaged || kept.length < saved.length };
}

/** The list that a link names, as if all of it had been saved today. */
export function listInLink({ db, now }: Choosing, slugs: readonly string[]): HeldList {
  const on = ukDate(now());
  const saved = chosenBySlug(db, slugs).map(({ id }) => ({ listing: id, on }));
  return { saved, isDamaged: saved.length < slugs.length };
}

/** The addresses of what is on a list, in its order. */
export const slugsOfList = (db: Db, saved: readonly Saved[]): string[] =>
  chosenById(
    db,
    saved.map(({ listing }) => listing),
  ).map(({ slug }) => slug);

/** What a listing is or was called; null when the public never saw one of this address. */
export function nameOfSlug(db: Db, slug: string): string | null {
  const [chosen] = chosenBySlug(db, [slug]);
  if (chosen === undefined) return null;
  return chosen.state === 'live' ? chosen.listing.body.name : chosen.last.name;
}
