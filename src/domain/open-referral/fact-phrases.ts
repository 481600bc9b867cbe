import type { ListingFactId, VenueFactId } from '../listing/facts.ts';

interface Phrases {
  readonly yes: RegExp;
  /** Words that say plainly that it is not so. */
  readonly no?: RegExp;
}

/**
 * The only wordings that are read as facts of a building. There is no UK list of access terms, so each row names what directories really
 * write: the HSDS enum (`elevator`, `restroom`), council products' labels, and plain sentences. What is not here stays words.
 * "Changing facilities" is not Changing Places, "Car parking" is not Blue Badge parking, and one level inside is not a step-free way in.
 */
export const VENUE_PHRASES: { readonly [id in VenueFactId]?: Phrases } = {
  step_free: {
    yes: /\bstep[- ]?free\b|\blevel (?:access|entrance|entry)\b|\b(?:fully )?wheelchair accessible(?: (?:entrance|entry|venue|building))?\b|\bwheelchair access(?: is)?(?: possible| available| throughout)\b|^wheelchair access$|^wheelchair$|^ramp$|\bramped (?:access|entrance)\b|\bramp (?:to|at|access)\b/iu,
    no: /\b(?:no|not|isn.t) (?:wheelchair access(?:ible)?|step[- ]?free)\b|\bsteps? (?:up |down )?(?:to|at|into) (?:the )?(?:main |front )?(?:entrance|door|building|venue)\b/iu,
  },
  lift: {
    yes: /\b(?:building )?has (?:a |an )?(?:passenger )?(?:lift|elevator)\b|\bthere is (?:a |an )?(?:passenger )?(?:lift|elevator)\b|\blift access\b|\blifts? to all floors\b|^(?:passenger )?lift(?: available)?$|^elevator$/iu,
    no: /\b(?:no|without a) (?:passenger )?(?:lift|elevator)\b/iu,
  },
  accessible_toilet: {
    yes: /\b(?:accessible|disabled|wheelchair[- ]accessible) (?:toilets?|wcs?|lavator(?:y|ies))(?: facilit(?:y|ies))?\b|\btoilets? for disabled people\b|^restroom$/iu,
    no: /\bno (?:accessible|disabled) (?:toilets?|wcs?)\b/iu,
  },
  changing_places: {
    yes: /\bchanging places\b/iu,
    no: /\bno changing places\b/iu,
  },
  hoist: { yes: /\b(?:ceiling |mobile |track )*hoists?\b/iu, no: /\bno (?:\w+ )?hoists?\b/iu },
  blue_badge_parking: {
    yes: /\b(?:blue badge|disabled|accessible) (?:car )?park(?:ing)?(?: (?:spaces?|bays?))?\b|^disabled_parking$/iu,
    no: /\bno (?:blue badge|disabled|accessible) (?:car )?parking\b/iu,
  },
  drop_off: {
    yes: /\bdrop[- ]?off (?:point|zone|area|space|bay|by the door)\b/iu,
    no: /\bno drop[- ]?off\b/iu,
  },
  bus_nearby: {
    yes: /\bbus (?:stop )?nearby\b|\bbus stops? (?:right |just )?(?:outside|close by|opposite)\b|\bnear a bus stop\b/iu,
    no: /\bno bus(?:es)?\b/iu,
  },
  hearing_loop: {
    yes: /\b(?:hearing|induction|audio induction)[- ]?loops?\b/iu,
    no: /\bno (?:hearing|induction)[- ]?loops?\b/iu,
  },
  easy_signs: { yes: /\b(?:picture|pictorial|symbol|easy read) (?:signs|signage)\b/iu },
  assistance_dogs: {
    yes: /\b(?:guide|assistance|hearing)(?: and \w+)? dogs?(?: are)? (?:friendly|welcome|allowed|accepted)\b/iu,
    no: /\bno (?:guide|assistance) dogs\b/iu,
  },
  quiet_room: { yes: /\bquiet (?:room|space)\b|\bchill[- ]?out room\b/iu, no: /\bno quiet (?:room|space)\b/iu },
  calm_lights_sounds: { yes: /\b(?:low|calm)[- ](?:sensory|stimulus)\b|\bsensory[- ]friendly\b/iu },
};

/** The same for what happens. Read from labels and terms only: a description that mentions Makaton may be saying anything about it. */
export const LISTING_PHRASES: { readonly [id in ListingFactId]?: Phrases } = {
  bsl: { yes: /\bbritish sign language\b|\bBSL\b/iu },
  makaton: { yes: /^makaton(?: (?:used|users?|friendly))?$/iu },
  easy_read_papers: { yes: /^easy read(?: (?:papers|information|documents))?$/iu },
  women_only: { yes: /^women[- ]only$/iu },
  carer_free: { yes: /^carers? (?:go|goes|free)(?: free)?$|^companion (?:goes )?free$/iu },
  carer_welcome: { yes: /^carers? welcome$/iu },
  drop_in: { yes: /^drop[- ]?in$/iu },
  direct_payment: { yes: /^direct payments?(?: accepted)?$/iu, no: /^no direct payments$/iu },
  personal_budget: { yes: /^personal budgets?(?: accepted)?$/iu },
  ehc_plan: { yes: /^(?:EHC plan|EHCP) (?:needed|required)$/iu, no: /^(?:EHC plan|EHCP) not (?:needed|required)$/iu },
  personal_care: { yes: /^personal care(?: (?:available|provided))?$/iu },
  transport: { yes: /^transport provided$/iu },
  travel_training: { yes: /^travel training$/iu },
  job_coach: { yes: /^job coach(?:ing)?$/iu },
  one_to_one: { yes: /^(?:one[- ]to[- ]one|1:1)(?: support)?$/iu },
  taster: { yes: /^taster sessions?$/iu },
};

/** Words that make a sentence something else than a plain yes. */
const HEDGES =
  /\b(?:no|not|none|never|cannot|can't|isn't|aren't|without|un\w*able|partial(?:ly)?|limited|some|only|except|unless|but|however|planned|soon|nearest|request|requested|ask|may|might|arranged|if|when|being|hope|steep|restricted|temporar(?:y|ily)|avoid)\b/iu;

/** Words that take a plain no back: there is another way. */
const ANOTHER_WAY = /\b(?:ramp|lift|but|however|alternative|another|other|avoid|if|when|bell|request|ask)\b/iu;

/** What a sentence says about a fact. Null when it says nothing about it, or nothing plain. */
export function readPhrase(sentence: string, { yes, no }: Phrases): 'yes' | 'no' | null {
  if (no?.test(sentence)) {
    const around = sentence.replace(no, '');
    return yes.test(around) || ANOTHER_WAY.test(around) ? null : 'no';
  }
  const found = yes.exec(sentence);
  if (found === null) return null;
  const around = `${sentence.slice(0, found.index)} ${sentence.slice(found.index + found[0].length)}`;
  return HEDGES.test(around) ? null : 'yes';
}
