import { type Publication, setState } from '#db/publish/publish.ts';
import { IMPORTER } from '#domain/actor.ts';
import { Invalid } from '#domain/errors.ts';
import type { Mapped } from '#domain/open-referral/to-records.ts';
import { GONE, hashOf, idFor, type Origin, TAKEN_BACK, UNDONE } from './origins.ts';
import type { Outcome } from './outcome.ts';
import type { Run } from './run.ts';
import type { SourceItem } from './source-item.ts';
import { keepTerms } from './terms/stored-terms.ts';
import { type Part, writeParts } from './write-part.ts';

type SourceRecord = Extract<SourceItem, { what: 'record' }>;

const outcome = (item: SourceItem, deed: Outcome['deed'], more: Partial<Outcome> = {}): Outcome => ({
  deed,
  place: item.place,
  name: item.what === 'record' ? item.name : null,
  id: null,
  field: null,
  reason: null,
  warnings: [],
  ...more,
});

/** Does not show a record, and takes it from the public when this feed had shown it. */
function keepBack(run: Run, item: SourceRecord, original: string, reason: string, hash: string): Outcome {
  const known = run.origins.find('listing', original);
  if (known === undefined) return outcome(item, 'kept_back', { reason });
  const { id } = known;
  const live = run.origins.standing('listing', id)?.state === 'live';
  run.origins.put('listing', original, id, `${TAKEN_BACK}${hash}`);
  if (!live) return outcome(item, 'kept_back', { id, reason });
  setState(run.db, 'listing', id, 'withdrawn', IMPORTER, run.at, `import ${run.id}`);
  return outcome(item, 'withdrawn', { id, reason });
}

/** Whether a feed may write a provider or a venue: not one that stands for its own since the two were merged here. */
const mayWrite = ({ origins, feed }: Run, { subject, id }: Publication, original: string): boolean =>
  !origins.isKept(id) || idFor(feed, subject, original) === id;

/** The provider and venues that this run has not met, and the listing, in the order they must be published. */
function partsOf(run: Run, { provider, venues, listing }: Mapped, hash: string): Part[] {
  const partOf = (publication: Publication, { original, warnings }: Pick<Part, 'original' | 'warnings'>): Part => ({
    ...{ publication, original, warnings },
    hash: publication.subject === 'listing' ? hash : hashOf(publication.body),
  });
  const around = [
    partOf({ subject: 'provider', id: provider.id, body: provider.body }, provider),
    ...venues.map((venue) => partOf({ subject: 'venue', id: venue.id, body: venue.body }, venue)),
  ].filter(({ publication, original }) => !run.seen.has(publication.id) && mayWrite(run, publication, original));
  const { original } = listing;
  return [...around, partOf({ subject: 'listing', id: listing.id, body: listing.body }, { original, warnings: [] })];
}

/** Why a listing is not shown though its feed gives it: somebody here took it, or who runs it, from the public. */
function takenHere({ origins }: Run, { listing, provider }: Mapped, known: Origin | undefined): string | null {
  if (known !== undefined && [TAKEN_BACK, UNDONE, GONE].some((mark) => known.hash.startsWith(mark))) return null;
  // An id is made from the feed and the record's own id, so one that this feed never gave is in no table.
  if (known !== undefined && origins.isWithdrawn('listing', listing.id)) return 'somebody here took it from the public';
  return origins.isWithdrawn('provider', provider.id) ? 'somebody here took who runs it from the public' : null;
}

function publish(run: Run, item: SourceRecord, mapped: Mapped, hash: string, known: Origin | undefined): Outcome {
  const { id } = mapped.listing;
  const reason = takenHere(run, mapped, known);
  if (reason !== null) return outcome(item, 'kept_back', { id, reason });
  const written = writeParts(run, partsOf(run, mapped, hash));
  const { original } = mapped.listing;
  keepTerms(run.db, { feed: run.feed, original, at: run.at.getTime() }, mapped.terms ?? []);
  for (const part of written) run.seen.add(part.id);
  const listing = written.at(-1)?.change ?? 'unchanged';
  const isAround = listing === 'unchanged' && written.some(({ change }) => change !== 'unchanged');
  const warnings = [...mapped.warnings, ...written.flatMap((part) => part.warnings)];
  return outcome(item, isAround ? 'changed' : listing, { id, warnings });
}

/** Of a source of our own more is taken, and so it says more. */
const contentOf = ({ ours }: Run, { content }: SourceRecord): unknown =>
  ours === undefined ? content : { content, ours: ours.filesOf(content) };

function take(run: Run, item: SourceRecord): Outcome {
  const { original } = item;
  if (original !== null && run.seen.has(`listing ${original}`))
    return outcome(item, 'refused', {
      field: 'id',
      reason: `“${original}” was used before in this source. Give each service its own id`,
    });
  const hash = hashOf(contentOf(run, item));
  if (item.hidden !== null && !run.includeHidden && original !== null)
    return keepBack(run, item, original, item.hidden, hash);
  const known = original === null ? undefined : run.origins.find('listing', original);
  if (known !== undefined && original !== null && known.hash === hash) {
    run.origins.put('listing', original, known.id, hash);
    return outcome(item, 'unchanged', { id: known.id });
  }
  if (known?.hash === `${UNDONE}${hash}`)
    return outcome(item, 'kept_back', {
      id: known.id,
      reason: 'somebody here has undone it, and the feed still says the same',
    });
  const read = item.map({
    today: run.today,
    homes: run.homes,
    ours: run.ours,
    idOf: (subject, from) => {
      const id = idFor(run.feed, subject, from);
      return subject === 'listing' ? id : run.origins.keptFor(id);
    },
  });
  if (!read.ok) return outcome(item, 'refused', { field: read.refusal.field, reason: read.refusal.message });
  if (read.value.keptBack !== null)
    return keepBack(run, item, original ?? read.value.listing.original, read.value.keptBack, hash);
  return publish(run, item, read.value, hash, known);
}

/**
 * Writes one record of a source with its provider and venues, and says what became of it. To be called inside a transaction: `publishAll`
 * writes all of a record or none, and what is noted beside it is only noted after.
 */
export function writeItem(run: Run, item: SourceItem): Outcome {
  if (item.what === 'unreadable') return outcome(item, 'refused', { field: item.field, reason: item.message });
  try {
    const done = take(run, item);
    if (item.original !== null) run.seen.add(`listing ${item.original}`);
    return done;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const [field] = Object.keys(error.fields);
    return outcome(item, 'refused', { field: field ?? null, reason: error.message });
  }
}
