import type { Period } from './templates/templates.ts';

const PERIOD =
  /^(?:(?<about>about|up to) )?(?<from>a|one|\d{1,3})(?: to (?<to>\d{1,3}))? (?:school |college )?(?<unit>working day|day|week|month|term|year)s?$/iu;
const UNITS: readonly Period['unit'][] = ['day', 'working day', 'week', 'month', 'term', 'year'];

/** A length of time that a provider wrote ("About 6 weeks", "One year"), or null when the words are more than that. */
export function periodOf(words: string | null): Period | null {
  const found = PERIOD.exec(words ?? '')?.groups;
  const unit = UNITS.find((one) => one === found?.unit?.toLowerCase());
  if (found === undefined || unit === undefined) return null;
  const about = found.about?.toLowerCase();
  return {
    about: about === 'about' || about === 'up to' ? about : null,
    from: /^\d/u.test(found.from ?? '') ? Number(found.from) : 1,
    to: found.to === undefined ? null : Number(found.to),
    unit,
  };
}
