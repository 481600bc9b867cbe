import { asSentence, capital } from '../../../words/lists.ts';
import type { SaidFact, UnknownId } from '../folds.ts';
import type { Asker, Templates } from '../templates.ts';
import { FACTS_CY, UNTOLD_CY } from './facts.ts';
import { neu, soft } from './grammar.ts';
import { cyfnod } from './when.ts';
import { named } from './where-and-cost.ts';

export const fact = (id: SaidFact, state: 'yes' | 'no'): string => FACTS_CY[id][state === 'yes' ? 0 : 1];

export function unknown(topics: readonly UnknownId[]): string {
  const [only] = topics;
  if (only !== undefined && topics.length === 1) return `Nid ydym yn gwybod ${UNTOLD_CY[only][0]}.`;
  return `Nid ydym yn gwybod am ${soft(neu(topics.map((id) => UNTOLD_CY[id][1])))}.`;
}

export const unknownAtSome = (topics: readonly UnknownId[]): string =>
  `Mewn rhai lleoedd nid ydym yn gwybod am ${soft(neu(topics.map((id) => UNTOLD_CY[id][1])))}.`;

const ASKER: Readonly<Record<Asker, string>> = {
  family: 'eich teulu',
  gp: 'eich meddyg teulu',
  social_worker: 'eich gweithiwr cymdeithasol',
  mental_health_team: 'eich tîm iechyd meddwl',
  school: 'eich ysgol neu goleg',
  jobcentre: 'y Ganolfan Waith',
  provider: 'y grŵp arall rydych yn mynd iddo',
};
const MOST_ASKERS = 2;

function askers(self: boolean, others: readonly Asker[]): string {
  const named = others.map((id) => ASKER[id]);
  if (self && others.length === 0) return 'Gallwch ofyn am gael ymuno eich hun.';
  if (self && others.length > MOST_ASKERS) return 'Gallwch ofyn am gael ymuno, neu gall rhywun ofyn drosoch.';
  if (self) return `Gallwch chi, ${neu(named)} ofyn.`;
  return others.length > MOST_ASKERS
    ? `Gall rhywun ofyn drosoch, fel ${named[0]}.`
    : `Gall ${neu(named)} ofyn drosoch.`;
}

const weeks = (wait: number): string => `${wait} wythnos`;

const lleoeddArGael = (places: number | null): string =>
  places === null ? 'Mae lleoedd ar gael' : `Mae ${places} lle ar gael`;

export const JOIN: Templates['join'] = {
  free: (places) => `${lleoeddArGael(places)}.`,
  freeAt: (places, names) => asSentence(`${lleoeddArGael(places)} yn ${named(names, 'a')}`),
  full: (wait) => (wait === null ? 'Mae’n llawn nawr.' : `Mae’n llawn, ac mae’r aros tua ${weeks(wait)}.`),
  waiting: (wait) => (wait === null ? 'Mae rhestr aros.' : `Mae’n rhaid aros tua ${weeks(wait)}.`),
  someFull: 'Mae rhai o’r lleoedd yn llawn.',
  fullAt: (wait, names) =>
    asSentence(`Mae’n llawn yn ${named(names, 'a')}${wait === null ? '' : `, ac mae’r aros tua ${weeks(wait)}`}`),
  someWaiting: 'Mae rhestr aros yn rhai o’r lleoedd.',
  waitingAt: (wait, names) =>
    asSentence(`${wait === null ? 'Mae rhestr aros' : `Mae’n rhaid aros tua ${weeks(wait)}`} yn ${named(names, 'a')}`),
  askers,
  steps: (count) => `Mae ${count} cam i ymuno.`,
  takes: (period) => `Mae’n cymryd ${cyfnod(period)} i ymuno.`,
  // A role is an English word here, so Welsh says "them".
  phone: (to, number, text) =>
    `${text ? 'Anfonwch neges destun at' : 'Ffoniwch'} ${to === null || to.role ? 'nhw' : to.name} ar ${number}.`.replace(
      'destun at nhw',
      'destun atyn nhw',
    ),
  crisis: (number, text) =>
    `Os oes angen help arnoch chi nawr, ${text ? 'anfonwch neges destun at' : 'ffoniwch'} ${number}.`,
  email: (address) => `Yr e-bost yw ${address}.`,
  website: 'Gallwch ofyn iddyn nhw ar eu gwefan.',
  noContact: 'Nid ydyn nhw wedi rhoi rhif ffôn nac e-bost i ni.',
  askThem: `${capital('gofynnwch')} iddyn nhw beth nad ydym yn ei wybod.`,
};
