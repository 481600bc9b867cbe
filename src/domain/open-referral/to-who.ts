import type { Listing } from '../listing/listing.ts';
import type { LanguageCode } from '../listing/vocabulary.ts';
import { isSignLanguage, readLanguage } from './language-codes.ts';
import type { Margin } from './margin.ts';
import { plainText } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';

// Publishers write 99, 100 or 120 for "no upper age".
const NO_OLDEST = 99;

function wholeAge(age: number | undefined, field: string, margin: Margin): number | null {
  if (age === undefined) return null;
  if (age >= 0 && age <= 150) return Math.floor(age);
  margin.warn('left_out', field, `${age} is not an age, so it is left out`);
  return null;
}

/** Ages that may come; null when the feed says none. */
export function toAges(service: ServiceInput, margin: Margin): Listing['ages'] {
  const from = wholeAge(service.minimum_age, 'minimum_age', margin);
  const oldest = wholeAge(service.maximum_age, 'maximum_age', margin);
  const to = oldest !== null && oldest >= NO_OLDEST ? null : oldest;
  if (from !== null && to !== null && to < from) {
    margin.warn(
      'left_out',
      'maximum_age',
      `The oldest age ${to} is under the youngest age ${from}, so both are left out`,
    );
    return null;
  }
  return from === null && to === null ? null : { from, to };
}

/** Languages we have a place for. Others stay words. A sign language is a fact and is told apart. */
export function toLanguages(
  service: ServiceInput,
  margin: Margin,
): { readonly languages: LanguageCode[]; readonly bsl: boolean } {
  const languages = new Set<LanguageCode>();
  let bsl = false;
  for (const [at, { code, name }] of (service.languages ?? []).entries()) {
    const typed = [code, name].filter((word) => word !== undefined);
    const known = typed.map(readLanguage).find((one) => one !== null);
    if (typed.some(isSignLanguage)) bsl = true;
    else if (known !== undefined && known !== null) languages.add(known);
    else if (typed.length > 0) {
      margin.warn(
        'language',
        `languages/${at}`,
        `There is no place for the language “${name ?? code}”, so it is kept as words`,
      );
      margin.keep('Languages', String(name ?? code));
    }
  }
  if (service.interpretation_services !== undefined)
    margin.keep('Languages', plainText(service.interpretation_services));
  return { languages: [...languages].slice(0, 16), bsl };
}

/** Who may come, in words. `areas` are names of areas that people must live in. */
export function toEligibility(service: ServiceInput, areas: readonly string[], margin: Margin): string | null {
  const said = [
    service.eligibility_description,
    ...(service.eligibilities ?? []).map((who) => `For: ${who}.`),
    ...areas.map((area) => `Area: ${area}`),
    service.needs_referral === true || service.attending_access === 'referral' ? 'You need a referral.' : undefined,
    service.attending_access === 'membership' ? 'You need to be a member.' : undefined,
  ]
    .filter((words) => words !== undefined)
    .map(plainText)
    .filter((words, at, all) => words !== '' && all.indexOf(words) === at);
  const whole = said.join('\n');
  if (whole.length > 1000) {
    margin.keep('Who can come', whole);
    return null;
  }
  return whole === '' ? null : whole;
}
