import { REFERRAL_ROUTES } from '../../listing/vocabulary.ts';
import { type FieldRow, linesOf } from './field-row.ts';

/** What a listing tells of the work and of the way in. */
export const WORK_AND_JOINING_FIELDS: readonly FieldRow<'listing'>[] = [
  { field: 'work.hostEmployer', label: 'Employer', words: ({ work }) => [work?.hostEmployer] },
  { field: 'work.college', label: 'College', words: ({ work }) => [work?.college] },
  { field: 'work.team', label: 'Who supports you at work', words: ({ work }) => [work?.team] },
  {
    field: 'work.hoursAWeek',
    label: 'Hours a week',
    words: ({ work }) => [work === undefined || work.hoursAWeek === null ? null : String(work.hoursAWeek)],
  },
  { field: 'work.whatYouDo', label: 'What you do at work', words: ({ work }) => work?.whatYouDo ?? [] },
  { field: 'work.pay', label: 'Pay', words: ({ work }) => [work?.pay] },
  { field: 'work.next', label: 'What comes after', words: ({ work }) => linesOf(work?.next) },
  {
    field: 'joining.routes',
    label: 'Who may ask',
    words: ({ joining }) => (joining?.routes ?? []).map((route) => REFERRAL_ROUTES[route].label),
  },
  { field: 'joining.decides', label: 'Who decides', words: ({ joining }) => [joining?.decides] },
  { field: 'joining.howLong', label: 'How long it takes', words: ({ joining }) => [joining?.howLong] },
  { field: 'joining.needed', label: 'What you need', words: ({ joining }) => joining?.needed ?? [] },
  { field: 'joining.steps', label: 'Steps to join', words: ({ joining }) => joining?.steps ?? [] },
  { field: 'joining.link', label: 'Link to join', words: ({ joining }) => [joining?.link] },
];
