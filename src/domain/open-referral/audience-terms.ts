import type { AudienceId } from '../listing/vocabulary.ts';

interface AudienceRow {
  readonly audience: AudienceId;
  readonly openEligibility: readonly string[];
  /** A whole label that other directories use for these people. */
  readonly labels: RegExp;
}

const AUDIENCE_TERMS: readonly AudienceRow[] = [
  {
    audience: 'learning_disability',
    openEligibility: ['20018', '20019', '20093'],
    labels:
      /^(?:people with )?(?:a )?(?:learning|intellectual|developmental) (?:disabilit(?:y|ies)|difficult(?:y|ies)|impairment)$|^cognitive$/iu,
  },
  { audience: 'autism', openEligibility: [], labels: /^autis(?:m|tic).{0,40}$|^ASD$|^ASC$/iu },
  {
    audience: 'mental_health',
    openEligibility: ['20025'],
    labels: /^mental (?:health|illness).{0,60}$/iu,
  },
  {
    audience: 'physical',
    openEligibility: ['20020', '20022'],
    labels: /^(?:people with )?(?:a )?physical (?:disabilit(?:y|ies)|impairment)$|^(?:limited )?mobility$/iu,
  },
  { audience: 'sight', openEligibility: ['20024'], labels: /^(?:visual|sight|vision).{0,60}$/iu },
  {
    audience: 'hearing',
    openEligibility: ['20023'],
    labels:
      /^(?:.{0,20}\/ or )?hearing (?:impairment|loss|impediment)$|^deaf.{0,30}$|^visual and \/ or hearing impediment$/iu,
  },
  { audience: 'brain_injury', openEligibility: [], labels: /acquired brain injury|^(?:brain injury|stroke)$/iu },
  { audience: 'profound', openEligibility: [], labels: /^PMLD$|^profound and multiple.{0,40}$/iu },
  { audience: 'older', openEligibility: ['20006'], labels: /^older (?:people|adults)$|^seniors?$|^dementia$/iu },
  { audience: 'young', openEligibility: ['20004'], labels: /^(?:young people|teens?|teenagers?|SEND)$/iu },
  {
    audience: 'carers',
    openEligibility: ['20073'],
    labels: /^(?:family |unpaid |adult |young )?carers?$|^caregivers?$/iu,
  },
  { audience: 'employers', openEligibility: [], labels: /^employers?$/iu },
  { audience: 'everybody', openEligibility: [], labels: /^(?:everybody|everyone|all ages)$/iu },
];

/** The people that a label or a term of Open Eligibility names: none, or several ("Mental health/acquired brain injury"). */
export const audiencesOf = (label: string | undefined, openEligibility: string | null): AudienceId[] =>
  AUDIENCE_TERMS.filter(
    (row) =>
      (openEligibility !== null && row.openEligibility.includes(openEligibility)) ||
      (label !== undefined && row.labels.test(label.trim())),
  ).map((row) => row.audience);
