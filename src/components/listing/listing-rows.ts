import { LISTING } from '#content/screen-text/listing.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { AUDIENCES, LANGUAGES, SUPPORT_LEVELS } from '#domain/listing/vocabulary.ts';
import { capital } from '#domain/words/lists.ts';
import { agesInWords, groupSizeInWords, ratioInWords } from '#domain/words/people.ts';

export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

const orUntold = (values: readonly string[]): readonly string[] => (values.length === 0 ? [LISTING.notTold] : values);

/** Who a listing is for. Every row stands there, told or not. */
export const whoRows = (body: Listing): Row[] => [
  { label: LISTING.whoRows.ages, values: [agesInWords(body.ages)] },
  { label: LISTING.whoRows.audiences, values: orUntold(body.audiences.map((id) => capital(AUDIENCES[id].label))) },
  {
    label: LISTING.whoRows.eligibility,
    values: orUntold(body.eligibility === null ? [] : body.eligibility.split('\n')),
  },
  { label: LISTING.whoRows.support, values: orUntold(body.supportLevels.map((id) => SUPPORT_LEVELS[id].label)) },
  { label: LISTING.whoRows.ratio, values: orUntold(body.ratios.map(ratioInWords)) },
  { label: LISTING.whoRows.group, values: [groupSizeInWords(body.groupSize)] },
  { label: LISTING.whoRows.languages, values: orUntold(body.languages.map((code) => LANGUAGES[code])) },
];

/** The work of a job, an internship or training: only what was told, because most listings have none. */
export function workRows({ work }: Listing): Row[] {
  const words = LISTING.workRows;
  const rows: [string, readonly (string | null)[]][] = [
    [words.hostEmployer, [work.hostEmployer]],
    [words.college, [work.college]],
    [words.team, [work.team]],
    [words.hours, [work.hoursAWeek === null ? null : LISTING.hours(work.hoursAWeek)]],
    [words.whatYouDo, work.whatYouDo],
    [words.pay, [work.pay]],
    [words.next, work.next === null ? [] : work.next.split('\n')],
  ];
  return rows
    .map(([label, values]) => ({ label, values: values.filter((value) => value !== null) }))
    .filter(({ values }) => values.length > 0);
}
