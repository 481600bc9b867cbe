import { FACTS, type ListingFactId } from '../../listing/facts.ts';
import { KINDS, type KindId } from '../../listing/kinds.ts';
import { stateOf } from '../../listing/truth.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

const MOST_LINES = 6;

const FOR_WORK: readonly ListingFactId[] = [
  'job_coach',
  'in_work_support',
  'employer_contact',
  'paid_work',
  'permitted_work',
  'access_to_work',
  'benefits_advice',
  'travel_training',
];
const FOR_DAYS: readonly ListingFactId[] = [
  'personal_care',
  'eating_help',
  'medication_help',
  'tube_feeding',
  'one_to_one',
  'nurse',
  'therapists',
  'behaviour_support',
  'transport',
  'travel_training',
  'carer_welcome',
  'friends_welcome',
];
const FOR_TALKING: readonly ListingFactId[] = [
  'bsl',
  'makaton',
  'picture_communication',
  'easy_read_papers',
  'same_people',
];

/** Said even when nobody told us: what decides whether somebody can come at all. */
const ALWAYS: { readonly [kind in KindId]?: readonly ListingFactId[] } = {
  day: ['personal_care', 'transport'],
  specialist: ['personal_care', 'eating_help', 'medication_help', 'transport'],
  meet: ['carer_welcome'],
  'join-in': ['carer_welcome'],
  internship: ['job_coach'],
  'find-job': ['job_coach'],
  'get-ready': ['paid_work'],
};

/** What help there is. A no is said for what decides, because it saves a wasted visit. */
export function helpLines({ listing }: EasyReadSource): Line[] {
  const always = ALWAYS[listing.kind] ?? [];
  const work = KINDS[listing.kind].home === 'work';
  const order = new Set([...always, ...(work ? FOR_WORK : FOR_DAYS), ...FOR_TALKING, ...(work ? FOR_DAYS : FOR_WORK)]);
  return [...order]
    .flatMap((id): Line[] => {
      const state = stateOf(listing.facts, id);
      const row = FACTS[id];
      if (state === 'yes') return [line(row.yes, row.picture)];
      if (state === 'no' && always.includes(id)) return [line(row.no, row.picture)];
      return state === 'unknown' && always.includes(id)
        ? [{ ...untold(row.ask), picture: line('', row.picture).picture }]
        : [];
    })
    .slice(0, MOST_LINES);
}
