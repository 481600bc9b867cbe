import type { PictureId } from '../easy-read/pictures.ts';

/**
 * Where the outcomes stand. Both are for England: the ten that decide whether an adult's needs are eligible, and the four that young people
 * with special educational needs prepare for.
 */
export const OUTCOME_SETS = {
  care_act: {
    label: 'Care Act 2014',
    source: 'Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313), regulation 2(2)',
    link: 'https://www.legislation.gov.uk/uksi/2015/313/regulation/2',
  },
  adulthood: {
    label: 'Preparing for Adulthood',
    source: 'SEND code of practice: 0 to 25 years (January 2015), paragraph 1.39',
    link: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
  },
} as const;
export type OutcomeSet = keyof typeof OUTCOME_SETS;

interface OutcomeRow {
  readonly set: OutcomeSet;
  /** The name in the source, as a record of an assessment has it. */
  readonly legal: string;
}

/** The outcomes, in the order and in the words of their sources. */
export const OUTCOMES = {
  nutrition: { set: 'care_act', legal: 'Managing and maintaining nutrition' },
  hygiene: { set: 'care_act', legal: 'Maintaining personal hygiene' },
  toilet: { set: 'care_act', legal: 'Managing toilet needs' },
  clothes: { set: 'care_act', legal: 'Being appropriately clothed' },
  home_safety: { set: 'care_act', legal: 'Being able to make use of the adult’s home safely' },
  home: { set: 'care_act', legal: 'Maintaining a habitable home environment' },
  relationships: { set: 'care_act', legal: 'Developing and maintaining family or other personal relationships' },
  work: { set: 'care_act', legal: 'Accessing and engaging in work, training, education or volunteering' },
  community: {
    set: 'care_act',
    legal:
      'Making use of necessary facilities or services in the local community including public transport, and recreational facilities or services',
  },
  caring: { set: 'care_act', legal: 'Carrying out any caring responsibilities the adult has for a child' },
  employment: { set: 'adulthood', legal: 'Higher education and/or employment' },
  independence: { set: 'adulthood', legal: 'Independent living' },
  society: { set: 'adulthood', legal: 'Participating in society' },
  health: { set: 'adulthood', legal: 'Being as healthy as possible in adult life' },
} as const satisfies Readonly<Record<string, OutcomeRow>>;
export type OutcomeId = keyof typeof OUTCOMES;

interface PhraseRow {
  readonly outcome: OutcomeId;
  /** One easy sentence for the person. */
  readonly says: string;
  readonly picture: PictureId;
}

/** Reasons to pick from. What a reason says is never changed into another reason: an id stands in packs for 90 days. */
export const PHRASES = {
  eat_well: { outcome: 'nutrition', says: 'It can help you eat well.', picture: 'eating' },
  cook: { outcome: 'nutrition', says: 'You can learn to cook.', picture: 'cooking' },
  keep_clean: { outcome: 'hygiene', says: 'You can get help to keep clean.', picture: 'personal-care' },
  toilet_help: { outcome: 'toilet', says: 'You can get help with the toilet.', picture: 'accessible-toilet' },
  dress: { outcome: 'clothes', says: 'It can help you wear the right clothes.', picture: 'shopping' },
  safe_at_home: { outcome: 'home_safety', says: 'It can help you be safe at home.', picture: 'safe' },
  look_after_home: { outcome: 'home', says: 'You can learn to look after your home.', picture: 'home-skills' },
  make_friends: { outcome: 'relationships', says: 'You can make friends.', picture: 'friends' },
  family: { outcome: 'relationships', says: 'It can help you and your family.', picture: 'family' },
  less_alone: { outcome: 'relationships', says: 'You can be with people you like.', picture: 'group' },
  get_job: { outcome: 'work', says: 'It can help you get a job.', picture: 'job' },
  keep_job: { outcome: 'work', says: 'It can help you keep your job.', picture: 'keep-job' },
  learn: { outcome: 'work', says: 'You can learn new things.', picture: 'learning' },
  volunteer: { outcome: 'work', says: 'You can help other people.', picture: 'volunteering' },
  go_out: { outcome: 'community', says: 'You can go out near your home.', picture: 'going-out' },
  travel: { outcome: 'community', says: 'It can help you travel by bus or train.', picture: 'travel-training' },
  enjoy: { outcome: 'community', says: 'You can do things you enjoy.', picture: 'star' },
  be_a_parent: { outcome: 'caring', says: 'It can help you look after your child.', picture: 'family' },
  ready_for_work: { outcome: 'employment', says: 'You can get ready for work.', picture: 'internship' },
  college: { outcome: 'employment', says: 'You can learn at college.', picture: 'college' },
  choose: { outcome: 'independence', says: 'You can choose more for yourself.', picture: 'speaking-up' },
  own_home: { outcome: 'independence', says: 'You can learn to live in your own home.', picture: 'home' },
  same_age: { outcome: 'society', says: 'You can meet people of your age.', picture: 'young-people' },
  join_in: { outcome: 'society', says: 'You can join in where you live.', picture: 'place' },
  keep_well: { outcome: 'health', says: 'It can help you keep well.', picture: 'nurse' },
  move: { outcome: 'health', says: 'You can move more and feel good.', picture: 'walking' },
} as const satisfies Readonly<Record<string, PhraseRow>>;
export type PhraseId = keyof typeof PHRASES;

export const PHRASE_IDS = Object.keys(PHRASES) as [PhraseId, ...PhraseId[]];
export const isPhrase = (id: string): id is PhraseId => Object.hasOwn(PHRASES, id);

/** The phrases of one set of outcomes, in the order of the table. */
export const phrasesOf = (set: OutcomeSet): PhraseId[] =>
  PHRASE_IDS.filter((id) => OUTCOMES[PHRASES[id].outcome].set === set);

/** The outcomes behind some phrases, a line for each set, in the order of the law: "Care Act 2014: Managing toilet needs; …". */
export function outcomesOf(phrases: readonly PhraseId[]): string[] {
  const chosen = new Set<OutcomeId>(phrases.map((id) => PHRASES[id].outcome));
  const inOrder = (Object.keys(OUTCOMES) as OutcomeId[]).filter((id) => chosen.has(id));
  return (Object.keys(OUTCOME_SETS) as OutcomeSet[]).flatMap((set) => {
    const legal = inOrder.filter((id) => OUTCOMES[id].set === set).map((id) => OUTCOMES[id].legal);
    return legal.length === 0 ? [] : [`${OUTCOME_SETS[set].label}: ${legal.join('; ')}`];
  });
}
