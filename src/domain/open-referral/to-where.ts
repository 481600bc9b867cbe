import { idsOf, WAYS, type Way } from '../listing/vocabulary.ts';
import type { Coverage } from '../place/coverage.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';

/** Ways in the words of `attending_type`, both ways: the values of version 1 where it has one. */
export const ATTENDING_WORDS: Readonly<Record<Way, string>> = {
  venue: 'venue',
  out: 'out and about',
  home: 'home visit',
  online: 'online',
};

const READ: readonly (readonly [way: Way, words: RegExp])[] = [
  ['venue', /\bin[- ]person\b|\bvenue\b|\bface[- ]to[- ]face\b|\bin the (?:office|building)\b/iu],
  ['out', /\bout and about\b/iu],
  ['home', /\bhome visits?\b|\b(?:in|at) your (?:own )?home\b|\bcome to you\b|\boutreach\b/iu],
  ['online', /\bonline\b|\bremote(?:ly)?\b|\bvideo\b|\bvirtual(?:ly)?\b|\bzoom\b|\bteams\b/iu],
];

/** The ways that words of `attending_type` say. A telephone is not one of our ways, and is kept as words by the caller. */
export const readWays = (words: string): Way[] => READ.filter(([, pattern]) => pattern.test(words)).map(([way]) => way);

/** Ways in the order of the vocabulary, each once. */
export const inOrder = (ways: readonly Way[]): Way[] => idsOf(WAYS).filter((way) => ways.includes(way));

const WHOLE_COUNTRY = /^(?:the )?(?:uk|united kingdom|national|nationwide|uk[- ]wide|anywhere in the uk)$/iu;

/** Names of the areas of a service and of its venues, each once. */
export function areaNames(service: ServiceInput): string[] {
  const areas = [
    ...(service.service_areas ?? []),
    ...(service.service_at_locations ?? []).flatMap((at) => at.service_areas ?? []),
  ];
  const names = areas.map(({ name, service_area, description }) =>
    plainText(name ?? service_area ?? description ?? '').replace(/\s+/gu, ' '),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/** Named areas as coverage. A shape drawn on a map is not read: a circle round it would promise places that it leaves out. */
export function toCoverage(names: readonly string[]): Coverage | null {
  if (names.length === 0) return null;
  return {
    label: shorten(names.join(', '), 120),
    everywhere: names.some((name) => WHOLE_COUNTRY.test(name)),
    circle: null,
  };
}
