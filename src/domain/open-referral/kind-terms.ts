import type { KindId } from '../listing/kinds.ts';

interface KindRow {
  readonly kind: KindId;
  /** Ids of the LGA's service list (`http://id.esd.org.uk/service/ID`) that are read as this kind. */
  readonly esd: readonly string[];
  /** The one of them that is true of every listing of this kind, so that it can be published with it; with its name there. */
  readonly esdOut?: { readonly id: string; readonly name: string };
  readonly openEligibility: readonly string[];
  /** Words that say this kind, looked for in names and terms first, then in the first sentences. */
  readonly words: RegExp;
}

/**
 * Kinds and the terms of other vocabularies, most telling first: the order decides when words of two kinds stand in one name. The LGA's
 * list has nothing for supported internships, so that kind is known by our own term and by its words.
 */
export const KIND_TERMS: readonly KindRow[] = [
  { kind: 'internship', esd: [], openEligibility: [], words: /\bsupported internships?\b|\binternships?\b/iu },
  {
    kind: 'find-job-mental-health',
    esd: [],
    openEligibility: [],
    words: /\bindividual placement (?:and|&) support\b|\bIPS\b/u,
  },
  {
    kind: 'keep-job',
    esd: [],
    openEligibility: [],
    words: /\b(?:job|work|workplace|employment) retention\b|\b(?:keep|stay in) (?:your|my|their|a) (?:job|work)\b/iu,
  },
  {
    kind: 'employers',
    esd: [],
    openEligibility: [],
    words: /\bfor employers\b|\bemployer (?:engagement|support|advice|network)\b/iu,
  },
  {
    kind: 'find-job',
    esd: ['299', '1281'],
    esdOut: { id: '299', name: 'Disabled people - employment advice' },
    openEligibility: ['1297', '1357', '1341', '1359', '1373', '1358'],
    words:
      /\bsupported employment\b|\bplace and train\b|\b(?:find|finding|get|getting) (?:you )?(?:a )?(?:paid )?(?:job|work|employment)\b|\bjob (?:club|coach|coaching|search|brokerage|placement)\b|\bemployment (?:support|service|specialist|advice|team)\b/iu,
  },
  {
    kind: 'get-ready',
    esd: ['239', '343', '52', '1113'],
    esdOut: { id: '239', name: 'Disabled people - employment and training schemes' },
    openEligibility: ['1349', '1365', '1372'],
    words:
      /\bwork (?:preparation|experience|skills|placement|training)\b|\bvolunteer(?:ing|s)?\b|\bvocational\b|\bemployability\b|\bhorticultur\w*|\btraining (?:scheme|kitchen|caf[eé]|workshop)\b|\btraineeships?\b/iu,
  },
  {
    kind: 'specialist',
    esd: [],
    openEligibility: [],
    words: /\bcomplex needs\b|\bPMLD\b|\bprofound and multiple\b|\bspecialist day\b/iu,
  },
  {
    kind: 'day',
    esd: ['296', '204'],
    esdOut: { id: '296', name: 'Community and day centres' },
    openEligibility: ['1278', '1352'],
    words: /\bday (?:cent(?:re|er)|care|service|opportunit|support|activit|club|programme)\w*|\bday ?centres?\b/iu,
  },
  {
    kind: 'meet',
    esd: ['298', '300'],
    openEligibility: [],
    words:
      /\bpeer support\b|\bsocial (?:group|club|network)\b|\bbefriend\w*|\bfriendship\b|\bmeet (?:people|friends|up)\b|\b(?:youth|support|carers) (?:club|group)s?\b|\bcoffee morning\b/iu,
  },
  {
    kind: 'feel-better',
    esd: [],
    openEligibility: [],
    words:
      /\bmental health\b|\brecovery (?:college|group|cafe)\b|\bwell-?being\b|\bcounsell\w*|\btherap(?:y|ies)\b|\bbereavement\b/iu,
  },
  {
    kind: 'join-in',
    esd: ['241', '27'],
    esdOut: { id: '241', name: 'Leisure and social activities inclusion' },
    openEligibility: [],
    words:
      /\bleisure\b|\bswim\w*|\bgym\b|\bsports?\b|\blibrar(?:y|ies)\b|\bmuseum\b|\bcinema\b|\btheatre\b|\bchoir\b|\b(?:football|tennis|cricket|bowls|boccia|dance|yoga|art|craft|cooking|gardening|walking|music|drama) (?:club|class|group|session)s?\b|\badult (?:education|learning)\b/iu,
  },
  {
    kind: 'advice',
    esd: ['887', '700', '162', '728', '287', '225'],
    openEligibility: ['1374'],
    words: /\badvice\b|\binformation\b|\badvoca(?:cy|te)\w*|\bguidance\b|\bsignpost\w*|\bcareers?\b|\bhelpline\b/iu,
  },
];

const byId = (pick: (row: KindRow) => readonly string[]): ReadonlyMap<string, KindId> =>
  new Map(KIND_TERMS.flatMap((row) => pick(row).map((id) => [id, row.kind] as const)));

const TERM_KINDS: Readonly<Record<string, ReadonlyMap<string, KindId>>> = {
  esdservicetype: byId((row) => row.esd),
  openeligibility: byId((row) => row.openEligibility),
};

/** The kind that a term of another vocabulary stands for. */
export const kindOfTerm = (vocabulary: string, id: string): KindId | null => TERM_KINDS[vocabulary]?.get(id) ?? null;

/** The kind that some words say, the most telling first. */
export const kindOfWords = (words: string): KindId | null =>
  KIND_TERMS.find((row) => row.words.test(words))?.kind ?? null;

const ESD_STUB = 'http://id.esd.org.uk/service/';

/** The term of the LGA's list that a kind is published under, when one is true of every listing of that kind. */
export const esdTermOf = (kind: KindId): string | null => {
  const term = KIND_TERMS.find((row) => row.kind === kind)?.esdOut;
  return term === undefined ? null : ESD_STUB + term.id;
};

/** The terms of the LGA's list that kinds are published under. */
export const esdTerms = (): { readonly uri: string; readonly name: string }[] =>
  KIND_TERMS.flatMap(({ esdOut }) => (esdOut === undefined ? [] : [{ uri: ESD_STUB + esdOut.id, name: esdOut.name }]));
