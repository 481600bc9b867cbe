import * as figures from './own-figures.ts';
import * as people from './own-people.ts';
import * as things from './own-things.ts';

/**
 * Drawings made for this site where no picture of a set reads well: the inside of a 72 by 72 svg by its name, with what follows the colon.
 */
export const OWN_DRAWINGS: Readonly<Record<string, (detail: string) => string>> = {
  adults: figures.adults,
  asking: people.asking,
  boss: people.boss,
  coach: people.coach,
  content: people.content,
  dancing: figures.dancing,
  dating: people.dating,
  digging: figures.digging,
  family: people.family,
  friends: people.friends,
  group: people.group,
  interview: figures.interview,
  makaton: people.makaton,
  mind: people.mind,
  pair: figures.pair,
  people: (filled) => people.people(Number(filled)),
  'same-staff': people.sameStaff,
  seat: people.seat,
  'social-worker': people.socialWorker,
  table: people.table,
  talking: people.talking,
  therapist: figures.therapist,
  volunteer: people.volunteer,
  'young-people': people.youngPeople,
  board: things.board,
  bubble: things.bubble,
  clock: things.clock,
  coin: (detail) => things.coin(detail === 'no'),
  cv: things.cv,
  go: things.go,
  hoist: things.hoist,
  lift: things.lift,
  map: things.map,
  question: things.question,
  room: things.room,
  steps: things.steps,
  tube: things.tube,
  week: things.week,
};
