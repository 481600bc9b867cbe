import type { ScreenText } from '#content/screen-text/shape.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { AUDIENCES, LANGUAGES, SUPPORT_LEVELS } from '#domain/listing/vocabulary.ts';
import { capital } from '#domain/words/lists.ts';
import { agesInWords, groupSizeInWords, ratioInWords } from '#domain/words/people.ts';

export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

type ListingText = ScreenText['listing'];

/** Who a listing is for. Every row stands there, told or not. */
export function whoRows(body: Listing, text: ListingText): Row[] {
  const orUntold = (values: readonly string[]): readonly string[] => (values.length === 0 ? [text.notTold] : values);
  return [
    { label: text.whoRows.ages, values: [agesInWords(body.ages)] },
    { label: text.whoRows.audiences, values: orUntold(body.audiences.map((id) => capital(AUDIENCES[id].label))) },
    {
      label: text.whoRows.eligibility,
      values: orUntold(body.eligibility === null ? [] : body.eligibility.split('\n')),
    },
    { label: text.whoRows.support, values: orUntold(body.supportLevels.map((id) => SUPPORT_LEVELS[id].label)) },
    { label: text.whoRows.ratio, values: orUntold(body.ratios.map(ratioInWords)) },
    { label: text.whoRows.group, values: [groupSizeInWords(body.groupSize)] },
    { label: text.whoRows.languages, values: orUntold(body.languages.map((code) => LANGUAGES[code])) },
  ];
}

/** The work of a job, an internship or training: only what was told, because most listings have none. */
export function workRows({ work }: Listing, text: ListingText): Row[] {
  const words = text.workRows;
  const rows: [string, readonly (string | null)[]][] = [
    [words.hostEmployer, [work.hostEmployer]],
    [words.college, [work.college]],
    [words.team, [work.team]],
    [words.hours, [work.hoursAWeek === null ? null : text.hours(work.hoursAWeek)]],
    [words.whatYouDo, work.whatYouDo],
    [words.pay, [work.pay]],
    [words.next, work.next === null ? [] : work.next.split('\n')],
  ];
  return rows
    .map(([label, values]) => ({ label, values: values.filter((value) => value !== null) }))
    .filter(({ values }) => values.length > 0);
}
