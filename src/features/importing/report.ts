import type { WarningCode } from '#domain/open-referral/margin.ts';
import type { Counts } from './import-feed.ts';
import { DEEDS, type Outcome } from './outcome.ts';

const WORD: Readonly<Record<Outcome['deed'], string>> = {
  created: 'created',
  changed: 'changed',
  unchanged: 'unchanged',
  kept_back: 'kept back',
  withdrawn: 'withdrawn',
  refused: 'REFUSED',
};

const inField = (field: string | null): string => (field === null || field === '' ? '' : `${field}: `);

/** One record as lines for a person: what became of it and where it is, why, and a line for each warning. */
export function linesOf({ deed, place, name, field, reason, warnings }: Outcome): string {
  const first = `${WORD[deed].padEnd(10)} ${place}${name === null ? '' : `  ${name}`}`;
  const why = reason === null ? [] : [`           ${inField(field)}${reason}`];
  return [first, ...why, ...warnings.map((one) => `           warning: ${inField(one.field)}${one.message}`)].join(
    '\n',
  );
}

/** How often each warning came, and where it came first. */
export type WarningCounts = ReadonlyMap<WarningCode, { readonly count: number; readonly firstAt: string }>;

export function countWarnings(into: Map<WarningCode, { count: number; firstAt: string }>, outcome: Outcome): void {
  for (const { code } of outcome.warnings) {
    const known = into.get(code);
    if (known === undefined) into.set(code, { count: 1, firstAt: outcome.place });
    else known.count += 1;
  }
}

const MEANING: Readonly<Record<WarningCode, string>> = {
  left_out: 'something could not be read and was left out',
  shortened: 'words were shortened',
  no_point: 'a point could not be used',
  postcode: 'a postcode is not a UK postcode',
  kind_from_words: 'the kind was taken from words',
  kind_guessed: 'the kind was guessed',
  time: 'a time could not be used',
  pattern: 'a pattern of days could not be said',
  every_venue: 'a time was taken to hold at every venue',
  money: 'something about money was not plain',
  expired: 'a price does not hold today',
  language: 'a language has no place',
  contact: 'a contact could not be used',
  status: 'a status is not known',
  date: 'a date could not be read',
  ours_stays: 'somebody here says something else, which stays',
};

/** The end of a report, for a person. */
export function summaryOf(counts: Counts, warnings: WarningCounts, dryRun: boolean): string {
  const total = DEEDS.reduce((sum, deed) => sum + counts[deed], 0);
  const lines = DEEDS.filter((deed) => counts[deed] > 0).map(
    (deed) => `  ${String(counts[deed]).padStart(7)} ${WORD[deed].toLowerCase()}`,
  );
  const warned = [...warnings].map(
    ([code, { count, firstAt }]) => `  ${String(count).padStart(7)} × ${MEANING[code]} (first at ${firstAt})`,
  );
  return [
    `${total} ${total === 1 ? 'record' : 'records'}${dryRun ? ', and nothing was written: this was a dry run' : ''}`,
    ...lines,
    ...(warned.length > 0 ? ['Warnings', ...warned] : []),
    ...(counts.refused > 0
      ? ['Some were refused. Mend them where they come from, and run it again: the others will be unchanged.']
      : []),
  ].join('\n');
}
