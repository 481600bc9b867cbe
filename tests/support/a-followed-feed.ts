import { randomUUID } from 'node:crypto';
import type { Db } from '#db/client.ts';
import { publishAll } from '#db/publish/publish.ts';
import { COMMAND } from '#domain/actor.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { addFeed } from '#features/importing/feeds/change-feeds.ts';
import { noteGone } from '#features/importing/feeds/gone.ts';
import { anyAddress } from '#features/importing/fetching/address-policy.ts';
import { aService } from './a-service.ts';
import { aFile, imported } from './an-import.ts';

export interface FollowedFeed {
  readonly id: string;
  readonly name: string;
  /** The listing of which somebody here and the feed say different things. */
  readonly listing: string;
  readonly slug: string;
  /** A term that its listings carry, and nothing here stands for. */
  readonly term: string;
}

/**
 * A feed with two listings, not due for years: of one of them its website is another here than there, and the other is gone from it. Both
 * carry a term that has no home.
 */
export async function aFollowedFeed(db: Db): Promise<FollowedFeed> {
  const name = `Feed ${randomUUID().slice(0, 8)}`;
  const term = `https://terms.example/${name.slice(5)}`;
  const at = new Date();
  const licence = { licence: 'Open Government Licence v3.0', licenceAddress: 'https://licence.example/3' };
  const shown = { shownAs: `${name} Council`, shownAddress: 'https://council.example', ...licence };
  const settings = { name, address: 'https://feed.example/api', format: null, everyHours: 24, ...shown };
  const id = addFeed({ db, by: COMMAND, at, reach: { policy: anyAddress } }, settings);
  db.sqlite.prepare('UPDATE feeds SET due_at = 4000000000000 WHERE id = ?').run(id);
  const ids = [randomUUID(), randomUUID()];
  const organization = { id: randomUUID(), name: `Carers of ${name}` };
  const attributes = [{ taxonomy_term: { id: randomUUID(), name: `Bimbling ${name}`, term_uri: term } }];
  const says = (url: string) => {
    const services = ids.map((one, n) =>
      aService({ id: one, name: `Day club ${n} of ${name}`, url, organization, attributes }),
    );
    return imported(db, aFile('feed.json', JSON.stringify(services)), { feed: name, at: new Date() });
  };
  const [first] = await says('https://old.example');
  const listing = first?.id ?? '';
  const row = db.sqlite
    .prepare<[string], { slug: string; body: string }>(
      'SELECT l.slug, r.body FROM listings l JOIN revisions r ON r.id = l.published_revision_id WHERE l.id = ?',
    )
    .get(listing);
  const body = { ...(JSON.parse(row?.body ?? '{}') as Listing), website: 'https://ours.example' };
  publishAll(db, [{ subject: 'listing', id: listing, body }], 'a-person', new Date());
  await says('https://new.example');
  const present = { originals: new Set(ids.slice(0, 1)), listings: new Set<string>(), mayBeHidden: false };
  await noteGone(db, name, present, null, new Date());
  return { id, name, listing, slug: row?.slug ?? '', term };
}
