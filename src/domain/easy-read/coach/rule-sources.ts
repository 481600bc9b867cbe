/** Where the rules come from. `house` is our own decision. */
export const RULE_SOURCES = {
  govuk: {
    name: 'GOV.UK, Accessible communication formats: Easy Read',
    address: 'https://www.gov.uk/government/publications/inclusive-communication/accessible-communication-formats',
  },
  doh: {
    name: 'Department of Health, Making written information easier to understand for people with learning disabilities (2010)',
    address: null,
  },
  pif: {
    name: 'Patient Information Forum, Easy Read Matters (2023)',
    address: 'https://pifonline.org.uk/resources/posters/easy-read-matters-poster/',
  },
  inclusion: { name: 'Inclusion Europe, Information for all (2009)', address: null },
  standard: { name: 'Easy Read Standard', address: 'https://easyreadstandard.org' },
  nhs: { name: 'NHS digital service manual, content', address: 'https://service-manual.nhs.uk/content' },
  content: { name: 'GOV.UK, content design', address: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk' },
  coga: {
    name: 'W3C, Making Content Usable for People with Cognitive and Learning Disabilities',
    address: 'https://www.w3.org/TR/coga-usable/',
  },
  wcag: { name: 'WCAG 2.2', address: 'https://www.w3.org/TR/WCAG22/' },
  house: { name: 'our own decision', address: null },
} as const satisfies Record<string, { readonly name: string; readonly address: string | null }>;
export type RuleSource = keyof typeof RULE_SOURCES;

export interface Rule {
  /** `either`: an error or a warning, by how far it goes. */
  readonly level: 'error' | 'warning' | 'either';
  /** What is needed to check it: a text, or a whole page of points. */
  readonly needs: 'text' | 'page';
  readonly about: string;
  readonly fails: string;
  readonly passes: string;
  readonly sources: readonly RuleSource[];
}
