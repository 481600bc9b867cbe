import { addAudit } from '#db/audit.ts';
import { type Db, inTransaction } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import { builtInHome, labelOfHome } from '#domain/open-referral/home-of-term.ts';
import { type OurTerm, ourTermUri, readOurTermUri } from '#domain/open-referral/term-uris.ts';
import { type PageAsked, type Paged, pageOf } from '#domain/paging/paged.ts';
import { REMAPPED } from '../origins.ts';
import { readHomes } from './stored-terms.ts';

export interface TermsContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** A term of others, as the team sees it. */
export interface ShownTerm {
  readonly term: string;
  readonly name: string;
  /** How many listings on the site carry it. */
  readonly listings: number;
  /** What it is taken for now, and what it would be if the team said nothing. */
  readonly homes: readonly OurTerm[];
  readonly builtIn: readonly OurTerm[];
  /** When the team set it, in milliseconds since 1970; 0 when it never did. */
  readonly changedAt: number;
}

interface Row {
  readonly term: string;
  readonly name: string;
  readonly listings: number;
  readonly homes: string | null;
  readonly changedAt: number | null;
}

const TERMS = `SELECT t.term, t.name, h.homes, h.changed_at AS changedAt,
    (SELECT count(*) FROM record_terms r JOIN origins o ON o.feed = r.feed AND o.subject = 'listing' AND o.original = r.original
      JOIN listings l ON l.id = o.id WHERE r.term = t.term AND l.state = 'live') AS listings
  FROM source_terms t LEFT JOIN term_homes h ON h.term = t.term`;

function shown({ homes, changedAt, ...row }: Row): ShownTerm {
  const builtIn = builtInHome(row);
  return { ...row, builtIn, homes: homes === null ? builtIn : readHomes(homes), changedAt: changedAt ?? 0 };
}

/** Which terms to show: those that nothing of ours stands for, those that the team has set, or all. */
export const TERM_SHOWS = ['homeless', 'set', 'all'] as const;
export type TermShow = (typeof TERM_SHOWS)[number];

const FITS: Readonly<Record<TermShow, (term: ShownTerm) => boolean>> = {
  homeless: ({ homes, changedAt }) => homes.length === 0 && changedAt === 0,
  set: ({ changedAt }) => changedAt > 0,
  all: () => true,
};

/** The terms that feeds classify by, those that most listings carry first. */
export function sourceTerms(
  { db }: TermsContext,
  person: Person,
  { q, show, ...asked }: PageAsked & { readonly q: string; readonly show: TermShow },
): Paged<ShownTerm> {
  needForDirectory(person, 'feeds: see');
  const words = q.toLowerCase();
  const found = statement<[], Row>(db, `${TERMS} ORDER BY listings DESC, t.name`)
    .all()
    .map(shown)
    .filter((term) => FITS[show](term) && `${term.name} ${term.term}`.toLowerCase().includes(words));
  return pageOf(found, asked);
}

/** One term. Throws `NotFound`. */
export function oneTerm({ db }: TermsContext, person: Person, term: string): ShownTerm {
  needForDirectory(person, 'feeds: see');
  const row = statement<[string], Row>(db, `${TERMS} WHERE t.term = ?`).get(term);
  if (row === undefined) throw new NotFound(`There is no term ${term}`);
  return shown(row);
}

const MOST_HOMES = 12;

/** What somebody picked, as terms of ours. Throws `Invalid` for what can be no home, for two kinds, and for too many. */
export function readPicked(uris: readonly string[]): OurTerm[] {
  const homes = uris.flatMap((uri) => readOurTermUri(uri) ?? []);
  if (homes.length !== uris.length || homes.some((home) => labelOfHome(home) === null))
    throw new Invalid('This is not in our lists', { homes: ['unknown'] });
  if (homes.filter(({ family }) => family === 'kind').length > 1)
    throw new Invalid('A term can be one kind only', { kind: ['kinds'] });
  const both = homes.some(
    ({ family, id }) => family === 'fact' && homes.some((no) => no.family === 'no-fact' && no.id === id),
  );
  if (both) throw new Invalid('A fact is yes or no, and not both', { fact: ['both'] });
  if (homes.length > MOST_HOMES) throw new Invalid('These are too many', { homes: ['many'] });
  return homes;
}

const SET = `INSERT INTO term_homes (term, homes, changed_by, changed_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (term) DO UPDATE SET homes = excluded.homes, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
// Records that were taken back or undone are left as they are: it is not this that brings them back.
const READ_AGAIN = `UPDATE origins SET hash = '${REMAPPED}' || hash WHERE subject = 'listing' AND hash NOT LIKE '% %'
  AND (feed, original) IN (SELECT feed, original FROM record_terms WHERE term = ?)`;
const WHOLE = 'UPDATE feeds SET wants_whole = 1 WHERE name IN (SELECT feed FROM record_terms WHERE term = ?)';

export interface SettingHome {
  readonly term: string;
  /** What it is taken for; null takes back what the team has set. */
  readonly homes: readonly OurTerm[] | null;
  /** Which setting of it somebody looked at. */
  readonly seen: number;
}

/**
 * Sets what a term is taken for. The next run of its feeds reads all records that carry it anew. Throws `NotFound`; `Conflict` when somebody
 * set it meanwhile.
 */
export function setHome(context: TermsContext, person: Person, { term, homes, seen }: SettingHome): void {
  needForDirectory(person, 'feeds: change');
  const { db, now } = context;
  inTransaction(db, () => {
    const { changedAt } = oneTerm(context, person, term);
    if (changedAt !== seen) throw new Conflict('Somebody else has set this term');
    const at = Math.max(now().getTime(), changedAt + 1);
    const uris = homes?.map(ourTermUri) ?? [];
    if (homes === null) statement<[string], never>(db, 'DELETE FROM term_homes WHERE term = ?').run(term);
    else statement<(string | number)[], never>(db, SET).run(term, JSON.stringify(uris), person.id, at);
    statement<[string], never>(db, READ_AGAIN).run(term);
    statement<[string], never>(db, WHOLE).run(term);
    const deed = homes === null ? 'took a home of a term back' : 'set the home of a term';
    addAudit(db, { at: now(), actor: person.id, deed, subject: 'term', subjectId: term, detail: uris.join(', ') });
  });
}
