/** Numbers that the public can look up, by the register that gives them. */
export const NUMBER_KINDS = ['charity', 'company', 'cqc'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A number with its register, as a provider's `identifiers` hold it. */
export interface PublicNumber {
  readonly scheme: string;
  readonly id: string;
}

interface Form {
  readonly kind: NumberKind;
  /** The register's code at org-id.guide; `CQC` has none there. */
  readonly scheme: string;
  readonly form: RegExp;
}

/**
 * What a number of each register looks like, without spaces. Charity Commission: 6 or 7 digits. Scotland (OSCR): SC and 6 digits. Northern
 * Ireland: NIC and 6 digits. Companies House: 8 digits, or 2 letters and 6 digits. Care Quality Commission: 1, a dash, 8 to 12 digits.
 */
const FORMS: readonly Form[] = [
  { kind: 'charity', scheme: 'GB-CHC', form: /^\d{6,7}$/u },
  { kind: 'charity', scheme: 'GB-SC', form: /^SC0\d{5}$/u },
  { kind: 'charity', scheme: 'GB-NIC', form: /^(?:NIC)?1\d{5}$/u },
  { kind: 'company', scheme: 'GB-COH', form: /^(?:\d{8}|[A-Z]{2}\d{6})$/u },
  { kind: 'cqc', scheme: 'CQC', form: /^1-\d{8,12}$/u },
];

/** The number without spaces, in capitals, with a plain dash. */
export const tidyNumber = (typed: string): string =>
  typed
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/[\s.]/gu, '')
    .toUpperCase();

/** A number as its register writes it; null when it has not the form of one. It says nothing about whether the number was given out. */
export function readPublicNumber(kind: NumberKind, typed: string): PublicNumber | null {
  const id = tidyNumber(typed);
  const form = FORMS.find((one) => one.kind === kind && one.form.test(id));
  return form === undefined ? null : { scheme: form.scheme, id };
}

/** A number of whichever register it has the form of; null when it has the form of none. */
export const readAnyNumber = (typed: string): PublicNumber | null =>
  NUMBER_KINDS.map((kind) => readPublicNumber(kind, typed)).find((number) => number !== null) ?? null;

/** Whether two numbers are one: of one register where both say theirs, and equal without the zeros and spaces before them. */
export function isSameNumber(one: PublicNumber, other: PublicNumber): boolean {
  const bare = ({ id }: PublicNumber) => tidyNumber(id).replace(/^(?:NIC)?0*/u, '');
  return one.scheme.toUpperCase() === other.scheme.toUpperCase() && bare(one) === bare(other);
}
