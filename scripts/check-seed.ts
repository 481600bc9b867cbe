import { expandListing, expandProvider, expandVenue, seedId, withPanelCheck } from '#db/seed/expand.ts';
import { readSeed } from '#db/seed/read-seed.ts';

/** Parses the whole example directory as it would be seeded today, and says what it holds. */
const today = new Date().toISOString().slice(0, 10);
const files = readSeed();
const bodies = new Map(
  files.flatMap((file) => file.venues.map((venue) => [seedId('venue', venue.slug), expandVenue(venue, today)])),
);
for (const { provider, venues, listings } of files) {
  expandProvider(provider);
  for (const venue of venues) expandVenue(venue, today);
  for (const listing of listings)
    try {
      withPanelCheck(expandListing(listing, provider.slug, today), listing, expandProvider(provider), bodies, today);
    } catch (error) {
      throw new Error(`${provider.slug}/${listing.slug}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
}
const venues = files.flatMap((file) => file.venues);
const listings = files.flatMap((file) => file.listings);
for (const [what, slugs] of [
  ['provider', files.map((file) => file.provider.slug)],
  ['venue', venues.map(({ slug }) => slug)],
  ['listing', listings.map(({ slug }) => slug)],
] as const) {
  const twice = slugs.filter((slug, at) => slugs.indexOf(slug) !== at);
  if (twice.length > 0) throw new Error(`Two ${what}s have the address “${twice[0]}”: give one of them another`);
}
const known = new Set(venues.map((venue) => venue.slug));
for (const listing of listings)
  for (const slug of [...listing.venues, ...listing.sessions.map((session) => session.at)])
    if (!known.has(slug) && !['online', 'home', 'out'].includes(slug))
      throw new Error(`${listing.slug}: there is no venue “${slug}”`);
const kinds = Map.groupBy(listings, (listing) => listing.kind);
console.log(`${files.length} providers, ${venues.length} venues, ${listings.length} listings`);
for (const [kind, of] of kinds) console.log(`  ${kind}: ${of.length}`);
