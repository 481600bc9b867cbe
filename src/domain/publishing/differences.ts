import type { BothTexts } from '../errors.ts';
import { FACTS, type FactId, LISTING_FACT_IDS, VENUE_FACT_IDS } from '../listing/facts.ts';
import type { Fact, TruthState } from '../listing/truth.ts';
import { NOT_TOLD } from '../words/not-told.ts';
import type { Draft } from './draft.ts';
import { type FieldRow, type Names, NO_NAMES } from './fields/field-row.ts';
import { LISTING_FIELDS } from './fields/listing-fields.ts';
import { PROVIDER_FIELDS } from './fields/provider-fields.ts';
import { VENUE_FIELDS } from './fields/venue-fields.ts';
import { same } from './same.ts';
import type { Subject } from './subject.ts';

/** One thing that is told in another way than before, in words. `before` is empty when there was nothing before. */
export interface Difference {
  /** The path of the field: `contacts`, `work.pay`, `facts.hoist`. */
  readonly field: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const TRUTH: Readonly<Record<TruthState, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: NOT_TOLD,
  not_applicable: 'Does not apply',
};

const factInWords = (fact: Fact | undefined): string =>
  `${TRUTH[fact?.state ?? 'unknown']}${fact?.note === undefined ? '' : `: ${fact.note}`}`;

const factRow = (id: FactId): FieldRow<Subject> => ({
  field: `facts.${id}`,
  label: FACTS[id].label,
  words: (body) => {
    const facts: Readonly<Record<string, Fact | undefined>> = 'facts' in body ? (body.facts ?? {}) : {};
    return facts[id] === undefined ? [] : [factInWords(facts[id])];
  },
});

const ROWS: { readonly [S in Subject]: readonly FieldRow<S>[] } = {
  provider: PROVIDER_FIELDS,
  venue: [...VENUE_FIELDS, ...VENUE_FACT_IDS.map(factRow)],
  listing: [...LISTING_FIELDS, ...LISTING_FACT_IDS.map(factRow)],
};

const told = (lines: readonly (string | null | undefined)[]): string[] =>
  lines.filter((line) => line !== null && line !== undefined);
const orNotTold = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [NOT_TOLD] : lines);

/**
 * What a body tells in another way than the one before, in the words that a person reads and in the order of the page. With nothing before,
 * all that it tells. Venues are named by `names`.
 */
export function differencesBetween<S extends Subject>(
  subject: S,
  before: Draft<S> | null,
  after: Draft<S>,
  names: Names = NO_NAMES,
): Difference[] {
  const rows: readonly FieldRow<S>[] = ROWS[subject];
  return rows.flatMap(({ field, label, words }) => {
    const was = before === null ? [] : told(words(before, names));
    const is = told(words(after, names));
    if (same(was, is)) return [];
    return [{ field, label, before: before === null ? [] : orNotTold(was), after: orNotTold(is) }];
  });
}

/** What two people wrote of the same record, field by field where it differs, for the one who comes second. */
export const bothTexts = <S extends Subject>(
  subject: S,
  theirs: Draft<S>,
  yours: Draft<S>,
  names: Names = NO_NAMES,
): BothTexts[] =>
  differencesBetween(subject, theirs, yours, names).map(({ field, label, before, after }) => ({
    field,
    label,
    yours: after,
    theirs: before,
  }));
