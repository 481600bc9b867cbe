import type { ActivityId } from '../../../listing/activities.ts';
import type { KindId } from '../../../listing/kinds.ts';
import type { AudienceId } from '../../../listing/vocabulary.ts';
import type { ProviderType } from '../../../provider/provider.ts';
import { asSentence } from '../../../words/lists.ts';
import type { Range, Templates } from '../templates.ts';
import { ac, neu, soft } from './grammar.ts';

const ABOUT: Readonly<Record<KindId, readonly string[]>> = {
  day: ['Rydych yn gwneud pethau rydych yn eu hoffi.', 'Mae staff yn eich helpu.'],
  meet: ['Rydych yn cwrdd â phobl ac yn mynd allan gyda’ch gilydd.'],
  specialist: ['Mae ar gyfer pobl sydd angen llawer o gymorth.'],
  'get-ready': ['Rydych yn dysgu sgiliau ar gyfer gwaith.'],
  internship: ['Rydych yn dysgu swydd yn y gwaith.', 'Mae hyfforddwr swydd yn eich helpu.'],
  'find-job': ['Rydych yn cael help i ddod o hyd i swydd a’i chadw.'],
  'find-job-mental-health': [
    'Mae’n help i ddod o hyd i swydd.',
    'Mae ar gyfer pobl sy’n defnyddio gwasanaethau iechyd meddwl.',
  ],
  'keep-job': ['Rydych yn cael help pan fydd eich swydd yn mynd o chwith.'],
  'feel-better': ['Rydych yn gwneud pethau sy’n eich helpu i deimlo’n well.'],
  'join-in': ['Mae ar gyfer pawb.', 'Mae croeso i bobl anabl.'],
  advice: ['Rydych yn siarad â rhywun sy’n gallu helpu.'],
  employers: ['Mae ar gyfer pobl sy’n rhedeg busnes.'],
};

/** Verbs after "Gallwch", which softens the first of them. */
const DOING: Readonly<Record<ActivityId, string>> = {
  art: 'gwneud celf',
  crafts: 'gwneud crefftau',
  woodwork: 'gweithio gyda phren',
  music: 'gwneud cerddoriaeth',
  drama: 'mwynhau drama',
  dance: 'dawnsio',
  film: 'mwynhau ffilmiau a lluniau',
  reading: 'mwynhau llyfrau',
  cooking: 'coginio',
  cafe: 'gweithio mewn caffi',
  gardening: 'garddio',
  animals: 'bod gydag anifeiliaid',
  nature: 'bod ym myd natur',
  walking: 'mynd am dro',
  swimming: 'nofio',
  gym: 'cadw’n heini',
  sport: 'chwarae chwaraeon',
  cycling: 'beicio',
  games: 'chwarae gemau',
  social: 'gweld ffrindiau',
  'going-out': 'mynd ar deithiau',
  dating: 'cwrdd â chariad',
  sensory: 'mwynhau goleuadau a synau',
  computers: 'defnyddio cyfrifiaduron',
  money: 'dysgu am arian',
  'home-skills': 'dysgu sgiliau byw',
  travel: 'dysgu teithio',
  learning: 'mynd i ddosbarthiadau',
  cv: 'ysgrifennu CV',
  'work-skills': 'dysgu sgiliau gwaith',
  'shop-work': 'gweithio mewn siop',
  'office-work': 'gweithio mewn swyddfa',
  'warehouse-work': 'pacio bocsys',
  'building-work': 'adeiladu a thrwsio pethau',
  'health-work': 'gweithio ym maes iechyd neu ofal',
  'car-work': 'gweithio ar geir',
  volunteering: 'gwirfoddoli',
  'speaking-up': 'lleisio eich barn',
  relaxation: 'ymlacio',
  talking: 'siarad am deimladau',
  faith: 'rhannu eich ffydd a’ch diwylliant',
};

const RUN_BY: Readonly<Record<ProviderType, string>> = {
  charity: 'Elusen',
  council: 'Y cyngor',
  nhs: 'Y GIG',
  college: 'Coleg neu ysgol',
  company: 'Cwmni',
  cic: 'Cwmni sy’n helpu’r gymuned',
  group: 'Grŵp cymunedol',
};

export const WHAT: Templates['what'] = {
  about: (kind) => ABOUT[kind],
  activities: (ids, also) => `Gallwch ${also ? 'hefyd ' : ''}${soft(ac(ids.map((id) => DOING[id])))}.`,
  runs: (provider) => `${provider} sy’n ei redeg.`,
  runsType: (type) => `${RUN_BY[type]} sy’n ei redeg.`,
  workAt: (employer) => asSentence(`Rydych yn gweithio yn ${employer}`),
  college: (name) => asSentence(`Rydych yn dysgu yn ${name}`),
  hours: (hours) => `Rydych yn gweithio tua ${hours} awr yr wythnos.`,
};

const GROUPS: Readonly<Record<AudienceId, string>> = {
  learning_disability: 'pobl ag anabledd dysgu',
  autism: 'pobl awtistig',
  mental_health: 'pobl â chyflwr iechyd meddwl',
  physical: 'pobl ag anabledd corfforol',
  sight: 'pobl ddall neu sydd â golwg gwan',
  hearing: 'pobl fyddar neu drwm eu clyw',
  brain_injury: 'pobl ag anaf i’r ymennydd neu strôc',
  profound: 'pobl ag anableddau dwys a lluosog',
  older: 'pobl hŷn',
  young: 'pobl ifanc',
  carers: 'gofalwyr teuluol',
  employers: 'cyflogwyr',
  everybody: 'pawb',
};

function aged({ from, to }: Range): string {
  const least = from === 0 ? null : from;
  if (least === null) return to === null ? 'o unrhyw oed' : `hyd at ${to} oed`;
  if (to === null) return `${least} oed neu’n hŷn`;
  return least === to ? `${least} oed` : `${least} i ${to} oed`;
}

function size({ from, to }: Range): string {
  if (from === null || from === to) return `${from === null ? 'hyd at ' : ''}${to} o bobl`;
  return to === null ? `${from} o bobl neu fwy` : `${from} i ${to} o bobl`;
}

const SUPPORT = { low: 'ychydig o gymorth', medium: 'peth cymorth', high: 'llawer o gymorth' } as const;

export const WHO: Templates['who'] = {
  ages: (ages) => `Mae ar gyfer pobl ${aged(ages)}.`,
  audiences: (ids, ages, also) =>
    `Mae ${also ? 'hefyd ' : ''}ar gyfer ${ac(ids.map((id) => GROUPS[id]))}${ages === null ? '' : ` ${aged(ages)}`}.`,
  support: (levels) =>
    levels.length === 3
      ? 'Gallwch ddod os oes angen ychydig neu lawer o gymorth arnoch.'
      : `Mae ar gyfer pobl sydd angen ${neu(levels.map((level) => SUPPORT[level]))}.`,
  groupSize: (range) => (range.to === 1 ? 'Mae ar eich cyfer chi yn unig.' : `Mae ${size(range)} yn y grŵp.`),
  rules: 'Mae rheolau ynghylch pwy sy’n gallu dod.',
  notForAll: 'Nid yw’n addas i bawb.',
};
