import { parseBody } from '#db/publish/parse-body.ts';
import { type Publication, type Published, publishAll } from '#db/publish/publish.ts';
import type { Subject } from '#db/schema/directory.ts';
import { statement } from '#db/statements.ts';
import { IMPORTER } from '#domain/actor.ts';
import { Invalid } from '#domain/errors.ts';
import { takeFromFeed } from '#domain/feeds/take-from-feed.ts';
import type { Warning } from '#domain/open-referral/margin.ts';
import type { Clash } from '#domain/publishing/merge-changes.ts';
import type { Bodies } from '#domain/publishing/subject.ts';
import { forgetAgreed, keepConflicts, valueAt } from './conflicts.ts';
import { isWrittenHere, lastSaid, type Origin, type Standing } from './origins.ts';
import type { Run } from './run.ts';

/** One record of a source item: its provider, a venue, or the listing itself. */
export interface Part {
  readonly publication: Publication;
  readonly original: string;
  /** Of what its source says. */
  readonly hash: string;
  readonly warnings: readonly Warning[];
}

export interface WrittenPart extends Pick<Published, 'id' | 'change'> {
  readonly warnings: readonly Warning[];
}

type Body = Bodies[Subject];

/** What a feed says, and what is to be shown of it. */
interface Weighed {
  readonly base: string;
  readonly said: string;
  readonly body: Body;
  readonly clashes: readonly Clash[];
}

/** Every field that a feed changes, as a clash: when its words and ours together hold no more, none of its are taken. */
function allChanges(base: Body, said: Body, current: Body): Clash[] {
  const fields = new Set(Object.keys({ ...base, ...said }));
  return [...fields].flatMap((field): Clash[] => {
    const [was, mine, now] = [base, said, current].map((body) => valueAt(body, field));
    const isNew = JSON.stringify(was) !== JSON.stringify(mine) && JSON.stringify(mine) !== JSON.stringify(now);
    return isNew && field !== 'checked' ? [{ field, mine, current: now }] : [];
  });
}

function weigh(subject: Subject, base: string, said: Body, current: Body): Weighed {
  const before = JSON.parse(base) as Body;
  const { body, clashes } = takeFromFeed<Subject>(subject, { base: before, said, current });
  try {
    return { base, said: JSON.stringify(said), body: parseBody(subject, body), clashes };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { base, said: JSON.stringify(said), body: current, clashes: allChanges(before, said, current) };
  }
}

/** Null when a feed may simply write: nobody here has changed anything of the record. */
function weighed(
  { db }: Run,
  { subject, id, body }: Publication,
  standing: Standing | undefined,
  known: Origin | undefined,
) {
  if (standing === undefined || standing.body === null) return null;
  const said = known?.said ?? null;
  if (!isWrittenHere(standing) && said === null) return null;
  const base = lastSaid(db, subject, id, said);
  return base === null ? null : weigh(subject, base, parseBody(subject, body), JSON.parse(standing.body) as Body);
}

const SAY = 'UPDATE origins SET said = ? WHERE feed = ? AND subject = ? AND original = ?';
const BEFORE = 'INSERT INTO said_before (run, feed, subject, id, said) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';

const asWarning = ({ field }: Clash): Warning => ({
  code: 'ours_stays',
  field,
  message: 'Somebody here has changed this, and the feed says something else. Ours stays until the team decides',
});

/** Writes down what a feed said of a record that somebody here has changed, and where it says something else. */
function keepBoth(
  { db, feed, id: run, at }: Run,
  { publication, original }: Part,
  both: Weighed,
  change: Published['change'],
) {
  const { subject, id } = publication;
  const isTheirs = change !== 'unchanged' && JSON.stringify(both.body) === both.said;
  statement<(string | null)[], never>(db, SAY).run(isTheirs ? null : both.said, feed, subject, original);
  statement<(string | null)[], never>(db, BEFORE).run(run, feed, subject, id, both.base);
  keepConflicts(db, { feed, subject, id, at: at.getTime() }, both.clashes);
  forgetAgreed(db, { feed, subject, id }, JSON.parse(both.said), both.body);
}

/**
 * Shows what a feed says of some records, all or none. What somebody here has changed stays; where the feed now says something else of it,
 * that is kept for the team. To be called in a transaction. Throws `Invalid`.
 */
export function writeParts(run: Run, parts: readonly Part[]): WrittenPart[] {
  const { db, origins, at } = run;
  const weighedParts = parts.map((part) => {
    const { subject, id } = part.publication;
    const both = weighed(run, part.publication, origins.standing(subject, id), origins.find(subject, part.original));
    const body = both === null ? {} : { body: both.body };
    return { part, both, shown: { ...part.publication, ...body, importRun: run.id } as Publication };
  });
  const published = publishAll(
    db,
    weighedParts.map(({ shown }) => shown),
    IMPORTER,
    at,
  );
  return weighedParts.map(({ part, both }, n) => {
    const { publication, original, hash, warnings } = part;
    const { change = 'unchanged' } = published[n] ?? {};
    origins.put(publication.subject, original, publication.id, hash);
    if (both !== null) keepBoth(run, part, both, change);
    const ours = both === null ? [] : both.clashes.map(asWarning);
    return { id: publication.id, change, warnings: [...warnings, ...ours] };
  });
}
