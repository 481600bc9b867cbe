import { FACTS } from '../listing/facts.ts';
import type { PictureId } from './pictures.ts';
import type { SaidFact, UnknownId } from './templates/folds.ts';

/**
 * A picture of the thing beside "There is no …" would be a claim to somebody who reads the pictures: a no never shows it without its cross.
 * A fact that is not here has a cross alone.
 */
const PICTURES_OF_NO: { readonly [id in SaidFact]?: PictureId } = {
  step_free: 'steps',
  accessible_toilet: 'no-toilet',
  changing_places: 'no-changing-places',
  hoist: 'no-hoist',
  lift: 'no-lift',
  personal_care: 'no-helper',
  eating_help: 'no-helper',
  medication_help: 'no-helper',
  carer_welcome: 'no-helper',
  transport: 'no-transport',
  drop_in: 'calendar',
};

/** What is not known never shows its thing without a question mark. */
const PICTURES_OF_UNKNOWN: Readonly<Record<UnknownId, PictureId>> = {
  ages: 'people-unknown',
  support: 'people-unknown',
  days: 'days-unknown',
  next_date: 'days-unknown',
  end: 'time-unknown',
  place: 'place-unknown',
  step_free: 'building-unknown',
  accessible_toilet: 'toilet-unknown',
  changing_places: 'toilet-unknown',
  hoist: 'hoist-unknown',
  price: 'cost-unknown',
  payer: 'cost-unknown',
  personal_care: 'help-unknown',
  eating_help: 'help-unknown',
  medication_help: 'help-unknown',
  carer_welcome: 'help-unknown',
  transport: 'transport-unknown',
  job_coach: 'work-unknown',
  paid_work: 'work-unknown',
  free_place: 'join-unknown',
  how_to_join: 'join-unknown',
};

/** The picture beside a sentence that says a fact's yes or no. */
export const pictureOfFact = (id: SaidFact, state: 'yes' | 'no'): PictureId =>
  state === 'yes' ? FACTS[id].picture : (PICTURES_OF_NO[id] ?? 'no');

/** The picture beside a sentence that says what nobody told us: that of the first thing it names. */
export const pictureOfUnknown = ([first]: readonly UnknownId[]): PictureId =>
  first === undefined ? 'unknown' : PICTURES_OF_UNKNOWN[first];
