import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { retold } from '#domain/open-referral/home-of-term.ts';
import type { TermHomes } from '#domain/open-referral/source-term.ts';
import type { OurTerm } from '#domain/open-referral/term-uris.ts';
import { type Difference, differencesBetween } from '#domain/publishing/differences.ts';
import { NO_COUNTS } from '#domain/runs/run.ts';
import { ukDate } from '#domain/words/moments.ts';
import { lastSaid, originsOf } from '../origins.ts';
import { writeParts } from '../write-part.ts';
import type { TermsContext } from './set-home.ts';
import { termHomes, termsOfRecord } from './stored-terms.ts';

interface Carrier {
  readonly feed: string;
  readonly original: string;
  readonly id: string;
  readonly hash: string;
  readonly said: string | null;
}

const CARRIERS = `SELECT o.feed, o.original, o.id, o.hash, o.said FROM record_terms r
  JOIN origins o ON o.feed = r.feed AND o.subject = 'listing' AND o.original = r.original JOIN listings l ON l.id = o.id
  WHERE r.term = ? AND l.state = 'live' AND coalesce(o.gone, '') <> 'marked' ORDER BY o.feed, o.original`;

const withHome = (homes: TermHomes, term: string, home: readonly OurTerm[] | null): TermHomes => {
  const changed = new Map(homes);
  if (home === null) changed.delete(term);
  else changed.set(term, home);
  return changed;
};

interface Change {
  readonly carrier: Carrier;
  readonly before: Listing;
  readonly after: Listing;
}

/** What the feed's words of a listing become when a term is taken for something else; null when they stay. */
function changeOf(db: Db, carrier: Carrier, before: TermHomes, after: TermHomes, on: string): Change | null {
  const said = lastSaid(db, 'listing', carrier.id, carrier.said);
  if (said === null) return null;
  const was = JSON.parse(said) as Listing;
  const is = retold(was, termsOfRecord(db, carrier.feed, carrier.original), { before, after, on });
  return JSON.stringify(was) === JSON.stringify(is) ? null : { carrier, before: was, after: is };
}

/** One listing that would say something else. */
export interface Retelling {
  readonly name: string;
  readonly differences: readonly Difference[];
}

const SHOWN = 20;

/** What changes on the site if a term was taken for something else: how many listings, and some of them. Nothing is changed by asking. */
export function previewHome(
  { db, now }: TermsContext,
  person: Person,
  { term, homes }: { readonly term: string; readonly homes: readonly OurTerm[] | null },
): { readonly count: number; readonly some: readonly Retelling[] } {
  needForDirectory(person, 'feeds: see');
  const before = termHomes(db);
  const after = withHome(before, term, homes);
  const carriers = statement<[string], Carrier>(db, CARRIERS).all(term);
  const changes = carriers.flatMap((one) => changeOf(db, one, before, after, ukDate(now())) ?? []);
  const some = changes.slice(0, SHOWN).map(({ before: was, after: is }) => ({
    name: was.name,
    differences: differencesBetween('listing', was, is),
  }));
  return { count: changes.length, some };
}

const ADD_RUN = `INSERT INTO import_runs (id, feed, format, source, state, counts, started_at, by)
  VALUES (?, ?, 'terms', ?, 'running', ?, ?, ?)`;
const END_RUN = "UPDATE import_runs SET state = 'finished', counts = ?, finished_at = ? WHERE id = ?";
const IN_SLICE = 40;

async function retellOf(context: TermsContext, by: string, feed: string, changes: readonly Change[], term: string) {
  const { db, now } = context;
  const [run, at] = [randomUUID(), now()];
  const counts = { ...NO_COUNTS, changed: 0 };
  statement<(string | number)[], never>(db, ADD_RUN).run(run, feed, term, JSON.stringify(counts), at.getTime(), by);
  const importing = {
    ...{ db, id: run, feed, at, today: ukDate(at), includeHidden: false, seen: new Set<string>() },
    // No feed spoke: what it said last, and when, stays.
    origins: { ...originsOf(db, feed, run, at.getTime()), put: () => undefined },
    homes: new Map(),
  };
  for (let from = 0; from < changes.length; from += IN_SLICE) {
    inTransaction(db, () => {
      for (const { carrier, after } of changes.slice(from, from + IN_SLICE)) {
        const { id, original, hash } = carrier;
        const part = { publication: { subject: 'listing' as const, id, body: after }, original, hash, warnings: [] };
        const [written] = writeParts(importing, [part]);
        if (written?.change === 'changed') counts.changed += 1;
      }
    });
    await turn();
  }
  statement<(string | number)[], never>(db, END_RUN).run(JSON.stringify(counts), now().getTime(), run);
  return counts.changed;
}

/**
 * Takes a term on the listings that are here now for what it is set to, with what was set `before`; each feed's listings are one run, which
 * can be undone. What somebody here has changed stays theirs. Gives how many listings changed.
 */
export async function retell(
  context: TermsContext,
  person: Person,
  { term, before }: { readonly term: string; readonly before: readonly OurTerm[] | null },
): Promise<number> {
  needForDirectory(person, 'feeds: change');
  const { db, now } = context;
  const after = termHomes(db);
  const was = withHome(after, term, before);
  const carriers = statement<[string], Carrier>(db, CARRIERS).all(term);
  const changes = carriers.flatMap((one) => changeOf(db, one, was, after, ukDate(now())) ?? []);
  let count = 0;
  for (const [feed, ofFeed] of Map.groupBy(changes, ({ carrier }) => carrier.feed))
    count += await retellOf(context, person.id, feed, ofFeed, term);
  addAudit(db, {
    ...{ at: now(), actor: person.id, deed: 'took a term for something else', subject: 'term', subjectId: term },
    detail: `${count}`,
  });
  return count;
}
